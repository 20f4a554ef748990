using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A mask and the scan it was drawn on, as far as the labels tell.</summary>
/// <param name="Mask">The mask.</param>
/// <param name="Candidates">The scans it may belong to: of its subject and session, and of its scan name where it has one.</param>
/// <param name="Scan">The scan it is held against; null if there is none.</param>
/// <param name="Fit">How their grids lie; null where one of them is not here or not readable.</param>
internal sealed record MaskPairing(FileOfDeposit Mask, IReadOnlyList<FileOfDeposit> Candidates, FileOfDeposit? Scan, GridFit? Fit)
{
    public static IReadOnlyList<MaskPairing> Of(IReadOnlyList<FileOfDeposit> files)
    {
        var scans = files.Where(file => file.Role == Role.Scan).ToLookup(file => Keys.Subject(file.Labels.Subject));
        return [.. files.Where(file => file.Role == Role.Segmentation)
            .Select(mask => Pair(mask, [.. ScansOf(mask, scans[Keys.Subject(mask.Labels.Subject)])]))];
    }

    /// <summary>By labels; and where a structure set names the series it was drawn on, and that is among them, that alone.</summary>
    private static IEnumerable<FileOfDeposit> ScansOf(FileOfDeposit mask, IEnumerable<FileOfDeposit> ofSubject)
    {
        FileOfDeposit[] byLabels =
        [
            .. ofSubject.Where(scan => PairedLabels.Meet(mask.Labels, scan.Labels)),
        ];
        FileOfDeposit[] drawnOn = [.. byLabels.Where(scan => scan.SeriesUid is { } uid && mask.Facts.Contours?.SeriesUids.Contains(uid) is true)];
        return drawnOn.Length > 0 ? drawnOn : byLabels;
    }

    /// <summary>Of several scans the one that fits best is meant: a mask contradicts its scans only if it fits none.</summary>
    private static MaskPairing Pair(FileOfDeposit mask, FileOfDeposit[] candidates)
    {
        var fits = candidates.Select(scan => (Scan: scan, Fit: Compare(mask, scan))).ToArray();
        var best = fits.Where(pair => pair.Fit is not null).OrderBy(pair => pair.Fit!.IsContradiction).ThenBy(pair => pair.Fit!.Turned)
            .ThenBy(pair => pair.Fit!.Deviation).FirstOrDefault();
        if (best.Fit is { IsContradiction: true } && fits.Any(pair => pair.Fit is null)) best = fits.First(pair => pair.Fit is null);
        return new(mask, candidates, best.Scan ?? candidates.FirstOrDefault(), best.Fit);
    }

    private static GridFit? Compare(FileOfDeposit mask, FileOfDeposit scan) =>
        mask.Facts.Image is { } m && scan.Facts.Image is { } s ? GridFit.Of(s.Grid, m.Grid) : null;
}
