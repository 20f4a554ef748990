using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

/// <summary>Published files as they are asked for to be looked at.</summary>
internal static class ViewedFiles
{
    /// <summary>A scan, and a mask if one is named; or the refusal.</summary>
    public static async Task<(PublishedFile? Scan, PublishedFile? Mask, ProblemHttpResult? Refusal)> ToSee(
        this IQuerySession session, Withdrawals withdrawals, VersionId id, AssetPath scan, AssetPath? mask, CancellationToken ct)
    {
        var (seen, refusal) = await session.PublishedFile(withdrawals, id, scan, ct);
        if (seen is null || mask is not { } path) return (seen, null, refusal);
        var (drawn, refused) = await session.PublishedFile(withdrawals, id, path, ct);
        return (seen, drawn, refused);
    }
}
