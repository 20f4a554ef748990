using Marten;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Makes the feature values of published versions again, from the tables as they were deposited: the same bits, as long as this program reads them the same
/// way.
/// </summary>
public sealed class RebuildFeatures(IDocumentStore store, BlobStore blobs, BuildFeatures building)
{
    /// <summary>All versions whose bytes are here, in their order.</summary>
    public async Task<IReadOnlyList<VersionId>> Versions(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await PurgeableContent.Standing(session, ct);
    }

    /// <summary>One version: the file first, then the columns in one transaction. No purge can come between.</summary>
    /// <returns>How many columns it has; null if there is no such version, or its bytes were purged.</returns>
    public async Task<int?> Run(VersionId id, CancellationToken ct)
    {
        await using var content = await ContentLock.Share(store, ct);
        await using var session = store.QuerySession();
        if (await session.LoadAsync<StoredVersion>(id.ToString(), ct) is not { Version: var version }
            || !(await PurgeableContent.Standing(session, ct)).Contains(id)) return null;
        var files = new List<CheckedFile>();
        await foreach (var asset in ListAssets.All(session, id, ct)) files.Add(new(asset.Path, asset.Labels, asset.Content));
        var features = await building.Of(version.Description, version.Report, files, ct);
        if (features.Columns.Count > 0)
            await using (var parquet = await BuildFeatures.AsParquet(id, features, ct)) await blobs.ReplaceFeatures(id, version.Deposit, parquet, ct);

        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await WriteFeatures.Again(transaction, store.Options.DatabaseSchemaName, id, features, ct);
        await transaction.CommitAsync(ct);
        return features.Columns.Count;
    }
}
