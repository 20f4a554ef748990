using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListTokens
{
    public static void Map(RouteGroupBuilder account) => account.MapGet("/tokens", Handle);

    /// <summary>The caller's tokens, the newest first; revoked ones stay in the list.</summary>
    internal static async Task<Ok<PageView<TokenView>>> Handle(IQuerySession session, Caller caller, CancellationToken ct)
    {
        var tokens = await session.TokensOf(caller.Account, ct);
        return TypedResults.Ok(new PageView<TokenView>([.. tokens.Select(token => token.ToView())], null, tokens.Count));
    }
}
