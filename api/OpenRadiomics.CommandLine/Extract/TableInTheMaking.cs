using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>A table that begins with its first region: an extraction that fails leaves no empty file, and does not overwrite the last good one.</summary>
internal sealed class TableInTheMaking(Func<Stream> target, Func<Stream, IExtractWriter> format) : IAsyncDisposable
{
    private Stream? _stream;
    private IExtractWriter? _writer;

    public Task WriteAsync(ExtractedRegion region, CancellationToken ct)
    {
        _writer ??= format(_stream = target());
        return _writer.WriteAsync(region, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null) await _writer.DisposeAsync();
        if (_stream is not null) await _stream.DisposeAsync();
    }
}
