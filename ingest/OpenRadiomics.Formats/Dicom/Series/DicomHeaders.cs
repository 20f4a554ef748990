namespace OpenRadiomics.Formats;

/// <summary>The headers of all DICOM files in a zip archive, one at a time.</summary>
public static class DicomHeaders
{
    /// <summary>Reads header after header; files that are no DICOM are passed over.</summary>
    /// <param name="stream">An archive; stays open.</param>
    /// <param name="visit">Takes the name of a file in the archive, and its data set without pixels.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>How many files there are, or why they are not looked at.</returns>
    public static ReadResult<int> Visit(Stream stream, Action<string, DicomDataSet> visit, ReadLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= ReadLimits.Default;
        try
        {
            using var spool = stream.CanSeek ? null : DicomArchiveFormat.Spooled(stream, limits, ct);
            using var archive = DicomArchive.Open(spool ?? stream, limits);
            var listed = DicomArchive.Entries(archive, limits);
            if (listed is not ReadResult<IReadOnlyList<DicomEntry>>.Read { Value: var entries, Remarks: var remarks })
                return new ReadResult<int>.Refused(((ReadResult<IReadOnlyList<DicomEntry>>.Refused)listed).Problem);
            foreach (var entry in entries)
            {
                ct.ThrowIfCancellationRequested();
                using var bytes = entry.Open();
                if (DicomReader.Read(bytes, DicomPixels.Locate, limits, ct) is ReadResult<DicomFile>.Read { Value.DataSet: var set }
                    && set.Contains(DicomTags.SOPClassUID)) visit(entry.Name, set);
            }
            return new ReadResult<int>.Read(entries.Count, remarks);
        }
        catch (BadBytesException bad)
        {
            return new ReadResult<int>.Refused(bad.Problem);
        }
        catch (InvalidDataException)
        {
            return new ReadResult<int>.Refused(new(ProblemKind.Damaged, ReadPlace.File, "no zip archive, or a damaged one", "a whole zip archive",
                "Pack and upload the archive again."));
        }
    }
}
