using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>A dataset whose features are asked for by its name.</summary>
internal static class NamedDataset
{
    /// <summary>The version of that name, or the newest that stands of the dataset; or why there is none, or none with feature values.</summary>
    public static async Task<(VersionId? Version, ProblemHttpResult? Refusal)> Find(IQuerySession session, Withdrawals withdrawals, string dataset,
        CancellationToken ct)
    {
        var (version, refusal) = await Standing(session, withdrawals, dataset, ct);
        return version is not { } id ? (null, refusal) : await RegionLists.Of(session, id, ct) is null ? (null, Problems.NoFeatures()) : (id, null);
    }

    /// <summary>Why there is nothing, where all features of one dataset are asked for; null else.</summary>
    public static async Task<ProblemHttpResult?> WholeRefusal(this FeatureQuery query, IQuerySession session, Withdrawals withdrawals, CancellationToken ct) =>
        query is { Dataset: [var only], Code: [], Identity: [] } ? (await Find(session, withdrawals, only, ct)).Refusal : null;

    private static async Task<(VersionId? Version, ProblemHttpResult? Refusal)> Standing(IQuerySession session, Withdrawals withdrawals, string dataset,
        CancellationToken ct)
    {
        if (VersionId.TryParse(dataset, null, out var id))
            return await session.Published(withdrawals, id.Accession, id.Number, ct) is { Refusal: { } refused } ? (null, refused) : (id, null);
        var accession = Accession.Parse(dataset, null);
        var found = await FindDatasets.ByAccession(session, accession, ct);
        return found is { Newest: { } newest } ? (new VersionId(accession, newest), null) : (null, await GetDataset.Refusal(session, accession, found, ct));
    }
}
