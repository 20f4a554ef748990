using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class EndSession
{
    public static void Map(RouteGroupBuilder account) => account.MapDelete("/session", Handle);

    /// <summary>Ends the session by which the request came.</summary>
    internal static async Task<NoContent> Handle(IDocumentSession session, Caller caller, CancellationToken ct)
    {
        session.Delete<AccountSession>(Guid.Parse(caller.By));
        await session.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
