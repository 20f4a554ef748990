using GraphQL.DataLoader;

namespace OpenRadiomics.Api;

/// <summary>
/// Collects the keys that the fields of a query ask for, and loads them at once when all other fields are done: so the number of commands depends
/// on the shape of a query, not on how many items it finds.
/// </summary>
internal sealed class Batch<TKey, TValue>(Func<IReadOnlyCollection<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> load)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Round> _rounds = [];
    private Round? _open;

    /// <summary>What a key leads to, later; null if it leads nowhere.</summary>
    public IDataLoaderResult Of(TKey key, Func<TValue, object?>? then = null)
    {
        lock (_lock)
        {
            if (!_rounds.TryGetValue(key, out var round))
            {
                _rounds.Add(key, round = _open ??= new());
                round.Keys.Add(key);
            }
            return new Result(this, round, key, then);
        }
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> Load(Round round, CancellationToken ct)
    {
        lock (_lock)
        {
            if (_open == round) _open = null;
            return round.Loading ??= load(round.Keys, ct);
        }
    }

    private sealed class Round
    {
        public HashSet<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>>? Loading { get; set; }
    }

    private sealed class Result(Batch<TKey, TValue> batch, Round round, TKey key, Func<TValue, object?>? then) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken ct) =>
            (await batch.Load(round, ct)).TryGetValue(key, out var value) ? then is null ? value : then(value) : null;
    }
}
