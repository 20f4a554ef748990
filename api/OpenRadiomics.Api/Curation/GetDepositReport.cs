using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetDepositReport
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/report", Handle);

    /// <summary>
    /// What the last finished check of a draft has to say, as anybody but its owner may see it: a curator whom a depositor asks, by the deposit's id, rules on
    /// it.
    /// </summary>
    /// <param name="id">The deposit.</param>
    /// <response code="404">There is no such deposit, or no run has finished yet.</response>
    internal static async Task<Results<Ok<ReportView>, ProblemHttpResult>> Handle(DepositId id, IQuerySession session, CancellationToken ct) =>
        await LastReport.Of(session, id, ct) is { } last ? TypedResults.Ok(ReportView.ForOthers(last.Report)) : Problems.NoReport();
}
