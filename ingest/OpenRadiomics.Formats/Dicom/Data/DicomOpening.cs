using System.IO.Compression;

namespace OpenRadiomics.Formats;

/// <summary>A file that was read as far as asked, with what comes next in it.</summary>
/// <param name="File">What was read.</param>
/// <param name="Form">How its elements are really written.</param>
/// <param name="Content">The bytes behind what was read.</param>
internal sealed record DicomOpening(DicomFile File, DicomForm Form, DicomBytes Content, ByteSource Source) : IDisposable
{
    public static ReadResult<DicomOpening> Of(Stream stream, DicomPixels pixels, ReadLimits limits, CancellationToken ct)
    {
        var source = ByteSource.Open(stream, limits);
        try
        {
            var bytes = new DicomBytes(source.AsStream(), source.AtMost, limits.DecompressedBytes);
            var start = DicomStart.Of(bytes.Peek(DicomStart.Bytes));
            if (start.Refusal is { } problem) throw new BadBytesException(problem);
            var remarks = new List<ReadProblem>();
            var preamble = start.HasPreamble ? bytes.Peek(DicomStart.PreambleBytes).ToArray() : [];
            if (start.HasPreamble) bytes.Advance(DicomStart.PreambleBytes + 4);
            else remarks.Add(new(ProblemKind.Assumed, ReadPlace.File, "no preamble and no prefix DICM", "both, as PS3.10 section 7.1 has it",
                "None needed: the first byte was taken for the beginning of the elements."));

            var meta = new DicomParser(bytes, pixels, limits, remarks, ct).Meta();
            var (syntax, form) = DicomStart.SyntaxOf(meta, bytes.Peek(8), remarks);
            var content = syntax.IsDeflated ? Inflated(bytes, limits) : bytes;
            var set = new DicomParser(content, pixels, limits, remarks, ct).DataSet(form);
            return new ReadResult<DicomOpening>.Read(new(new(preamble, meta, syntax, set), form, content, source), remarks);
        }
        catch (BadBytesException fault)
        {
            source.Dispose();
            return new ReadResult<DicomOpening>.Refused(fault.Problem);
        }
        catch (InvalidDataException)
        {
            source.Dispose();
            return new ReadResult<DicomOpening>.Refused(new(ProblemKind.Damaged, ReadPlace.File, "compressed data damaged or cut off",
                "data that can be unpacked", "Export or upload the file again."));
        }
    }

    public void Dispose() => Source.Dispose();

    /// <summary>The data set behind deflate (PS3.5 section A.5); no more than 1,032 bytes can come from one (RFC 1951).</summary>
    private static DicomBytes Inflated(DicomBytes packed, ReadLimits limits) =>
        new(new DeflateStream(packed.Rest(), CompressionMode.Decompress), packed.AtMostLeft > long.MaxValue / 1032 ? long.MaxValue : packed.AtMostLeft * 1032,
            limits.DecompressedBytes);
}
