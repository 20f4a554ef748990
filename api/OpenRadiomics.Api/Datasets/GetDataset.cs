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
    internal static async Task<Results<DatasetAnswer, ProblemHttpResult>> Handle(
        Accession accession, VersionBytes versions, IQuerySession session, CancellationToken ct)
    {
        if (await FindDatasets.ByAccession(session, accession, ct) is not { } dataset) return Problems.UnknownDataset(accession);
        if (dataset.Newest is not { } newest) return Problems.Withdrawn(dataset.Withdrawn ?? dataset.Versions[0].Withdrawn!);
        return await versions.Get(new(accession, newest), version => version.ToView(), ct) is { } written
            ? new DatasetAnswer(dataset, written)
            : Problems.UnknownDataset(accession);
    }
}
