using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PingWebhook
{
    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapPost("/{id}/ping", Handle);

    /// <summary>Sends an event of the kind ping, signed and tried like any other.</summary>
    /// <response code="404">You have no such webhook.</response>
    /// <response code="409">It is told nothing any more.</response>
    internal static async Task<Results<Accepted<DeliveryView>, ProblemHttpResult>> Handle(WebhookId id, IDocumentSession session, Caller caller,
        TimeProvider clock, CancellationToken ct)
    {
        if (await session.FindWebhook(id, caller, ct) is not { } webhook) return Problems.NoSuchWebhook(id);
        if (webhook.State is WebhookState.Disabled { Reason: var reason }) return Problems.WebhookDisabled(reason);
        var delivery = WebhookQueue.Add(session, webhook, new(EventKind.Ping, clock.GetUtcNow()), clock);
        await session.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", delivery.ToView());
    }
}
