using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Somebody is signed in, in one browser. Deleted, it is over at the next request.</summary>
/// <param name="Id">Named by the pages' host under its signature: of no use to anybody else.</param>
/// <param name="Account">Who.</param>
/// <param name="OpenedAt">Since when.</param>
/// <param name="EndsAt">Until when at most.</param>
public sealed record AccountSession(Guid Id, string Account, DateTimeOffset OpenedAt, DateTimeOffset EndsAt)
{
    public bool IsGood(DateTimeOffset now) => now < EndsAt;

    /// <summary>Ends all sessions of an account with the next save.</summary>
    public static void EndAll(IDocumentSession session, AccountId account)
    {
        var owner = account.ToString();
        session.DeleteWhere<AccountSession>(one => one.Account == owner);
    }
}
