using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

internal static class ListScans
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/scans", Handle);

    /// <summary>The scans of a published version that can be looked at, each with the segmentations drawn on it.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<ScansView>, ProblemHttpResult>> Handle(
        Accession accession, int number, Withdrawals withdrawals, IQuerySession session, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        return version is null ? refusal! : TypedResults.Ok(await ScansToSee.Of(session, version.Version, ct));
    }
}
