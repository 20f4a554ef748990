using System.Diagnostics;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Webhooks and deliveries as they travel, and the way to one of them.</summary>
internal static class WebhookViews
{
    public static WebhookView ToView(this Webhook webhook) => new(webhook.Id, webhook.Url, webhook.Events, webhook.Dataset, webhook.CreatedAt,
        webhook.State is WebhookState.Active, (webhook.State as WebhookState.Disabled)?.Reason);

    public static DeliveryView ToView(this WebhookDelivery delivery) => new(delivery.Id, delivery.Kind, delivery.At, delivery.State switch
    {
        DeliveryState.Waiting => "waiting",
        DeliveryState.Delivered => "delivered",
        DeliveryState.GivenUp => "givenUp",
        _ => throw new UnreachableException(),
    }, delivery.Due, delivery.Tries, delivery.Body);

    /// <summary>For everybody but its owner it is not there.</summary>
    public static async Task<Webhook?> FindWebhook(this IQuerySession session, WebhookId id, Caller caller, CancellationToken ct) =>
        (await session.LoadAsync<StoredWebhook>($"{id}", ct))?.Webhook is { } webhook && webhook.Owner == caller.Account ? webhook : null;
}
