using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Tokens as their owner sees them.</summary>
internal static class TokenViews
{
    public static TokenView ToView(this AccountToken token) => new(token.Id, token.Name, token.Scopes, token.CreatedAt, token.RevokedAt);

    /// <summary>All tokens of an account, revoked ones included, the newest first.</summary>
    public static Task<IReadOnlyList<AccountToken>> TokensOf(this IQuerySession session, AccountId owner, CancellationToken ct) =>
        session.QueryAsync<AccountToken>("where data ->> 'owner' = ? order by data ->> 'createdAt' desc", ct, owner.ToString());
}
