namespace OpenRadiomics.Formats;

/// <summary>Several files read as one, each opened when the one before is at its end.</summary>
internal sealed class JoinedStream(IEnumerable<ByteSource> parts) : ForwardStream
{
    private readonly IEnumerator<ByteSource> rest = parts.GetEnumerator();
    private ByteSource? present;

    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (present is null && !rest.MoveNext()) return 0;
            present ??= rest.Current;
            if (present.Fill(buffer) is > 0 and var got) return got;
            present.Dispose();
            present = null;
        }
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            present?.Dispose();
            rest.Dispose();
        }
        base.Dispose(disposing);
    }
}
