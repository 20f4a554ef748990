using Marten;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>Which files of a version can be looked at, and which belong together.</summary>
public static class ScansToSee
{
    private const int MostScans = 500, MostMasks = 5_000, MostOfScan = 100;

    public static async Task<ScansView> Of(IQuerySession session, DatasetVersion version, CancellationToken ct)
    {
        var (scans, total) = await Assets(session, version.Id, Role.Scan, MostScans, ct);
        var (masks, _) = await Assets(session, version.Id, Role.Segmentation, MostMasks, ct);
        return new([.. scans.Select(scan => View(scan, version, masks)).OfType<ScanView>()], total);
    }

    /// <summary>DICOM modality of a scan, as its headers say; else that of the description, where it names one alone.</summary>
    public static string? Modality(DatasetVersion version, AssetPath scan) =>
        version.Report.Protocol.FirstOrDefault(series => series.Example == scan)?.Modality ?? (version.Description.Modalities is [var only] ? only : null);

    /// <summary>A loose DICOM slice is no scan by itself, nor is the file of voxels beside a header.</summary>
    private static ScanView? View(Asset scan, DatasetVersion version, IReadOnlyList<Asset> masks) =>
        scan.Content.Address() is not (_, var size) || EndsWith(scan, ".dcm") || EndsWith(scan, ".raw") ? null
            : new(scan.Path, scan.Labels.Subject, scan.Labels.Session, scan.Labels.Scan, Modality(version, scan.Path), size,
            [
                .. masks.Where(mask => mask.Content.Address() is not null && PairedLabels.Meet(mask.Labels, scan.Labels)).Take(MostOfScan)
                    .Select(mask => new MaskView(mask.Path, mask.Labels.Reader, mask.Labels.Repeat, mask.Labels.Regions)),
            ]);

    private static bool EndsWith(Asset file, string ending) => file.Path.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static async Task<(IReadOnlyList<Asset> Assets, long Total)> Assets(IQuerySession session, VersionId id, Role role, int most, CancellationToken ct)
    {
        var page = (await ListAssets.Of(session, [id], role, null, most, ct))[id];
        return (page.Assets, page.Total);
    }
}
