using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

/// <summary>What stands between a reader and a version: it may not exist, or may have been taken away.</summary>
internal static class PublishedGate
{
    /// <summary>The version; or the refusal.</summary>
    public static async Task<(PublishedVersion? Version, ProblemHttpResult? Refusal)> Published(
        this IQuerySession session, Withdrawals withdrawals, Accession accession, int number, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        if (await withdrawals.Of(id, ct) is { } tombstone) return (null, Problems.Withdrawn(tombstone));
        return await FindVersions.ById(session, id, ct) is { } version ? (version, null) : (null, Problems.UnknownVersion(id));
    }

    /// <summary>A file of a version with bytes that are here; or the refusal, also where the version it is taken from was withdrawn.</summary>
    public static async Task<(PublishedFile? File, ProblemHttpResult? Refusal)> PublishedFile(
        this IQuerySession session, Withdrawals withdrawals, VersionId id, AssetPath path, CancellationToken ct)
    {
        if (await withdrawals.Of(id, ct) is { } tombstone) return (null, Problems.Withdrawn(tombstone));
        if (await ListAssets.Find(session, id, path, ct) is not { } asset) return (null, Problems.UnknownAsset());
        if (asset.Content is FileContent.OfDataset { Version: var origin } && await withdrawals.Of(origin, ct) is { } gone)
            return (null, Problems.Withdrawn(gone));
        return Viewing.PublishedFile.Of(asset) is { } file ? (file, null) : (null, Problems.OpenElsewhere());
    }
}
