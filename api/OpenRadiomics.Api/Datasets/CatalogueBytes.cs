using System.Collections.Concurrent;
using Marten;
using Microsoft.Extensions.Caching.Memory;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// JSON of what publications and withdrawals change, kept as bytes until the next of them by <see cref="CatalogueClock"/>. Who asks for the same
/// at the same time waits for one answer.
/// </summary>
internal sealed class CatalogueBytes(IDocumentStore store, CatalogueClock clock) : IDisposable
{
    private const long MostBytes = 64 << 20;
    private const int MostBytesOfOne = 1 << 20;
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(5);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly ConcurrentDictionary<(Name Name, long Clock), Lazy<Task<Written?>>> _making = new();

    /// <summary>A view as JSON; null if there is none, which is not kept.</summary>
    /// <param name="name">Tells it from the other views of its type.</param>
    /// <param name="view">Makes it. Others may wait for it too, so the request that asked first cannot cancel it.</param>
    /// <param name="ct">Ends the waiting.</param>
    public async Task<Written?> Get<T>(string name, Func<IQuerySession, CancellationToken, Task<T?>> view, CancellationToken ct) where T : class
    {
        var (key, now) = (new Name(typeof(T), name), await clock.Now(ct));
        if (_cache.TryGetValue(key, out Kept? kept) && kept!.Clock == now) return kept.Written;
        return await _making.GetOrAdd((key, now), _ => new(() => Make(key, now, view))).Value.WaitAsync(ct);
    }

    public void Dispose() => _cache.Dispose();

    private async Task<Written?> Make<T>(Name key, long now, Func<IQuerySession, CancellationToken, Task<T?>> view) where T : class
    {
        try
        {
            await using var session = store.QuerySession();
            if (await view(session, CancellationToken.None) is not { } made) return null;
            var written = Written.Of(made);
            var size = written.Bytes.Length + 2 * key.Text.Length + 512;
            if (size <= MostBytesOfOne) _cache.Set(key, new Kept(now, written), new MemoryCacheEntryOptions { Size = size, SlidingExpiration = Forgotten });
            return written;
        }
        finally
        {
            _making.TryRemove((key, now), out _);
        }
    }

    private readonly record struct Name(Type View, string Text);

    private sealed record Kept(long Clock, Written Written);
}
