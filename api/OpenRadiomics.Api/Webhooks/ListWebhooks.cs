using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListWebhooks
{
    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapGet("/", Handle);

    /// <summary>Your webhooks, the newest first.</summary>
    internal static async Task<Ok<PageView<WebhookView>>> Handle(IQuerySession session, Caller caller, CancellationToken ct)
    {
        var owner = $"{caller.Account}";
        var all = await session.Query<StoredWebhook>().Where(stored => stored.Owner == owner).OrderByDescending(stored => stored.Id).ToListAsync(ct);
        return TypedResults.Ok(new PageView<WebhookView>([.. all.Select(stored => stored.Webhook.ToView())], null, all.Count));
    }
}
