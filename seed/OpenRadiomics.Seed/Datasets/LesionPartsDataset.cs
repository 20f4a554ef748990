using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Seed;

/// <summary>One segmentation file that holds two regions, and a table with a row for each: how parts of a lesion are deposited.</summary>
internal static class LesionPartsDataset
{
    private const string Subject = "01";

    public static SeedDataset Make()
    {
        var ct = new ChestCt(101);
        var (core, rim) = ct.Parts();
        (string Name, int Label, Mask Mask)[] regions = [("core", 1, core), ("rim", 2, rim)];
        var labels = new Volume(ChestCt.Grid, [.. core.Voxels.Zip(rim.Voxels, (inCore, inRim) => inCore ? 1f : inRim ? 2f : 0f)]);
        var features = regions.SelectMany(region => ExtractedValues.Of(Extraction.Of(ct.Image, region.Mask, IbsiConfigurations.C),
            new() { Code = "", Subject = Subject, Scan = "ct", Roi = region.Name, Label = $"{region.Label}" }));
        return new("lesion-parts-1", Description,
        [
            SeedFile.OfBytes($"sub-{Subject}/scan/ct.nii.gz", stream => NiftiWriter.Write(stream, ct.Image, gzip: true, SampleType.Int16),
                new(Role.Scan, Subject, Scan: "ct")),
            SeedFile.OfBytes($"sub-{Subject}/seg/parts.nii.gz", stream => NiftiWriter.Write(stream, labels, gzip: true, SampleType.UInt8),
                new(Role.Segmentation, Subject, Scan: "ct") { Regions = [.. regions.Select(region => new Core.Region(region.Name, region.Label))] }),
            Engine.Table("features/features.csv", features, new(Role.FeatureTable)),
            Engine.PhantomTable(),
            Engine.Settings(),
        ]);
    }

    private static Description Description { get; } = SyntheticStudy.Described("Synthetic lung CT: core and rim of a lesion in one label map",
        "A CT-like chest volume made by a program with a fixed seed. One segmentation file holds two regions, the core of the lesion (label 1) and its rim "
            + "(label 2), and the feature table has a row for each. It shows how several regions of one file are deposited",
        "label map");
}
