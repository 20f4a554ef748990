using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenRadiomics.Formats;

/// <summary>The bytes of a file from the stream's present position on, unpacked if they are gzip (told by content, not by name). The stream stays open.</summary>
internal sealed class ByteSource : IDisposable
{
    // RFC 1951: a match of 258 bytes costs at least two bits, so nothing unpacks to more than 1,032 times its size.
    private const long HighestRatio = 1032;
    private const long FreeBytes = 64L << 20;
    private const long UsualRatio = 32;

    private const int SmallestGzip = 18;

    private readonly PrefixedStream file;
    private readonly Stream content;
    private readonly long limit;

    private ByteSource(PrefixedStream file, bool isCompressed, long? fileLength, long limit)
    {
        (this.file, IsCompressed, FileLength, this.limit) = (file, isCompressed, fileLength, isCompressed ? limit : long.MaxValue);
        content = isCompressed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    /// <summary>Whether the file is gzip.</summary>
    public bool IsCompressed { get; }

    /// <summary>Length of the file as it lies there, or null for a stream that does not know it.</summary>
    public long? FileLength { get; }

    /// <summary>Content bytes given out or skipped so far.</summary>
    public long Position { get; private set; }

    /// <summary>The most content bytes there can be: exact for a plain file of known length.</summary>
    public long AtMost => FileLength is not { } length ? long.MaxValue : IsCompressed ? length * HighestRatio : length;

    public static ByteSource Open(Stream stream, ReadLimits limits)
    {
        Span<byte> start = stackalloc byte[2];
        long? length = stream.CanSeek ? stream.Length - stream.Position : null;
        var got = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        return new(new(start[..got].ToArray(), stream), got == 2 && start[0] == 0x1F && start[1] == 0x8B, length, limits.DecompressedBytes);
    }

    /// <summary>Whether memory may be taken for this much content before it has been seen: the file is there, or about as large as such content would be.</summary>
    public bool Justifies(long bytes) =>
        bytes <= FreeBytes || FileLength is { } length && (IsCompressed ? bytes / UsualRatio <= length : bytes <= FreeBytes + length * 8);

    /// <summary>Fills the buffer; fewer bytes only at the end of the content.</summary>
    /// <exception cref="InvalidDataException">Damaged or cut-off gzip data, or more content than the limit.</exception>
    public int Fill(Span<byte> buffer)
    {
        var got = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        Position += got;
        if (Position > limit) throw new InvalidDataException($"unpacks to more than {limit} bytes");
        if (got < buffer.Length && IsCutOff()) throw new InvalidDataException("gzip cut off");
        return got;
    }

    /// <summary>
    /// GZipStream takes the end of a file for the end of its content, so the length in gzip's trailer is looked at. It is that of the last member alone,
    /// and so at most what was unpacked; what lies there in a file cut off is any number.
    /// </summary>
    private bool IsCutOff() => IsCompressed && (file.Count < SmallestGzip || BinaryPrimitives.ReadUInt32LittleEndian(file.Tail) > Position);

    /// <summary>Passes over bytes; says how many there were.</summary>
    /// <exception cref="InvalidDataException">As <see cref="Fill"/>.</exception>
    public long Skip(long bytes, CancellationToken ct)
    {
        var buffer = new byte[Math.Clamp(bytes, 0, 1 << 16)];
        var left = bytes;
        while (left > 0)
        {
            ct.ThrowIfCancellationRequested();
            var got = Fill(buffer.AsSpan(0, (int)Math.Min(left, buffer.Length)));
            if (got == 0) break;
            left -= got;
        }
        return bytes - left;
    }

    /// <summary>The content as a stream, with the same limits and checks.</summary>
    public Stream AsStream() => new ContentStream(this);

    private sealed class ContentStream(ByteSource source) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => source.Fill(buffer);
    }

    public void Dispose()
    {
        if (IsCompressed) content.Dispose();
    }
}
