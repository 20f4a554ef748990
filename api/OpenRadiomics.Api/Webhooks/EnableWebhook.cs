using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class EnableWebhook
{
    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapPost("/{id}/enable", Handle);

    /// <summary>Has a webhook told again that was given up. What happened meanwhile is not told; deliveries that were given up can be replayed.</summary>
    /// <response code="404">You have no such webhook.</response>
    internal static async Task<Results<Ok<WebhookView>, ProblemHttpResult>> Handle(WebhookId id, IDocumentSession session, Caller caller, TimeProvider clock,
        CancellationToken ct)
    {
        await session.LockName($"webhook {id}", ct);
        if (await session.FindWebhook(id, caller, ct) is not { } webhook) return Problems.NoSuchWebhook(id);
        var enabled = webhook with { State = new WebhookState.Active(0) };
        session.Store(StoredWebhook.Of(enabled));
        if (webhook.State is WebhookState.Disabled) session.Insert(Audit.Entry(clock, $"{caller.Account}", $"webhook {id}", "enabled"));
        await session.SaveChangesAsync(ct);
        return TypedResults.Ok(enabled.ToView());
    }
}
