using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>Writes comma-separated rows (RFC 4180): UTF-8 without mark, line feeds, quotation marks only where needed. Leaves the stream open.</summary>
internal sealed class DelimitedWriter(Stream stream) : IDisposable
{
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

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

    public void Flush() => writer.Flush();

    public void Dispose() => writer.Dispose();
}
