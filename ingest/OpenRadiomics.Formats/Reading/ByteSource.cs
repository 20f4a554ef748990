using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;

namespace OpenRadiomics.Formats;

/// <summary>
/// The bytes of a file from the stream's present position on, unpacked if they are gzip (told by content, not by name). The stream stays open, unless it is
/// owned.
/// </summary>
internal sealed class ByteSource : IDisposable
{
    // RFC 1951: a match of 258 bytes costs at least two bits, so nothing unpacks to more than 1,032 times its size.
    private const long HighestRatio = 1032;
    private const long FreeBytes = 64L << 20;
    private const long UsualRatio = 32;

    private const int SmallestGzip = 18;
    private const int PresetDictionary = 0x20;                          // RFC 1950: zlib data that need a dictionary which no image has

    private readonly PrefixedStream file;
    private readonly Stream content;
    private readonly Packing packing;
    private readonly long limit;

    private readonly IDisposable? owned;
    private readonly bool asksForDictionary;

    private ByteSource(PrefixedStream file, Packing packing, long? fileLength, long limit, IDisposable? owned, bool asksForDictionary)
    {
        this.asksForDictionary = asksForDictionary;
        (this.file, this.packing, FileLength, this.limit, this.owned) = (file, packing, fileLength, packing == Packing.None ? long.MaxValue : limit, owned);
        content = packing switch
        {
            Packing.Gzip => new GZipStream(file, CompressionMode.Decompress, leaveOpen: true),
            Packing.Zlib => new ZLibStream(file, CompressionMode.Decompress, leaveOpen: true),
            _ => file,
        };
    }

    /// <summary>Whether the bytes are compressed.</summary>
    public bool IsCompressed => packing != Packing.None;

    /// <summary>Length of the file as it lies there, or null for a stream that does not know it.</summary>
    public long? FileLength { get; }

    /// <summary>Content bytes given out or skipped so far.</summary>
    public long Position { get; private set; }

    /// <summary>The most content bytes there can be: exact for a plain file of known length.</summary>
    public long AtMost => FileLength is not { } length ? long.MaxValue : IsCompressed ? length * HighestRatio : length;

    public static ByteSource Open(Stream stream, ReadLimits limits) =>
        Open(stream, Packing.ByContent, stream.CanSeek ? stream.Length - stream.Position : null, limits);

    /// <param name="length">Bytes of the stream from here on, or null where nobody knows.</param>
    /// <param name="owned">What is closed with the source.</param>
    public static ByteSource Open(Stream stream, Packing packing, long? length, ReadLimits limits, IDisposable? owned = null)
    {
        Span<byte> start = stackalloc byte[2];
        var got = packing is Packing.ByContent or Packing.Zlib ? stream.ReadAtLeast(start, 2, throwOnEndOfStream: false) : 0;
        if (packing == Packing.ByContent) packing = got == 2 && start[0] == 0x1F && start[1] == 0x8B ? Packing.Gzip : Packing.None;
        var asksForDictionary = packing == Packing.Zlib && (start[1] & PresetDictionary) != 0;
        return new(new(start[..got].ToArray(), stream), packing, length, limits.DecompressedBytes, owned, asksForDictionary);
    }

    /// <summary>
    /// Whether memory may be taken for this much content before it has been seen: the file is there, or about as large as such content would be.
    /// </summary>
    public bool Justifies(long bytes) =>
        bytes <= FreeBytes || FileLength is { } length && (IsCompressed ? bytes / UsualRatio <= length : bytes <= FreeBytes + length * 8);

    /// <summary>Fills the buffer; fewer bytes only at the end of the content.</summary>
    /// <exception cref="BadBytesException">Damaged or cut-off compressed data, or more content than the limit.</exception>
    public int Fill(Span<byte> buffer)
    {
        if (asksForDictionary) throw Damaged();
        var got = 0;
        try
        {
            got = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
        Position += got;
        if (Position > limit)
            throw new BadBytesException(new(ProblemKind.TooLarge, ReadPlace.File, $"unpacks to more than {limit} bytes", "content within the limits",
                "Deposit the content alone, or split it."));
        if (got < buffer.Length && IsCutOff()) throw Damaged();
        return got;
    }

    private BadBytesException Damaged() => new(new(ProblemKind.Damaged, ReadPlace.File,
        string.Create(CultureInfo.InvariantCulture, $"{packing.ToString().ToLowerInvariant()} data damaged or cut off after {Position} bytes of content"),
        "whole compressed data", "Compress and upload the file again."));

    /// <summary>
    /// GZipStream takes the end of a file for the end of its content, so the length in gzip's trailer is looked at. It is that of the last member alone,
    /// and so at most what was unpacked; what lies there in a file cut off is any number.
    /// </summary>
    private bool IsCutOff() => packing == Packing.Gzip && (file.Count < SmallestGzip || BinaryPrimitives.ReadUInt32LittleEndian(file.Tail) > Position);

    /// <summary>Passes over bytes; says how many there were.</summary>
    /// <exception cref="BadBytesException">As <see cref="Fill"/>.</exception>
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
        owned?.Dispose();
    }
}
