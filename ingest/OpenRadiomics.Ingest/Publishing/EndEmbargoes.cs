using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine.Marten;

namespace OpenRadiomics.Ingest;

/// <summary>Starts the publication of deposits whose day has come. Any number of hosts may do it at once: each deposit is taken by one.</summary>
public sealed class EndEmbargoes(IServiceScopeFactory scopes, IDocumentStore store, TimeProvider clock)
{
    /// <returns>How many were started.</returns>
    public async Task<int> Run(DateTimeOffset now, CancellationToken ct)
    {
        await using var look = store.QuerySession();
        var started = 0;
        foreach (var id in await Embargoes.Over(look, DateOnly.FromDateTime(now.UtcDateTime), ct))
            if (await Start(id, now, ct)) started++;
        return started;
    }

    /// <summary>State and message in one transaction; not if somebody else was first, or its owner has thought better of it.</summary>
    private async Task<bool> Start(DepositId id, DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var session = store.LightweightSession();
        if (await session.HoldDeposit(id, ct) is not { State: DepositState.Embargoed held } deposit || !held.IsOver(now)) return false;
        if (deposit.Publish(now) is not PublishOutcome.Started { Deposit: var publishing }) return false;
        session.Store(StoredDeposit.Of(publishing));
        session.Insert(Audit.Of(publishing, clock, IngestHost.Actor, "publishing", "embargo over"));
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        await outbox.PublishAsync(new PublishVersion(id));
        await session.SaveChangesAsync(ct);
        return true;
    }
}
