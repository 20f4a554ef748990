using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Reads a DICOM series from its files as one volume. Headers first, then slices in their order: memory for the volume and one slice.</summary>
public static class DicomSeriesReader
{
    /// <summary>Name of the format of a series.</summary>
    public const string FormatName = "DICOM";

    /// <summary>Reads geometry, types and texts without the voxels.</summary>
    /// <param name="entries">The files, in any order; what is no image is passed over.</param>
    /// <param name="seriesUid">Which series; needed where there are several.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>A <see cref="DicomImageHeader"/>, or why not: no images, several series, slices that cannot lie on one grid, damaged files.</returns>
    public static ReadResult<ImageHeader> ReadHeader(IReadOnlyList<DicomEntry> entries, string? seriesUid = null, ReadLimits? limits = null,
        CancellationToken ct = default) =>
        VoxelReading.Header(() => Open(entries, seriesUid, limits ?? ReadLimits.Default, ct));

    /// <summary>Reads one volume.</summary>
    /// <param name="entries">The files, in any order; what is no image is passed over.</param>
    /// <param name="volumeIndex">Which volume where every place has several slices, from 0.</param>
    /// <param name="seriesUid">Which series; needed where there are several.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The volume with its <see cref="DicomImageHeader"/>, or why not.</returns>
    public static ReadResult<ImageFile> Read(IReadOnlyList<DicomEntry> entries, int volumeIndex = 0, string? seriesUid = null, ReadLimits? limits = null,
        CancellationToken ct = default) =>
        VoxelReading.Read(() => Open(entries, seriesUid, limits ?? ReadLimits.Default, ct), volumeIndex, ct);

    internal static ReadResult<OpenImage> Open(IReadOnlyList<DicomEntry> entries, string? seriesUid, ReadLimits limits, CancellationToken ct,
        IDisposable? owned = null)
    {
        var survey = new SeriesSurvey();
        foreach (var entry in entries)
        {
            ct.ThrowIfCancellationRequested();
            survey.Add(entry, limits, ct);
        }
        var byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        return Open(survey, seriesUid, limits, layout => new SeriesSamples(layout, name => byName[name].Open(), entries.Sum(entry => entry.Length),
            limits, owned));
    }

    internal static ReadResult<OpenImage> Open(SeriesSurvey survey, string? seriesUid, ReadLimits limits, Func<SeriesLayout, SampleStream> samples)
    {
        var result = survey.One(seriesUid);
        if (result is not ReadResult<DicomSeries>.Read { Value: { Layout: { } layout } series, Remarks: var remarks })
            return new ReadResult<OpenImage>.Refused(((ReadResult<DicomSeries>.Refused)result).Problem);
        if (layout.Grid.Count > limits.Voxels)
            return new ReadResult<OpenImage>.Refused(new(ProblemKind.TooLarge, ReadPlace.File,
                string.Create(CultureInfo.InvariantCulture, $"{layout.Grid.Count} voxels"), $"at most {limits.Voxels}", "Crop or resample the series."));
        var header = new DicomImageHeader(FormatName, layout.Grid, layout.Volumes, DicomImageHeader.SampleOf(layout.Slices[0].Instance.Pixels),
            survey.Texts, series) { IsScaled = layout.Slices.Any(slice => (slice.Frame.Slope, slice.Frame.Intercept) != (1, 0)) };
        return new ReadResult<OpenImage>.Read(new(header, remarks, samples(layout)) { VolumesField = DicomTags.TemporalPositionIdentifier.ToString(),
            SampleField = DicomTags.BitsAllocated.ToString() }, remarks);
    }
}
