using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>The scan that regions were drawn on.</summary>
/// <param name="Layout">Its grid, and the instance of each slice.</param>
/// <param name="Header">The data set of its first slice, without pixels: whose it is, and of which study.</param>
public sealed record SegmentationSource(SeriesLayout Layout, DicomDataSet Header)
{
    /// <summary>Reads the headers of a series.</summary>
    /// <param name="entries">Its files, in any order; what is no image is passed over.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The series, or why there is none: no images, several series, slices that cannot lie on one grid, damaged files.</returns>
    public static ReadResult<SegmentationSource> Read(IReadOnlyList<DicomEntry> entries, CancellationToken ct = default) =>
        DicomSeriesReader.ReadHeader(entries, ct: ct) switch
        {
            ReadResult<ImageHeader>.Refused { Problem: var problem } => new ReadResult<SegmentationSource>.Refused(problem),
            ReadResult<ImageHeader>.Read { Value: DicomImageHeader { Series.Layout: { } layout } } =>
                Of(layout, entries.First(entry => entry.Name == layout.Slices[0].Instance.Name), ct),
            _ => throw new UnreachableException(),
        };

    /// <summary>Reads the headers of a series in a zip archive.</summary>
    /// <param name="archive">The archive; stays open. One that cannot seek is laid down on the disk first.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>As <see cref="Read"/>.</returns>
    public static ReadResult<SegmentationSource> ReadArchive(Stream archive, CancellationToken ct = default)
    {
        try
        {
            using var spool = archive.CanSeek ? null : DicomArchiveFormat.Spooled(archive, ReadLimits.Default, ct);
            using var zip = DicomArchive.Open(spool ?? archive, ReadLimits.Default);
            return DicomArchive.Entries(zip, ReadLimits.Default) switch
            {
                ReadResult<IReadOnlyList<DicomEntry>>.Refused { Problem: var problem } => new ReadResult<SegmentationSource>.Refused(problem),
                ReadResult<IReadOnlyList<DicomEntry>>.Read { Value: var entries } => Read(entries, ct),
                _ => throw new UnreachableException(),
            };
        }
        catch (BadBytesException bad)
        {
            return new ReadResult<SegmentationSource>.Refused(bad.Problem);
        }
        catch (InvalidDataException)
        {
            return new ReadResult<SegmentationSource>.Refused(new(ProblemKind.Damaged, ReadPlace.File, "no zip archive, or a damaged one",
                "a whole zip archive of DICOM files", "Name the folder or the archive of the scan's slices."));
        }
    }

    private static ReadResult<SegmentationSource> Of(SeriesLayout layout, DicomEntry first, CancellationToken ct)
    {
        using var stream = first.Open();
        return DicomReader.Read(stream, DicomPixels.Leave, null, ct) switch
        {
            ReadResult<DicomFile>.Refused { Problem: var problem } => new ReadResult<SegmentationSource>.Refused(problem),
            ReadResult<DicomFile>.Read { Value: var file, Remarks: var remarks } => new ReadResult<SegmentationSource>.Read(new(layout, file.DataSet), remarks),
            _ => throw new UnreachableException(),
        };
    }
}
