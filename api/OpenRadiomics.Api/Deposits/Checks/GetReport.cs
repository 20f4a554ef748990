using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetReport
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/report", Handle);

    /// <summary>What the last finished check run has to say: findings, phantom comparison, open-science points.</summary>
    /// <response code="404">There is no such deposit, or no run has finished yet.</response>
    internal static async Task<Results<Ok<ReportView>, ProblemHttpResult>> Handle(DepositId id, IQuerySession session, Caller caller, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        return await LastReport.Of(session, id, ct) is { } last ? TypedResults.Ok(ReportView.ForOwner(last.Report)) : Problems.NoReport();
    }
}
