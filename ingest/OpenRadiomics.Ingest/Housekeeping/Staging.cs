using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine.Marten;

namespace OpenRadiomics.Ingest;

/// <summary>Gives up idle drafts, and collects staged bytes that no draft will ever ask for. Content is never touched.</summary>
internal sealed class Staging(IServiceScopeFactory scopes, IDocumentStore store, BlobStore blobs, TimeProvider clock)
{
    private const int Page = 500;

    /// <summary>Gives up drafts that nobody has touched since a time. Their bytes follow by <see cref="CollectDeposit"/>.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AbandonIdle(DateTimeOffset before, CancellationToken ct)
    {
        IReadOnlyList<DepositId> idle;
        await using (var session = store.QuerySession()) idle = await IdleDrafts.Before(session, before, ct);
        foreach (var id in idle) await Abandon(id, before, ct);
        return idle.Count;
    }

    /// <summary>Deletes staged blobs older than a time that no file of a live draft has.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CollectUnwanted(DateTimeOffset before, CancellationToken ct)
    {
        var collected = 0;
        await foreach (var names in blobs.StagedBefore(before, ct).Chunk(Page).WithCancellation(ct))
        {
            await using var session = store.QuerySession();
            var wanted = await IdleDrafts.Wanted(session, names, ct);
            foreach (var name in names.Where(name => !wanted.Contains(name)))
            {
                await blobs.Discard(name, ct);
                collected++;
            }
        }
        return collected;
    }

    private async Task Abandon(DepositId id, DateTimeOffset before, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var session = store.LightweightSession();
        if (await session.HoldDeposit(id, ct) is not { } deposit || !await IdleDrafts.IsOne(session, id, before, ct)) return;
        if (deposit.Abandon(clock.GetUtcNow()) is not AbandonOutcome.Done { Deposit: var abandoned }) return;
        session.Store(StoredDeposit.Of(abandoned));
        session.Insert(Audit.Of(deposit, clock, IngestHost.Actor, "abandoned", "idle"));
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        await outbox.PublishAsync(new CollectDeposit(id));
        await session.SaveChangesAsync(ct);
    }
}
