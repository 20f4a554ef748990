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
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such dataset, or not yet: then the answer names the day.</response>
    /// <response code="410">It was withdrawn, or all its versions were; the answer says why.</response>
    internal static async Task<Results<WrittenAnswer<DatasetView>, ProblemHttpResult>> Handle(
        Accession accession, CatalogueBytes catalogue, IDocumentStore store, CancellationToken ct)
    {
        if (await catalogue.Get($"{accession}", (session, stop) => View(session, accession, stop), ct) is { } written)
            return new WrittenAnswer<DatasetView>(written);
        await using var session = store.QuerySession();
        return await Refusal(session, accession, await FindDatasets.ByAccession(session, accession, ct), ct);
    }

    /// <summary>Why a dataset of which no version stands cannot be shown.</summary>
    internal static async Task<ProblemHttpResult> Refusal(IQuerySession session, Accession accession, DatasetVersions? found, CancellationToken ct)
    {
        if ((found?.Withdrawn ?? found?.Versions[0].Withdrawn) is { } tombstone) return Problems.Withdrawn(tombstone);
        return await Embargoes.Of(session, accession, ct) is { } until ? Problems.Embargoed(accession, until) : Problems.UnknownDataset(accession);
    }

    private static async Task<DatasetView?> View(IQuerySession session, Accession accession, CancellationToken ct) =>
        await FindDatasets.ByAccession(session, accession, ct) is { Newest: { } newest } dataset
            && await FindVersions.ById(session, new(accession, newest), ct) is { } version
            ? new(accession, version.ToView(), dataset.Versions, null)
            : null;
}
