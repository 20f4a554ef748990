using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class RevokeReviewLink
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapDelete("/{id}/review-links/{link}", Handle);

    /// <summary>Takes a link back: it leads nowhere from the next request on.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="link">The link's name, as the list tells it.</param>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        DepositId id, string link, IDocumentSession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        if (!Sha256.TryParse(link, null, out var name) || await session.LoadAsync<ReviewLink>(name.ToString(), ct) is not { } known || known.Deposit != id)
            return Problems.NoSuchLink();
        session.Delete(known);
        session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"deposit {id}", "review-link-revoked", known.Id[..12]));
        await session.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
