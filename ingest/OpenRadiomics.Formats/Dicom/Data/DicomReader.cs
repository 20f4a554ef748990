using System.IO.Compression;

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
    /// <returns>The file, or why not. Remarks: preamble or transfer syntax missing or wrong, tags twice or in disorder, unknown representations or character sets.</returns>
    public static ReadResult<DicomFile> Read(Stream stream, DicomPixels pixels = DicomPixels.Leave, ReadLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= ReadLimits.Default;
        using var source = ByteSource.Open(stream, limits);
        try
        {
            return Read(new DicomBytes(source.AsStream(), source.AtMost, limits.DecompressedBytes), pixels, limits, ct);
        }
        catch (DicomFault fault)
        {
            return new ReadResult<DicomFile>.Refused(fault.Problem);
        }
        catch (InvalidDataException)
        {
            return new ReadResult<DicomFile>.Refused(new(ProblemKind.Damaged, ReadPlace.File, "compressed data damaged or cut off", "data that can be unpacked", "Export or upload the file again."));
        }
    }

    private static ReadResult<DicomFile> Read(DicomBytes bytes, DicomPixels pixels, ReadLimits limits, CancellationToken ct)
    {
        var start = DicomStart.Of(bytes.Peek(DicomStart.Bytes));
        if (start.Refusal is { } problem) return new ReadResult<DicomFile>.Refused(problem);
        var remarks = new List<ReadProblem>();
        var preamble = start.HasPreamble ? bytes.Peek(DicomStart.PreambleBytes).ToArray() : [];
        if (start.HasPreamble) bytes.Advance(DicomStart.PreambleBytes + 4);
        else remarks.Add(new(ProblemKind.Assumed, ReadPlace.File, "no preamble and no prefix DICM", "both, as PS3.10 section 7.1 has it", "None needed: the first byte was taken for the beginning of the elements."));

        var meta = new DicomParser(bytes, pixels, limits, remarks, ct).Meta();
        var (syntax, form) = DicomStart.SyntaxOf(meta, bytes.Peek(8), remarks);
        var content = syntax.IsDeflated ? Inflated(bytes, limits) : bytes;
        var set = new DicomParser(content, pixels, limits, remarks, ct).DataSet(form);
        return new ReadResult<DicomFile>.Read(new(preamble, meta, syntax, set), remarks);
    }

    /// <summary>The data set behind deflate (PS3.5 section A.5); no more than 1,032 bytes can come from one (RFC 1951).</summary>
    private static DicomBytes Inflated(DicomBytes packed, ReadLimits limits) =>
        new(new DeflateStream(packed.Rest(), CompressionMode.Decompress), packed.AtMostLeft > long.MaxValue / 1032 ? long.MaxValue : packed.AtMostLeft * 1032, limits.DecompressedBytes);
}
