using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListVersions
{
    public static void Map(RouteGroupBuilder datasets) => datasets.MapGet("/{accession}/versions", Handle);

    /// <summary>All versions of a dataset, the newest first, withdrawn ones with the reason.</summary>
    /// <param name="accession">The dataset.</param>
    /// <response code="404">There is no such dataset.</response>
    internal static async Task<Results<Ok<PageView<VersionLinkView>>, ProblemHttpResult>> Handle(Accession accession, IQuerySession session,
        CancellationToken ct) =>
        await FindDatasets.ByAccession(session, accession, ct) is { } dataset
            ? TypedResults.Ok(new PageView<VersionLinkView>(dataset.Versions, null, dataset.Versions.Count))
            : Problems.UnknownDataset(accession);
}
