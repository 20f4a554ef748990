using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A webhook as a document.</summary>
public sealed record StoredWebhook(string Id, string Owner, Webhook Webhook)
{
    public static StoredWebhook Of(Webhook webhook) => new($"{webhook.Id}", $"{webhook.Owner}", webhook);
}

/// <summary>A delivery as a document, with when it is to be sent next beside it.</summary>
public sealed record StoredDelivery(string Id, string Hook, DateTimeOffset At, DateTimeOffset? Due, WebhookDelivery Delivery)
{
    public static StoredDelivery Of(WebhookDelivery delivery) => new($"{delivery.Id}", $"{delivery.Webhook}", delivery.At, delivery.Due, delivery);
}

/// <summary>An event as a document, written in the transaction of what it tells of, under a name that this very event always has.</summary>
public sealed record StoredEvent(string Id, bool Told, PublicEvent Event)
{
    public static StoredEvent Of(DatasetVersion version) => new($"{version.Id} published", false, PublicEvent.Of(version));

    public static StoredEvent Of(Tombstone tombstone) =>
        new($"{tombstone.Id} withdrawn{(tombstone.Purged ? " for privacy" : "")}", false, PublicEvent.Of(tombstone));
}
