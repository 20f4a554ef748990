using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>
/// Events that are to be told, and deliveries that are to be sent. Any number of hosts may take of both: what one has taken, the others pass over.
/// </summary>
public static class WebhookQueue
{
    /// <summary>Events that nobody has told yet, taken until the end of the session's transaction.</summary>
    public static async Task<IReadOnlyList<StoredEvent>> Untold(IDocumentSession session, int count, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        return await session.QueryAsync<StoredEvent>("where told = false order by id limit ? for update skip locked", ct, count);
    }

    /// <summary>Deliveries whose time has come, taken until the end of the session's transaction.</summary>
    public static async Task<IReadOnlyList<StoredDelivery>> Due(IDocumentSession session, DateTimeOffset now, int count, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        return await session.QueryAsync<StoredDelivery>("where due <= ? order by due limit ? for update skip locked", ct, now, count);
    }

    /// <summary>A delivery of an event to a webhook, to be sent at once.</summary>
    public static WebhookDelivery Add(IDocumentSession session, Webhook webhook, PublicEvent happened, TimeProvider clock)
    {
        var (now, body) = (clock.GetUtcNow(), System.Text.Json.JsonSerializer.Serialize(WebhookPayload.Of(happened), Json.Options));
        var delivery = new WebhookDelivery(DeliveryId.New(clock), webhook.Id, happened.Kind, now, body, new DeliveryState.Waiting(now), []);
        session.Insert(StoredDelivery.Of(delivery));
        return delivery;
    }

    /// <summary>How many pings of a webhook are still to be sent, for the first time or again.</summary>
    public static Task<int> WaitingPings(IQuerySession session, WebhookId webhook, CancellationToken ct)
    {
        var hook = $"{webhook}";
        return session.Query<StoredDelivery>().CountAsync(stored => stored.Hook == hook && stored.Due != null && stored.Delivery.Kind == EventKind.Ping, ct);
    }

    /// <summary>Forgets deliveries of before a time with the next save of the session.</summary>
    public static void Forget(IDocumentSession session, DateTimeOffset before) => session.DeleteWhere<StoredDelivery>(stored => stored.At < before);
}
