using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetVersionRqs
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/rqs", Handle);

    /// <summary>
    /// Open-science points of a published version, item 16 of the Radiomics Quality Score, with what each rests on; and the other items as declared.
    /// </summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<WrittenAnswer<RqsScore>, ProblemHttpResult>> Handle(
        Accession accession, int number, Withdrawals withdrawals, VersionBytes versions, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        if (await withdrawals.Of(id, ct) is { } tombstone) return Problems.Withdrawn(tombstone);
        return await versions.Get(id, version => version.Version.Report.Rqs, ct) is { } written ? new WrittenAnswer<RqsScore>(written)
            : Problems.UnknownVersion(id);
    }
}
