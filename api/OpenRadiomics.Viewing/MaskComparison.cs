using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>Two segmentations compared on the grid of their scan.</summary>
public static class MaskComparison
{
    public const string Part = "agreement.json";

    public static Derivation Of(PublishedFile scan, PublishedFile a, PublishedFile b, string? region, BlobStore blobs) =>
        new(DerivedKey.Of("agreement", [scan, a, b], region), (session, ct) =>
        scan.Open(session, blobs, ct).OnGridOf<IReadOnlyDictionary<string, byte[]>>(grid =>
        {
            if (!MaskAgreement.IsPerpendicular(grid)) return Refused(new(ProblemKind.Unsupported, ReadPlace.File, "a grid whose axes are not perpendicular",
                "perpendicular axes", "Resample the scan and its masks."));
            if (Read(a, out var one) is { } wrong) return Refused(wrong);
            if (Read(b, out var other) is { } bad) return Refused(bad);
            try
            {
                return new ReadResult<IReadOnlyDictionary<string, byte[]>>.Read(
                    new Dictionary<string, byte[]> { [Part] = JsonSerializer.SerializeToUtf8Bytes(View(one!, other!), Json.Options) }, []);
            }
            catch (ArgumentException)
            {
                return Refused(new(ProblemKind.TooLarge, ReadPlace.File, "masks that fill a larger box",
                    $"at most {MaskAgreement.MostVoxels} voxels in the box around both", "Compare one region of them."));
            }

            ReadProblem? Read(PublishedFile file, out Mask? mask) =>
                Chosen(ScanLabels.Read(file.Open(session, blobs, ct), grid, ct), file.Asset.Labels.Regions, region, out mask);

            AgreementView View(Mask one, Mask other)
            {
                var agreement = MaskAgreement.Of(one, other, ct);
                return new(a.Asset.Path, b.Asset.Path, region, agreement.VoxelsA, agreement.VoxelsB, agreement.VoxelsOfBoth, Number(agreement.Dice),
                    Number(agreement.Jaccard),
                    agreement.Surfaces?.HausdorffMm, agreement.Surfaces?.Hausdorff95Mm, agreement.Surfaces?.MeanMm);
            }
        }, ct));

    /// <summary>The voxels of a region, or of all of them.</summary>
    private static ReadProblem? Chosen(ReadResult<LabelMap> read, Regions declared, string? region, out Mask? mask)
    {
        mask = null;
        if (read is ReadResult<LabelMap>.Refused { Problem: var problem }) return problem;
        var map = ((ReadResult<LabelMap>.Read)read).Value;
        var chosen = NamedRegions.Of(map, declared).Called(region);
        if (region is not null && chosen is null)
            return new(ProblemKind.Missing, ReadPlace.File, "no region of that name or label", "a region that both segmentations have",
                "GET …/regions lists the regions of a segmentation.");
        var voxels = new bool[map.Grid.Count];
        foreach (var (layer, labels) in map.Layers.Index())
            if (chosen is null || chosen.Layer == layer)
                for (var i = 0; i < voxels.Length; i++) voxels[i] |= chosen is null ? labels[i] != 0 : labels[i] == chosen.Label;
        mask = new(map.Grid, voxels);
        return null;
    }

    private static double? Number(double value) => double.IsNaN(value) ? null : value;

    private static ReadResult<IReadOnlyDictionary<string, byte[]>> Refused(ReadProblem problem) =>
        new ReadResult<IReadOnlyDictionary<string, byte[]>>.Refused(problem);
}
