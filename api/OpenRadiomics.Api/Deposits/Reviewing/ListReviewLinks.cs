using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListReviewLinks
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/review-links", Handle);

    /// <summary>Links of a draft that are good, the newest first.</summary>
    internal static async Task<Results<Ok<PageView<ReviewLinkView>>, ProblemHttpResult>> Handle(
        DepositId id, IQuerySession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        var now = clock.GetUtcNow();
        var links = await session.Query<ReviewLink>().Where(link => link.Deposit == id && link.EndsAt > now).OrderByDescending(link => link.CreatedAt)
            .ToListAsync(ct);
        return TypedResults.Ok(new PageView<ReviewLinkView>([.. links.Select(link => link.ToView())], null, links.Count));
    }

    public static ReviewLinkView ToView(this ReviewLink link) => new(link.Id, link.Anonymous, link.CreatedAt, link.EndsAt);
}
