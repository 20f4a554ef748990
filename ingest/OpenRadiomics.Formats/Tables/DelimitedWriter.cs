using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>Writes comma-separated rows (RFC 4180): UTF-8 without mark, line feeds, quotation marks only where needed.</summary>
/// <param name="stream">Where to; stays open.</param>
public sealed class DelimitedWriter(Stream stream) : IDisposable
{
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Writes a row.</summary>
    /// <param name="cells">Its cells, as they are to be read.</param>
    public void Write(ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) writer.Write(',');
            if (cells[i].AsSpan().ContainsAny("\",\r\n")) writer.Write($"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
            else writer.Write(cells[i]);
        }
        writer.WriteLine();
    }

    /// <summary>Hands everything written to the stream.</summary>
    public void Flush() => writer.Flush();

    /// <summary>Hands everything written to the stream, which stays open.</summary>
    public void Dispose() => writer.Dispose();
}
