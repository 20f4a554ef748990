using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PingWebhook
{
    private const int MostWaiting = 5;

    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapPost("/{id}/ping", Handle).AddEndpointFilter(Once.Filter);

    /// <summary>Sends an event of the kind ping, signed and tried like any other.</summary>
    /// <response code="404">You have no such webhook.</response>
    /// <response code="409">It is told nothing any more, or five pings wait already.</response>
    internal static async Task<Results<Accepted<DeliveryView>, ProblemHttpResult>> Handle(WebhookId id, IDocumentSession session, Once once, Caller caller,
        TimeProvider clock, CancellationToken ct)
    {
        await session.LockName($"webhook {id}", ct);
        if (await session.FindWebhook(id, caller, ct) is not { } webhook) return Problems.NoSuchWebhook(id);
        if (webhook.State is WebhookState.Disabled { Reason: var reason }) return Problems.WebhookDisabled(reason);
        if (await WebhookQueue.WaitingPings(session, id, ct) >= MostWaiting) return Problems.PingsWait(MostWaiting);
        var delivery = WebhookQueue.Add(session, webhook, new(EventKind.Ping, clock.GetUtcNow()), clock);
        return await once.Save(TypedResults.Accepted($"/api/v1/webhooks/{id}/deliveries", delivery.ToView()), ct);
    }
}
