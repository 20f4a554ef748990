using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class EndSessions
{
    public static void Map(RouteGroupBuilder account) => account.MapDelete("/sessions", Handle);

    /// <summary>Signs the caller out everywhere: every session is over at its next request. Tokens stay.</summary>
    internal static async Task<NoContent> Handle(IDocumentSession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        AccountSession.EndAll(session, caller.Account);
        session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"account {caller.Account}", "signed-out-everywhere"));
        await session.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
