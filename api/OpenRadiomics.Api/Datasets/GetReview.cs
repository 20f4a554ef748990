using System.Security.Claims;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetReview
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/review", Handle);

    /// <summary>
    /// What curators said of a version: whether it was approved for everybody; all of it, with earlier words, for its owner and for curators.
    /// </summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">The version.</param>
    /// <response code="404">There is no such version, or nothing to be told of it yet.</response>
    /// <response code="410">It was withdrawn.</response>
    internal static async Task<Results<Ok<ReviewView>, ProblemHttpResult>> Handle(
        Accession accession, int number, IQuerySession session, Withdrawals withdrawals, ClaimsPrincipal user, HttpContext http, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        http.Response.Headers.CacheControl = "no-store";
        var said = await session.LoadAsync<StoredReview>($"{version.Version.Id}", ct);
        var all = Caller.Has(user, Scopes.Curate) || user.FindFirstValue(ClaimTypes.NameIdentifier) == version.Version.Owner.ToString();
        return said switch
        {
            not null when all => TypedResults.Ok(said.ToView()),
            { Review.Decision: ReviewDecision.Approved } => TypedResults.Ok(said.ToView() with { Comments = [], Earlier = [] }),
            _ => Problems.NoReview(version.Version.Id),
        };
    }
}
