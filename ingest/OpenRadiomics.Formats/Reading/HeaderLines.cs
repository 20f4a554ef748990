using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>A header of text lines before whatever follows in the same stream: line by line, never a byte further than its last line.</summary>
internal sealed class HeaderLines(Stream stream, ReadLimits limits)
{
    private const int MostLines = 100_000;

    private readonly byte[] buffer = new byte[4096];
    private readonly List<byte> line = [];
    private int at, end, lines;

    /// <summary>Length of the whole stream from its present position, or null where it does not tell.</summary>
    public long? Length { get; } = stream.CanSeek ? stream.Length - stream.Position : null;

    /// <summary>Bytes of the lines given out, their ends included.</summary>
    public long Taken { get; private set; }

    /// <summary>The next line without its end (LF or CR LF), as UTF-8; null at the end of the stream.</summary>
    /// <exception cref="BadBytesException">More than a header may have.</exception>
    public string? Next()
    {
        if (lines++ == MostLines) throw TooLong($"more than {MostLines} lines");
        line.Clear();
        while (Fill())
        {
            var rest = buffer.AsSpan(at, end - at);
            var stop = rest.IndexOf((byte)'\n');
            var part = stop < 0 ? rest : rest[..stop];
            line.AddRange(part);
            var taken = part.Length + (stop < 0 ? 0 : 1);
            (at, Taken) = (at + taken, Taken + taken);
            if (Taken > limits.HeaderBytes) throw TooLong($"more than {limits.HeaderBytes} bytes");
            if (stop >= 0) return Text();
        }
        return line.Count == 0 ? null : Text();
    }

    /// <summary>What follows behind the last line that was given out.</summary>
    public Stream Rest() => new PrefixedStream(buffer[at..end], stream);

    private bool Fill()
    {
        if (at == end) (at, end) = (0, stream.Read(buffer));
        return at < end;
    }

    private string Text() => Encoding.UTF8.GetString([.. line]).TrimEnd('\r');

    private static BadBytesException TooLong(string found) =>
        new(new(ProblemKind.TooLarge, new ReadPlace.Header("header"), found, "a header within the limits", "Remove what is not needed from the header."));
}
