using Marten;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Sends one delivery and notes what came of it. Killed between the two it is sent again, under the same name, as webhooks may be.
/// </summary>
public static class DeliverWebhookHandler
{
    public static async Task Handle(DeliverWebhook message, IDocumentStore store, WebhookSender sender, IOptions<IngestOptions> options, TimeProvider clock,
        CancellationToken ct)
    {
        var id = $"{message.Delivery}";
        if (await Find(store, id, clock, ct) is not var (webhook, delivery)) return;
        var now = await sender.Send(webhook, delivery, ct);

        await using var session = store.LightweightSession();
        await session.LockName($"webhook {webhook.Id}", ct);
        if ((await session.LoadAsync<StoredWebhook>($"{webhook.Id}", ct))?.Webhook is not { } known) return;
        if ((await session.LoadAsync<StoredDelivery>(id, ct))?.Delivery is not { } waiting) return;
        var tried = waiting.Tried(now, options.Value.WebhookMostTries, TimeSpan.FromSeconds(options.Value.WebhookRetrySeconds));
        var after = known.After(tried, options.Value.WebhookMostFailures);
        session.Store(StoredDelivery.Of(tried));
        if (after != known) session.Store(StoredWebhook.Of(after));
        if (after.State is WebhookState.Disabled && known.State is WebhookState.Active)
            session.Insert(Audit.Entry(clock, IngestHost.Actor, $"webhook {webhook.Id}", "disabled"));
        await session.SaveChangesAsync(ct);
    }

    /// <summary>What is to be sent, and where to; null if it was sent, or nobody is there any more to be told.</summary>
    private static async Task<(Webhook Webhook, WebhookDelivery Delivery)?> Find(IDocumentStore store, string id, TimeProvider clock, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        if ((await session.LoadAsync<StoredDelivery>(id, ct))?.Delivery is not { State: DeliveryState.Waiting } delivery) return null;
        if ((await session.LoadAsync<StoredWebhook>($"{delivery.Webhook}", ct))?.Webhook is { State: WebhookState.Active } webhook) return (webhook, delivery);
        session.Store(StoredDelivery.Of(delivery with { State = new DeliveryState.GivenUp(clock.GetUtcNow()) }));
        await session.SaveChangesAsync(ct);
        return null;
    }
}
