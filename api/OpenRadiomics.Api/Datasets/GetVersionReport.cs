using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetVersionReport
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/report", Handle);

    /// <summary>What the checks said of a published version: findings, phantom comparison, open-science points, and how its columns were understood.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<WrittenAnswer<ReportView>, ProblemHttpResult>> Handle(
        Accession accession, int number, Withdrawals withdrawals, VersionBytes versions, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        if (await withdrawals.Of(id, ct) is { } tombstone) return Problems.Withdrawn(tombstone);
        return await versions.Get(id, version => ReportView.ForOthers(version.Version.Report), ct) is { } written
            ? new WrittenAnswer<ReportView>(written)
            : Problems.UnknownVersion(id);
    }
}
