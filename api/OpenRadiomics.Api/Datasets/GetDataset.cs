using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetDataset
{
    public static void Map(RouteGroupBuilder datasets) => datasets.MapGet("/{accession}", Handle);

    /// <summary>A dataset: its newest version that stands, and all versions by number.</summary>
    /// <param name="accession">The dataset.</param>
    /// <response code="404">There is no such dataset.</response>
    /// <response code="410">It was withdrawn, or all its versions were; the answer says why.</response>
    internal static async Task<Results<Ok<DatasetView>, ProblemHttpResult>> Handle(Accession accession, IQuerySession session, CancellationToken ct)
    {
        if (await FindDatasets.ByAccession(session, accession, ct) is not { } dataset) return Problems.UnknownDataset(accession);
        if (dataset.Newest is not { } newest) return Problems.Withdrawn(dataset.Withdrawn ?? dataset.Versions[0].Withdrawn!);
        return await FindVersions.ById(session, new(accession, newest), ct) is { } version
            ? TypedResults.Ok(new DatasetView(accession, version.ToView(), dataset.Versions, null))
            : Problems.UnknownDataset(accession);
    }
}
