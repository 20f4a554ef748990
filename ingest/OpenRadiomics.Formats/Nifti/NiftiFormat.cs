using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>NIfTI-1 in one file, plain or gzip.</summary>
internal sealed class NiftiFormat : IImageFormat
{
    public const string FormatName = "NIfTI-1";

    public string Name => FormatName;

    public IReadOnlyList<string> Extensions { get; } = [".nii.gz", ".nii"];

    /// <summary>By sizeof_hdr; the rest of the header is the reader's to judge.</summary>
    public bool Recognises(FileStart start) => start.Content.Span is [0x5C, 1, 0, 0, ..] or [0, 0, 1, 0x5C, ..];

    public ReadResult<ImageHeader> ReadHeader(Stream stream, ReadLimits? limits = null, CancellationToken ct = default) => NiftiReader.ReadHeader(stream, limits, ct) switch
    {
        ReadResult<NiftiHeader>.Read { Value: var header, Remarks: var remarks } => new ReadResult<ImageHeader>.Read(header, remarks),
        ReadResult<NiftiHeader>.Refused { Problem: var problem } => new ReadResult<ImageHeader>.Refused(problem),
        _ => throw new UnreachableException(),
    };

    public ReadResult<ImageFile> Read(Stream stream, int volumeIndex = 0, ReadLimits? limits = null, CancellationToken ct = default) => NiftiReader.Read(stream, volumeIndex, limits, ct);
}
