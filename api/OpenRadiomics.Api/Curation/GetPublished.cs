using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetPublished
{
    public static void Map(RouteGroupBuilder curation) => curation.MapGet("/datasets/{accession}/versions/{number}", Handle);

    /// <summary>A published version as curators see it: whose it is, what it came from, how much is to be looked at and what was said of it.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">The version.</param>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn.</response>
    internal static async Task<Results<Ok<QueuedVersionView>, ProblemHttpResult>> Handle(
        Accession accession, int number, IQuerySession session, Withdrawals withdrawals, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        if (await withdrawals.Of(id, ct) is { } tombstone) return Problems.Withdrawn(tombstone);
        return await CurationQueue.Of(session, id, ct) is { } found ? TypedResults.Ok(found) : Problems.UnknownVersion(id);
    }
}
