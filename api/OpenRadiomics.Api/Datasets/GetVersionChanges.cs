using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetVersionChanges
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/changes", Handle);

    /// <summary>What is new in a version: files added, removed and changed, checks that find more or less, open-science points.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="since">Number of the version to compare with; the one before if not said.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version, or none before it.</response>
    /// <response code="410">One of the two was withdrawn; the answer says why.</response>
    internal static async Task<Results<WrittenAnswer<VersionChangesView>, ProblemHttpResult>> Handle(
        Accession accession, int number, int? since, Withdrawals withdrawals, CatalogueBytes catalogue, IQuerySession session, CancellationToken ct)
    {
        var (now, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (now is null) return refusal!;
        var (before, earlierRefusal) = await session.Published(withdrawals, accession, since ?? number - 1, ct);
        if (before is null) return earlierRefusal!;
        var written = await catalogue.Get($"{before.Version.Id} {now.Version.Id}",
            async (other, stop) => (VersionChangesView?)await VersionChanges.Between(other, before.Version, now.Version, stop), ct);
        return new WrittenAnswer<VersionChangesView>(written!);
    }
}
