namespace OpenRadiomics.Formats;

/// <summary>Delimited rows, kept in memory until they are sent on: a stream that people read from may be slow, and wants to be waited for.</summary>
internal sealed class RowsToStream : IAsyncDisposable
{
    private readonly MemoryStream _memory = new();
    private readonly DelimitedWriter _writer;
    private readonly Stream _stream;

    public RowsToStream(Stream stream) => (_stream, _writer) = (stream, new(_memory));

    public void Write(ReadOnlySpan<string> cells) => _writer.Write(cells);

    public async Task FlushAsync(CancellationToken ct)
    {
        _writer.Flush();
        await _stream.WriteAsync(_memory.GetBuffer().AsMemory(0, (int)_memory.Length), ct);
        _memory.SetLength(0);
    }

    public async ValueTask DisposeAsync()
    {
        await FlushAsync(CancellationToken.None);
        _writer.Dispose();
    }
}
