using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

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
}
