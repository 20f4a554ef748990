using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class RevokeToken
{
    public static void Map(RouteGroupBuilder account) => account.MapDelete("/tokens/{id}", Handle);

    /// <summary>Takes a token of the caller's back, from its next request on. Asking again changes nothing.</summary>
    /// <param name="id">Its name, as the list tells it.</param>
    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(string id, IDocumentSession session, Caller caller, TimeProvider clock,
        CancellationToken ct)
    {
        if (!Sha256.TryParse(id, null, out var name) || await session.LoadAsync<AccountToken>(name.ToString(), ct) is not { } token
            || token.Owner != caller.Account) return Problems.NoSuchToken();
        if (token.RevokedAt is null)
        {
            session.Store(token with { RevokedAt = clock.GetUtcNow() });
            session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"account {caller.Account}", "token-revoked", token.Id[..12]));
            await session.SaveChangesAsync(ct);
        }
        return TypedResults.NoContent();
    }
}
