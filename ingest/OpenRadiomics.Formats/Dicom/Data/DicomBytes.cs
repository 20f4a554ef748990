namespace OpenRadiomics.Formats;

/// <summary>The bytes of a data set from first to last: a look ahead, and memory that grows with the bytes that really come.</summary>
/// <param name="content">Where they come from.</param>
/// <param name="atMost">The most bytes there can be.</param>
/// <param name="limit">The most bytes to accept.</param>
internal sealed class DicomBytes(Stream content, long atMost, long limit)
{
    private const int FirstBytes = 1 << 20;

    private readonly byte[] buffer = new byte[8192];
    private int start, end;

    /// <summary>Bytes taken or passed over.</summary>
    public long Position { get; private set; }

    /// <summary>The most bytes that can still come.</summary>
    public long AtMostLeft => atMost - Position;

    /// <summary>The next bytes, not yet taken; fewer only at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (end - start < count)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            end += content.ReadAtLeast(buffer.AsSpan(end), count - end, throwOnEndOfStream: false);
        }
        return buffer.AsSpan(start, Math.Min(count, end - start));
    }

    /// <summary>Takes bytes that were peeked at.</summary>
    public void Advance(int count)
    {
        start += count;
        Position += count;
        if (Position > limit) throw new BadBytesException(new(ProblemKind.TooLarge, ReadPlace.File, $"more than {limit} bytes after unpacking",
            "a file within the limits", "Deposit the data set unpacked."));
    }

    /// <summary>Takes bytes into memory of their own; null if there are fewer.</summary>
    public byte[]? Take(long count)
    {
        if (count > AtMostLeft || count > Array.MaxLength) return null;
        var bytes = new byte[Math.Min(count, FirstBytes)];
        for (var filled = 0; ;)
        {
            var got = Fill(bytes.AsSpan(filled));
            if (got < bytes.Length - filled) return null;
            if (bytes.Length == count) return bytes;
            filled = bytes.Length;
            Array.Resize(ref bytes, (int)Math.Min(count, 4L * bytes.Length));
        }
    }

    /// <summary>Passes over bytes; says whether they were there.</summary>
    public bool Skip(long count, CancellationToken ct)
    {
        if (count > AtMostLeft) return false;
        var scratch = count > buffer.Length ? new byte[1 << 16] : [];
        while (count > 0)
        {
            ct.ThrowIfCancellationRequested();
            if (start < end)
            {
                var held = (int)Math.Min(count, end - start);
                Advance(held);
                count -= held;
                continue;
            }
            var got = scratch.Length > 0 ? content.Read(scratch.AsSpan(0, (int)Math.Min(count, scratch.Length))) : Peek(1).Length;
            if (got == 0) return false;
            if (scratch.Length == 0) continue;
            (Position, count) = (Position + got, count - got);
        }
        return true;
    }

    /// <summary>What was not taken yet, as a stream.</summary>
    public Stream Rest() => new PrefixedStream(buffer[start..end], content);

    /// <summary>Fills the target; fewer bytes only at the end.</summary>
    public int Fill(Span<byte> target)
    {
        var held = Math.Min(target.Length, end - start);
        buffer.AsSpan(start, held).CopyTo(target);
        start += held;
        held += content.ReadAtLeast(target[held..], target.Length - held, throwOnEndOfStream: false);
        Position += held;
        if (Position > limit) Advance(0);
        return held;
    }
}
