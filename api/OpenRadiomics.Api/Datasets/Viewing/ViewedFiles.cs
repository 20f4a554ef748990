using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Published files as they are read to be looked at.</summary>
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

    /// <summary>Reads a file's header, goes on with its grid.</summary>
    public static ReadResult<T> OnGridOf<T>(this FileToTurn scan, Func<Grid, ReadResult<T>> next, CancellationToken ct)
    {
        if (scan.Sniff() is var kind && kind.Format is not IImageFormat format)
            return new ReadResult<T>.Refused(new(ProblemKind.WrongFormat, ReadPlace.File, kind.Name, "a scan", "Name a scan."));
        using var stream = scan.Open();
        return format.ReadHeader(stream, scan.Beside, null, ct) switch
        {
            ReadResult<ImageHeader>.Read { Value.Grid: var grid } => next(grid),
            ReadResult<ImageHeader>.Refused { Problem: var problem } => new ReadResult<T>.Refused(problem),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static FileToTurn Open(this PublishedFile file, IQuerySession session, BlobStore blobs, CancellationToken ct) => TurnFile.Open(file.Asset, file.Sha256, session, blobs, ct);
}
