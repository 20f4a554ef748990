using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetRun
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/runs/{run}", Handle);

    /// <summary>How far a check run is.</summary>
    internal static async Task<Results<Ok<CheckRunView>, ProblemHttpResult>> Handle(
        DepositId id, CheckRunId run, IQuerySession session, Caller caller, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        return await session.FindRun(run, ct) is { } found && found.Deposit == id ? TypedResults.Ok(found.ToView()) : Problems.NoSuchRun(run);
    }
}
