using Marten;
using Microsoft.Extensions.Caching.Memory;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// JSON of published versions, written once and kept as bytes: a version never changes, and this memory lives no longer than the program whose
/// views it holds. Who reads it asks <see cref="Withdrawals"/> first.
/// </summary>
internal sealed class VersionBytes(IDocumentStore store) : IDisposable
{
    private const long MostBytes = 64 << 20;
    private const int MostBytesOfOne = 2 << 20;
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>A view of a version as JSON; null if there is no such version.</summary>
    public async ValueTask<Written?> Get<T>(VersionId id, Func<PublishedVersion, T> view, CancellationToken ct)
    {
        if (_cache.TryGetValue((id, typeof(T)), out Written? written)) return written;
        await using var session = store.QuerySession();
        if (await FindVersions.ById(session, id, ct) is not { } version) return null;
        written = Written.Of(view(version)!);
        if (written.Bytes.Length <= MostBytesOfOne) _cache.Set((id, typeof(T)), written, new MemoryCacheEntryOptions { Size = written.Bytes.Length + 256 });
        return written;
    }

    public void Dispose() => _cache.Dispose();
}
