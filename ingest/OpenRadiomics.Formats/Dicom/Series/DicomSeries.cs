using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The images of one series, put in order: sorted by position along the normal, never by name.</summary>
/// <param name="SeriesUid">Series Instance UID.</param>
/// <param name="Modality">CT, MR, PT and so on.</param>
/// <param name="Instances">Its files, in no order.</param>
/// <param name="Layout">Its one grid and which frame is which slice; null where problems prevent a volume.</param>
/// <param name="Problems">What is wrong or odd about it as a whole.</param>
public sealed record DicomSeries(string SeriesUid, string Modality, IReadOnlyList<DicomInstance> Instances, SeriesLayout? Layout,
    IReadOnlyList<SeriesProblem> Problems)
{
    /// <summary>Groups instances by their series, in the order of their UIDs.</summary>
    /// <param name="instances">Of any series, in any order.</param>
    public static IReadOnlyList<DicomSeries> Of(IEnumerable<DicomInstance> instances) =>
        [.. instances.GroupBy(instance => instance.SeriesUid).OrderBy(series => series.Key, StringComparer.Ordinal).Select(series => OfOne([.. series]))];

    private static DicomSeries OfOne(IReadOnlyList<DicomInstance> instances)
    {
        var (layout, problems) = SeriesSorting.Sort(instances);
        return new(instances[0].SeriesUid, instances[0].Modality, instances, layout, problems);
    }
}

/// <summary>Frames as slices of volumes on one grid.</summary>
/// <param name="Grid">Where the voxels lie, LPS, mm.</param>
/// <param name="Volumes">Volumes on the grid: more than one where every place has several frames (time points, echoes).</param>
/// <param name="Slices">Every slice of the first volume from first to last, then those of the next.</param>
public sealed record SeriesLayout(Grid Grid, int Volumes, IReadOnlyList<SliceSource> Slices);

/// <summary>Which frame a slice is.</summary>
/// <param name="Instance">The file.</param>
/// <param name="Index">Which of its frames, from 0.</param>
public sealed record SliceSource(DicomInstance Instance, int Index)
{
    /// <summary>Where it lies and what its numbers mean.</summary>
    public DicomFrame Frame => Instance.Frames[Index];
}
