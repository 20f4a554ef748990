using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class DownloadReviewedFile
{
    public static void Map(RouteGroupBuilder review) => review.MapMethods("/files/{**path}", ["GET", "HEAD"], Handle);

    /// <summary>The bytes of a checked draft's file by its link. A Range is honoured.</summary>
    /// <param name="token">The secret part of the link.</param>
    /// <param name="path">Which file.</param>
    /// <response code="206">The range asked for.</response>
    /// <response code="304">It is the file that If-None-Match names.</response>
    /// <response code="404">The link was taken back, is over, or never was; or there is no such file.</response>
    /// <response code="409">The author is changing the draft, or it is published.</response>
    /// <response code="410">Its bytes were deleted with a dataset that was withdrawn for privacy.</response>
    /// <response code="416">The range lies outside of the file.</response>
    internal static async Task<Results<BytesAnswer, ProblemHttpResult>> Handle(
        string token, AssetPath path, IQuerySession session, BlobStore blobs, TimeProvider clock, CancellationToken ct)
    {
        var (draft, refusal) = await ReviewGate.Pass(session, token, clock, ct);
        if (draft is null) return refusal!;
        if (await session.FindFile(draft.Deposit.Id, path, ct) is not { } file) return Problems.NoSuchFile();
        if (file.Content is not FileContent.Bytes bytes) return Problems.NoBytes();
        if (!await blobs.Has(bytes, ct)) return Problems.BytesDeleted();
        return new BytesAnswer(ETags.Of(file), bytes.Size, bytes.Sha256, path.Name, file.At, (offset, length, stop) => blobs.Open(bytes, offset, length, stop));
    }
}
