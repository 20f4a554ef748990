using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenRadiomics.Formats;

/// <summary>A zip archive whose files are a DICOM series. Others are no format of images.</summary>
internal sealed class DicomArchiveFormat : OpenedFormat
{
    private const int LocalHeaderBytes = 30;

    public override string Name => "zip archive";

    public override IReadOnlyList<string> Extensions { get; } = [".zip"];

    /// <summary>By the first file in it: its first bytes are DICOM's, or its name.</summary>
    public override bool Recognises(FileStart start)
    {
        for (var rest = start.Content.Span; !start.IsCompressed && rest.Length > LocalHeaderBytes && rest.StartsWith("PK\x03\x04"u8);)
        {
            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[26..]), extraLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            if (rest.Length < LocalHeaderBytes + nameLength + extraLength) return false;
            var name = System.Text.Encoding.UTF8.GetString(rest.Slice(LocalHeaderBytes, nameLength));
            var data = rest[(LocalHeaderBytes + nameLength + extraLength)..];
            if (!name.EndsWith('/')) return name.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase) || name.EndsWith("DICOMDIR", StringComparison.Ordinal)
                || DicomStart.Of(Beginning(BinaryPrimitives.ReadUInt16LittleEndian(rest[8..]), data)).Refusal is null;
            rest = data;
        }
        return false;
    }

    protected override ReadResult<OpenImage> Open(Stream stream, FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        if (stream.CanSeek) return Open(stream, null, limits, ct);
        var spool = Spooled(stream, limits, ct);
        return ClosingUnlessRead(spool, () => Open(spool, spool, limits, ct));
    }

    private static ReadResult<OpenImage> Open(Stream stream, IDisposable? owned, ReadLimits limits, CancellationToken ct)
    {
        try
        {
            var entries = DicomArchive.Entries(DicomArchive.Open(stream, limits), limits);
            return entries is ReadResult<IReadOnlyList<DicomEntry>>.Read { Value: var files } ? DicomSeriesReader.Open(files, null, limits, ct, owned)
                : new ReadResult<OpenImage>.Refused(((ReadResult<IReadOnlyList<DicomEntry>>.Refused)entries).Problem);
        }
        catch (InvalidDataException)
        {
            return new ReadResult<OpenImage>.Refused(new(ProblemKind.Damaged, ReadPlace.File, "no zip archive, or a damaged one", "a whole zip archive",
                "Pack and upload the archive again."));
        }
    }

    /// <summary>As much of the first file as there is; damage is the reader's to tell.</summary>
    private static ReadOnlySpan<byte> Beginning(int method, ReadOnlySpan<byte> data)
    {
        if (method != 8) return data;
        var start = new byte[DicomStart.Bytes];
        try
        {
            using var inflate = new DeflateStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            return start.AsSpan(0, inflate.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    /// <summary>An archive is read from its end: one that only comes once is laid down first.</summary>
    internal static FileStream Spooled(Stream stream, ReadLimits limits, CancellationToken ct)
    {
        var spool = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
            1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[1 << 16];
            while (stream.Read(buffer) is > 0 and var got)
            {
                ct.ThrowIfCancellationRequested();
                if (spool.Length + got > limits.DecompressedBytes)
                    throw new BadBytesException(new(ProblemKind.TooLarge, ReadPlace.File, $"more than {limits.DecompressedBytes} bytes",
                        "an archive within the limits", "Deposit each series in an archive of its own."));
                spool.Write(buffer.AsSpan(0, got));
            }
            spool.Position = 0;
            return spool;
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }
}
