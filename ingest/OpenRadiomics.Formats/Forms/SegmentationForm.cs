using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>A mask as a DICOM segmentation that refers to the instances of its scan. No form of one file, as the others are: it takes the scan too.</summary>
public static class SegmentationForm
{
    /// <summary>Its name in <c>?format=</c>.</summary>
    public const string Name = "seg";

    /// <summary>Media type for Content-Type.</summary>
    public const string MediaType = "application/dicom";

    /// <summary>Ending of file names.</summary>
    public const string Extension = ".dcm";

    /// <summary>Held in memory, 128 MiB of labels.</summary>
    private const long MostVoxels = 1L << 26;

    /// <summary>Finds out whether a mask can be had so. The same mask of the same scan gives the same bytes.</summary>
    /// <param name="mask">The mask; a structure set is none: it is handed out as it was drawn.</param>
    /// <param name="scan">The series that it was drawn on.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>What writes it, or why it cannot be had so.</returns>
    public static ReadResult<WriteForm> Plan(FileToTurn mask, SegmentationSource scan, CancellationToken ct = default) =>
        LabelMap.Read(mask, ct, MostVoxels) switch
    {
        ReadResult<LabelMap>.Refused { Problem: var problem } => new ReadResult<WriteForm>.Refused(problem),
        ReadResult<LabelMap>.Read { Value: var map } => SegmentationWriter.Of(map, scan, ct) switch
        {
            ReadResult<DicomFile>.Refused { Problem: var problem } => new ReadResult<WriteForm>.Refused(problem),
            ReadResult<DicomFile>.Read { Value: var file } => new ReadResult<WriteForm>.Read((to, _) =>
            {
                DicomWriter.Write(to, file);
                return Task.CompletedTask;
            }, []),
            _ => throw new UnreachableException(),
        },
        _ => throw new UnreachableException(),
    };
}
