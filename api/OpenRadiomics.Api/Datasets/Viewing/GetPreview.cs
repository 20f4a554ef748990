using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

internal static class GetPreview
{
    public static void Map(RouteGroupBuilder version) => version.MapMethods("/preview", ["GET", "HEAD"], Handle);

    /// <summary>
    /// A scan for a first look, as NIfTI, gzip: at most 128 voxels along each axis, means of blocks. The whole scan is <c>GET …/files/{path}?format=nifti</c>.
    /// </summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="scan">Path of the scan.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version or file, or its bytes are open elsewhere.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    /// <response code="422">The file is no image; the answer says why.</response>
    /// <response code="503">Too much is being made just now; Retry-After says when to ask again.</response>
    internal static async Task<Results<VolumeAnswer, ProblemHttpResult>> Handle(
        Accession accession, int number, AssetPath scan, Withdrawals withdrawals, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var (seen, refusal) = await session.PublishedFile(withdrawals, new(accession, number), scan, ct);
        return seen is null ? refusal! : new VolumeAnswer(ReducedScan.Of(seen, blobs), ReducedScan.Part);
    }
}
