using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine.Marten;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Makes deliveries of events, and messages of deliveries that are due. Any number of hosts may do it at once: each event and delivery is taken by one.
/// </summary>
public sealed class TellWebhooks(IServiceScopeFactory scopes, IDocumentStore store, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>A delivery whose message was lost is taken up again after this time.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>An event and its deliveries in one transaction: each webhook is told once.</summary>
    public async Task Tell(CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var events = await WebhookQueue.Untold(session, Batch, ct);
        if (events.Count == 0) return;
        var webhooks = await session.Query<StoredWebhook>().ToListAsync(ct);
        foreach (var happened in events)
        {
            foreach (var stored in webhooks.Where(stored => stored.Webhook.Wants(happened.Event)))
                WebhookQueue.Add(session, stored.Webhook, happened.Event, clock);
            session.Store(happened with { Told = true });
        }
        await session.SaveChangesAsync(ct);
    }

    public async Task Send(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var session = store.LightweightSession();
        var due = await WebhookQueue.Due(session, clock.GetUtcNow(), Batch, ct);
        if (due.Count == 0) return;
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        foreach (var stored in due)
        {
            session.Store(StoredDelivery.Of(stored.Delivery with { State = new DeliveryState.Waiting(clock.GetUtcNow() + Lease) }));
            await outbox.PublishAsync(new DeliverWebhook(stored.Delivery.Id));
        }
        await session.SaveChangesAsync(ct);
    }

    public async Task Forget(DateTimeOffset before, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        WebhookQueue.Forget(session, before);
        await session.SaveChangesAsync(ct);
    }
}
