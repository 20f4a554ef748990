using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Slices of a deposit that are one scan together, though each is a file of its own.</summary>
/// <param name="First">The first of them by path, which stands for the scan.</param>
/// <param name="Series">The slices in their order, and what is odd about it.</param>
/// <param name="Image">The scan in numbers; null where the slices make no volume.</param>
internal sealed record LooseSeries(FileOfDeposit First, DicomSeries Series, ImageFacts? Image)
{
    /// <summary>The series of each subject and session, in the order of their first files.</summary>
    public static IReadOnlyList<LooseSeries> Of(IReadOnlyList<FileOfDeposit> files) =>
    [
        .. from file in files
           where file.Facts.Slice is not null
           group file by (Keys.Subject(file.Labels.Subject), Keys.Subject(file.Labels.Session), file.Facts.Slice!.SeriesUid) into slices
           select Of(slices.First(), [.. slices]),
    ];

    /// <summary>Files as scans are counted: a series once.</summary>
    public static IReadOnlyList<FileOfDeposit> AsScans(IReadOnlyList<FileOfDeposit> files, IReadOnlyList<LooseSeries> series) =>
        [.. files.Where(file => file.Facts.Slice is null), .. series.Select(one => one.First with { Facts = one.First.Facts with { Image = one.Image } })];

    private static LooseSeries Of(FileOfDeposit first, IReadOnlyList<FileOfDeposit> slices)
    {
        var series = DicomSeries.Of(slices.Select(file => file.Facts.Slice!))[0];
        return new(first, series, series.Layout is not { } layout ? null : new(layout.Grid, layout.Volumes,
            slices.Min(file => file.Facts.Image?.Minimum), slices.Max(file => file.Facts.Image?.Maximum),
            slices.Sum(file => file.Facts.Image?.NotFinite ?? 0)) { SeriesUid = first.Facts.Image?.SeriesUid });
    }
}
