using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace OpenRadiomics.Formats;

/// <summary>Writes gzip (RFC 1952) whose header is the same on every system: no time, no name, operating system "unknown". Leaves the target open.</summary>
internal sealed class StableGzipStream : Stream
{
    private readonly Stream target;
    private readonly DeflateStream deflate;
    private readonly Crc32 crc = new();
    private uint length;
    private bool isClosed;

    public StableGzipStream(Stream target)
    {
        this.target = target;
        target.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]);
        deflate = new(target, CompressionLevel.Optimal, leaveOpen: true);
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        deflate.Write(buffer);
        crc.Append(buffer);
        length += (uint)buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    public override void Flush() { }                                     // a flush would change the compressed bytes
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            deflate.Dispose();
            Span<byte> trailer = stackalloc byte[8];
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc.GetCurrentHashAsUInt32());
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);
            target.Write(trailer);
        }
        base.Dispose(disposing);
    }
}
