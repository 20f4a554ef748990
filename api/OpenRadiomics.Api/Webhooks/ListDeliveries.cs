using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListDeliveries
{
    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapGet("/{id}/deliveries", Handle);

    /// <summary>What was sent to a webhook in the last 30 days, the newest first, with every try and what the receiver answered.</summary>
    /// <param name="id">The webhook.</param>
    /// <param name="first">How many, 1 to 1,000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <response code="404">You have no such webhook.</response>
    internal static async Task<Results<Ok<PageView<DeliveryView>>, ProblemHttpResult>> Handle(
        WebhookId id, int? first, string? cursor, IQuerySession session, Caller caller, CancellationToken ct)
    {
        if (Paging.Refusal(first, cursor, key => DeliveryId.TryParse(key, null, out _)) is { } refusal) return refusal;
        if (await session.FindWebhook(id, caller, ct) is null) return Problems.NoSuchWebhook(id);
        var (take, hook, before) = (first ?? Paging.Default, $"{id}", Paging.Key(cursor) ?? "g");
        var total = await session.Query<StoredDelivery>().CountAsync(stored => stored.Hook == hook, ct);
        var fetched = await session.QueryAsync<StoredDelivery>("where hook = ? and id < ? order by id desc limit ?", ct, hook, before, take + 1);
        return TypedResults.Ok(Paging.Page(fetched, take, stored => stored.Delivery.ToView(), stored => stored.Id, total));
    }
}
