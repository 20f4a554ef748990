using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetAccount
{
    public static void Map(RouteGroupBuilder account) => account.MapGet("/", Handle);

    /// <summary>Who the caller is, and what this token or session may do.</summary>
    internal static async Task<Ok<AccountView>> Handle(IQuerySession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var (id, now) = (caller.Account.ToString(), clock.GetUtcNow());
        var known = (await session.LoadAsync<StoredAccount>(id, ct))?.Account;
        var sessions = await session.Query<AccountSession>().CountAsync(one => one.Account == id && one.EndsAt > now, ct);
        return TypedResults.Ok(new AccountView(caller.Account, known?.Name, known?.Orcid, known?.Roles ?? [], caller.Scopes, sessions));
    }
}
