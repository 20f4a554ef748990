using Marten;

namespace OpenRadiomics.Storage;

/// <summary>
/// The number that every publication and withdrawal raises. It is looked up after it was asked for, so who goes by it never misses what was
/// published before; those who ask while a look-up is under way share the next one.
/// </summary>
public sealed class CatalogueClock(IDocumentStore store)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;
    private Task<long>? _next;

    /// <summary>The number as it is now, or was a moment after the question.</summary>
    public Task<long> Now(CancellationToken ct)
    {
        lock (_lock) return (_next ??= LookUp()).WaitAsync(ct);
    }

    private async Task<long> LookUp()
    {
        await _last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock) (_last, _next) = (_next!, null);
        await using var session = store.QuerySession();
        return await DatasetListing.Clock(session, CancellationToken.None);
    }
}
