namespace OpenRadiomics.Formats;

/// <summary>
/// Bytes already taken from a stream, then the rest of it: a look ahead for streams that cannot seek. Remembers the last bytes. Leaves the stream open.
/// </summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream
{
    private readonly byte[] tail = new byte[4];
    private int given;

    /// <summary>Bytes given out.</summary>
    public long Count { get; private set; }

    /// <summary>The last four bytes given out.</summary>
    public ReadOnlySpan<byte> Tail => tail;

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
}
