namespace OpenRadiomics.Formats;

/// <summary>Bytes already taken from a stream, then the rest of it: a look ahead for streams that cannot seek. Remembers the last bytes. Leaves the stream open.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : Stream
{
    private readonly byte[] tail = new byte[4];
    private int given;

    /// <summary>Bytes given out.</summary>
    public long Count { get; private set; }

    /// <summary>The last four bytes given out.</summary>
    public ReadOnlySpan<byte> Tail => tail;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = given < prefix.Length ? Math.Min(buffer.Length, prefix.Length - given) : rest.Read(buffer);
        if (given < prefix.Length) prefix.AsSpan(given, count).CopyTo(buffer);
        given = Math.Min(prefix.Length, given + count);
        Count += count;
        var last = Math.Min(count, tail.Length);
        tail.AsSpan(last).CopyTo(tail);
        buffer.Slice(count - last, last).CopyTo(tail.AsSpan(tail.Length - last));
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
