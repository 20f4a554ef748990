using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>What one GraphQL request loads in batches, by the query functions that REST uses too.</summary>
internal sealed class Loads(IDocumentStore store, Withdrawals withdrawals)
{
    private readonly Dictionary<(Role?, AssetPath?, int), Batch<VersionId, AssetPage>> _assets = [];

    public IDocumentStore Store => store;

    /// <summary>Versions that stand, by name.</summary>
    public Batch<VersionId, PublishedVersion> Versions { get; } = new(async (ids, ct) =>
    {
        await using var session = store.QuerySession();
        var found = await FindVersions.ByIds(session, ids, ct);
        var standing = new Dictionary<VersionId, PublishedVersion>();
        foreach (var (id, version) in found)
            if (await withdrawals.Of(id, ct) is null) standing.Add(id, version);
        return standing;
    });

    /// <summary>Regions of interest of versions that have feature values.</summary>
    public Batch<VersionId, RegionsOfVersion> Rois { get; } = new(async (ids, ct) =>
    {
        await using var session = store.QuerySession();
        var lists = await RegionLists.Of(session, ids, ct);
        return ids.ToDictionary(id => id, id => lists.GetValueOrDefault(id) ?? new(id, "", [], [], []));
    });

    public Batch<Accession, DatasetVersions> Datasets { get; } = new(async (accessions, ct) =>
    {
        await using var session = store.QuerySession();
        return await FindDatasets.ByAccessions(session, accessions, ct);
    });

    /// <summary>Pages of the files of versions, those that ask for the same part of the list together.</summary>
    public Batch<VersionId, AssetPage> Assets(Role? role, AssetPath? after, int first)
    {
        lock (_assets)
        {
            if (!_assets.TryGetValue((role, after, first), out var batch))
                _assets.Add((role, after, first), batch = new(async (ids, ct) =>
                {
                    await using var session = store.QuerySession();
                    return await ListAssets.Of(session, ids, role, after, first, ct);
                }));
            return batch;
        }
    }
}
