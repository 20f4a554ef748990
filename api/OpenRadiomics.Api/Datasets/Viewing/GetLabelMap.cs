using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

internal static class GetLabelMap
{
    public static void Map(RouteGroupBuilder version) => version.MapMethods("/labels", ["GET", "HEAD"], Handle);

    /// <summary>
    /// The regions of a segmentation as a label map on its scan's grid, NIfTI, gzip: masks, DICOM segmentations and contours alike. GET …/regions says what the
    /// labels are.
    /// </summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="scan">Path of the scan.</param>
    /// <param name="mask">Path of the segmentation.</param>
    /// <param name="layer">Which layer, from 0, where regions overlap; 0 if not said.</param>
    /// <param name="reduced">true: on the grid of the scan's preview, each voxel with the label of most of those it stands for.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version, file or layer, or its bytes are open elsewhere.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    /// <response code="422">The file is no segmentation, or does not lie on the scan; the answer says why.</response>
    /// <response code="503">Too much is being made just now; Retry-After says when to ask again.</response>
    internal static async Task<Results<VolumeAnswer, ProblemHttpResult>> Handle(
        Accession accession, int number, AssetPath scan, AssetPath mask, int? layer, bool? reduced, Withdrawals withdrawals, IQuerySession session,
        BlobStore blobs, CancellationToken ct)
    {
        var (seen, drawn, refusal) = await session.ToSee(withdrawals, new(accession, number), scan, mask, ct);
        return refusal is not null ? refusal : new VolumeAnswer(LaidLabels.Of(seen!, drawn!, blobs), LaidLabels.Part(layer ?? 0, reduced ?? false));
    }
}
