using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class DeleteWebhook
{
    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapDelete("/{id}", Handle);

    /// <summary>Forgets a webhook, its secret and its deliveries.</summary>
    /// <response code="404">You have no such webhook.</response>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(WebhookId id, IDocumentSession session, Caller caller, TimeProvider clock,
        CancellationToken ct)
    {
        await session.LockName($"webhook {id}", ct);
        if (await session.FindWebhook(id, caller, ct) is null) return Problems.NoSuchWebhook(id);
        var hook = $"{id}";
        session.Delete<StoredWebhook>(hook);
        session.DeleteWhere<StoredDelivery>(stored => stored.Hook == hook);
        session.Insert(Audit.Entry(clock, $"{caller.Account}", $"webhook {id}", "deleted"));
        await session.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
