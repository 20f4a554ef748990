using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ReplayDelivery
{
    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapPost("/{id}/deliveries/{delivery}/replay", Handle).AddEndpointFilter(Once.Filter);

    /// <summary>Sends a delivery once more, under the same name and with the same body, whatever became of it.</summary>
    /// <response code="404">You have no such webhook, or it no such delivery.</response>
    /// <response code="409">The webhook is told nothing any more.</response>
    internal static async Task<Results<Accepted<DeliveryView>, ProblemHttpResult>> Handle(
        WebhookId id, DeliveryId delivery, IDocumentSession session, Once once, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        await session.LockName($"webhook {id}", ct);
        if (await session.FindWebhook(id, caller, ct) is not { } webhook) return Problems.NoSuchWebhook(id);
        if (webhook.State is WebhookState.Disabled { Reason: var reason }) return Problems.WebhookDisabled(reason);
        if ((await session.LoadAsync<StoredDelivery>($"{delivery}", ct))?.Delivery is not { } sent || sent.Webhook != id)
            return Problems.NoSuchDelivery(delivery);
        var again = sent.Replay(clock.GetUtcNow());
        session.Store(StoredDelivery.Of(again));
        return await once.Save(TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", again.ToView()), ct);
    }
}
