using System.Buffers;
using System.IO.Pipelines;

namespace OpenRadiomics.Web.Portal;

/// <summary>Passes on what the server writes to a connection, until it is told to write a refusal instead, which is the last that goes out.</summary>
/// <remarks>The API host has its own: hosts share no code.</remarks>
internal sealed class RefusableWriter(PipeWriter inner) : PipeWriter
{
    private byte[]? _refusal;
    private byte[] _void = [];

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    /// <summary>Writes this and nothing after it.</summary>
    public void Refuse(byte[] answer)
    {
        if (_refusal is not null) return;
        inner.Write(answer);
        _refusal = answer;
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _refusal is null ? inner.GetMemory(sizeHint) : Void(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _refusal is null ? inner.GetSpan(sizeHint) : Void(sizeHint);

    public override void Advance(int bytes)
    {
        if (_refusal is null) inner.Advance(bytes);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    private byte[] Void(int size) => _void.Length >= Math.Max(size, 4096) ? _void : _void = new byte[Math.Max(size, 4096)];
}
