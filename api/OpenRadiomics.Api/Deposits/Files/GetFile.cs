using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetFile
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapMethods("/{id}/files/{**path}", ["GET", "HEAD"], Handle);

    /// <summary>The bytes of a draft's file, for its owner. A Range is honoured, so a download can be resumed.</summary>
    /// <response code="206">The range asked for.</response>
    /// <response code="304">It is the file that If-None-Match names.</response>
    /// <response code="410">Its bytes were deleted with a dataset that was withdrawn for privacy.</response>
    /// <response code="416">The range lies outside of the file.</response>
    internal static async Task<Results<BytesAnswer, ProblemHttpResult>> Handle(
        DepositId id, AssetPath path, IQuerySession session, BlobStore blobs, Caller caller, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        if (await session.FindFile(id, path, ct) is not { } file) return Problems.NoSuchFile();
        if (file.Content is not FileContent.Bytes kept) return Problems.NoBytes();
        var bytes = deposit.State is DepositState.Published ? kept.AtTheirAddress() : kept;
        if (!await blobs.Has(bytes, ct)) return Problems.BytesDeleted();
        return new BytesAnswer(ETags.Of(file), bytes.Size, bytes.Sha256, path.Name, file.At, (offset, length, stop) => blobs.Open(bytes, offset, length, stop));
    }
}
