using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetDeposit
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}", Handle);

    /// <summary>Where a deposit stands.</summary>
    internal static async Task<Results<Ok<DepositView>, ProblemHttpResult>> Handle(DepositId id, IQuerySession session, Caller caller, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        return TypedResults.Ok(deposit.ToView(await Usage.Of(session, id, ct)));
    }
}
