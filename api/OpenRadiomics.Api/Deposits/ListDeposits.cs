using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListDeposits
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/", Handle);

    /// <summary>The caller's deposits, newest first.</summary>
    /// <param name="first">How many, 1 to 1,000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    internal static async Task<Results<Ok<PageView<DepositView>>, ProblemHttpResult>> Handle(
        int? first, string? cursor, IQuerySession session, Caller caller, CancellationToken ct)
    {
        if (Paging.Refusal(first, cursor, key => DepositId.TryParse(key, null, out _)) is { } refusal) return refusal;
        var take = first ?? Paging.Default;
        var owner = caller.Account.ToString();
        var before = Paging.Key(cursor) is { } key ? DepositId.Parse(key, null).Value : Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff");
        var fetched = await session.QueryAsync<StoredDeposit>("where owner = ? and id < ? order by id desc limit ?", ct, owner, before, take + 1);
        var usages = await Usage.Of(session, fetched.Select(stored => stored.Id), ct);
        var total = await session.Query<StoredDeposit>().CountAsync(stored => stored.Owner == owner, ct);
        return TypedResults.Ok(Paging.Page(fetched, take, stored => stored.Deposit.ToView(usages[stored.Id]), stored => stored.Id.ToString(), total));
    }
}
