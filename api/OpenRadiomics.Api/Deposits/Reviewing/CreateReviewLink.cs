using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class CreateReviewLink
{
    private const int MostDays = 365, MostLinks = 50;

    /// <param name="Days">For how long it is good, 1 to 365.</param>
    /// <param name="Anonymous">Whether it tells nobody whose the draft is.</param>
    internal sealed record ReviewLinkRequest(int Days, bool Anonymous);

    public static void Map(RouteGroupBuilder deposits) => deposits.MapPost("/{id}/review-links", Handle).AddEndpointFilter(Once.NotHere);

    /// <summary>Makes a link by which reviewers read the draft whenever it is checked, without an account. It is told this once.</summary>
    /// <response code="409">The deposit has as many links as it can have.</response>
    /// <response code="422">It cannot be good for so long.</response>
    internal static async Task<Results<Created<NewReviewLinkView>, ProblemHttpResult>> Handle(
        DepositId id, ReviewLinkRequest body, IDocumentSession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.TakeDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        if (body.Days is < 1 or > MostDays) return Problems.Invalid("link", [new("days", $"{body.Days}", $"1 to {MostDays}")]);
        var now = clock.GetUtcNow();
        session.DeleteWhere<ReviewLink>(old => old.Deposit == id && old.EndsAt < now);
        if (await session.Query<ReviewLink>().CountAsync(link => link.Deposit == id && link.EndsAt >= now, ct) >= MostLinks)
            return Problems.TooManyLinks(MostLinks);
        var token = ReviewToken.New();
        var link = new ReviewLink(TokenText.Hash(token), id, body.Anonymous, now, now.AddDays(body.Days));
        session.Insert(link);
        session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"deposit {id}", "review-link-made", link.Id[..12]));
        await session.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, new NewReviewLinkView(token, link.ToView()));
    }
}
