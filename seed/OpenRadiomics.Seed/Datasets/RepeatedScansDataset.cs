using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Seed;

/// <summary>Subjects scanned three times: what features do when nothing changed but the patient lay down again, and how they follow a change.</summary>
internal static class RepeatedScansDataset
{
    private const int Subjects = 8, FirstSubject = 201;

    public static SeedDataset Make()
    {
        var files = new List<SeedFile>();
        var features = new List<LongValue>();
        for (var number = 0; number < Subjects; number++)
            foreach (var (session, visit) in Sessions(FirstSubject + number))
            {
                var (subject, ct) = (string.Create(CultureInfo.InvariantCulture, $"{number + 1:00}"), new ChestCt(FirstSubject + number, visit));
                var mask = ct.DrawnBy(reader: 0);
                files.Add(SeedFile.OfBytes($"sub-{subject}/ses-{session}/scan/ct.nii.gz",
                    stream => NiftiWriter.Write(stream, ct.Image, gzip: true, SampleType.Int16), new(Role.Scan, subject, session, "ct")));
                files.Add(SeedFile.OfBytes($"sub-{subject}/ses-{session}/seg/lesion.nii.gz", stream => NiftiWriter.Write(stream, mask, gzip: true),
                    new(Role.Segmentation, subject, session, "ct") { Regions = [new("lesion")] }));
                features.AddRange(ExtractedValues.Of(Extraction.Of(ct.Image, mask, IbsiConfigurations.C),
                    new() { Code = "", Subject = subject, Session = session, Scan = "ct", Roi = "lesion" }));
            }
        files.Add(Engine.Table("features/features.csv", features, new(Role.FeatureTable)));
        files.Add(Engine.PhantomTable());
        files.Add(Engine.Settings());
        files.Add(SeedFile.OfText("protocol/protocol.txt",
            "Synthetic CT of the chest: 96 x 80 x 32 voxels of 2.5 x 2.5 x 3 mm, noise with a standard deviation of 12 HU, made with fixed seeds. Session retest: new noise, the body lies up to 2 mm "
            + "elsewhere. Session week6: the same, and the lesion's axes are 0.6 to 1.1 times as long.\n", new(Role.Protocol)));
        return new("repeated-scans-1", Description, files);
    }

    private static (string Name, ChestVisit Visit)[] Sessions(int subject)
    {
        var random = new SplitMix((ulong)subject * 104_729);
        return [("test", Visit(1)), ("retest", Visit(1)), ("week6", Visit(random.Between(0.6, 1.1)))];

        ChestVisit Visit(double size) => new(new(random.Between(-2, 2), random.Between(-2, 2), random.Between(-2, 2)), size, (ulong)(1e15 * random.Next()));
    }

    private static Description Description { get; } = SyntheticStudy.Described("Synthetic lung CT: test, retest and six weeks later",
        "Eight CT-like chest volumes made by a program with fixed seeds, each scanned three times. Between test and retest nothing changes but the noise and "
            + "how the body lies, so features that differ do not repeat; six weeks later the lesion has shrunk or grown. One simulated reader drew every "
            + "lesion. It shows how test and retest are deposited, and what robustness and delta features are asked of",
        "test–retest", "delta features") with { RepresentativeRois = ["lesion"] };
}
