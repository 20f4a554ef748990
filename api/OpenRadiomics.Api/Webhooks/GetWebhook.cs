using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetWebhook
{
    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapGet("/{id}", Handle);

    /// <summary>One of your webhooks, and whether it is still told.</summary>
    /// <response code="404">You have no such webhook.</response>
    internal static async Task<Results<Ok<WebhookView>, ProblemHttpResult>> Handle(WebhookId id, IQuerySession session, Caller caller, CancellationToken ct) =>
        await session.FindWebhook(id, caller, ct) is { } webhook ? TypedResults.Ok(webhook.ToView()) : Problems.NoSuchWebhook(id);
}
