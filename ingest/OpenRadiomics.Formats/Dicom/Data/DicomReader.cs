using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Reads DICOM files (PS3.10 section 7): implicit and explicit VR little endian, explicit VR big endian, deflated; files without preamble or file meta
/// information, and gzip around any of them. Reads synchronously from the stream's present position, and leaves the stream open.
/// </summary>
public static class DicomReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="stream">A file.</param>
    /// <param name="pixels">What to do about pixel data.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The file, or why not. Remarks: preamble or transfer syntax missing or wrong, tags twice or in disorder, unknown representations or character
    /// sets.</returns>
    public static ReadResult<DicomFile> Read(Stream stream, DicomPixels pixels = DicomPixels.Leave, ReadLimits? limits = null, CancellationToken ct = default)
    {
        switch (DicomOpening.Of(stream, pixels, limits ?? ReadLimits.Default, ct))
        {
            case ReadResult<DicomOpening>.Refused { Problem: var problem }: return new ReadResult<DicomFile>.Refused(problem);
            case ReadResult<DicomOpening>.Read { Value: var opening, Remarks: var remarks }:
                opening.Dispose();
                return new ReadResult<DicomFile>.Read(opening.File, remarks);
            default: throw new UnreachableException();
        }
    }
}
