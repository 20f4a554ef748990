using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

internal static class GetPicture
{
    public static void Map(RouteGroupBuilder version) => version.MapMethods("/pictures/{plane}", ["GET", "HEAD"], Handle);

    /// <summary>A scan with the outlines of regions in one of the patient's planes, as PNG: through the slice in which the region is largest.</summary>
    /// <remarks>CT is shown in a window for lung or soft tissue, by what lies around the region; other modalities by percentiles of the slice.</remarks>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="plane">axial, coronal or sagittal.</param>
    /// <param name="scan">Path of the scan.</param>
    /// <param name="mask">Path of the segmentation; none for the scan alone, through its middle.</param>
    /// <param name="region">Name or label of the region through which the plane goes; the largest if not said.</param>
    /// <response code="304">It is the picture that If-None-Match names.</response>
    /// <response code="404">There is no such version, file or plane, or its bytes are open elsewhere.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    /// <response code="422">The scan cannot be drawn, or the segmentation does not lie on it; the answer says why.</response>
    /// <response code="503">Too much is being drawn just now; Retry-After says when to ask again.</response>
    internal static async Task<Results<PictureAnswer, ProblemHttpResult>> Handle(
        Accession accession, int number, string plane, AssetPath scan, AssetPath? mask, string? region, Withdrawals withdrawals, IQuerySession session,
        BlobStore blobs, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        if (Enum.GetValues<PatientPlane>().Where(known => known.ToString().Equals(plane, StringComparison.OrdinalIgnoreCase)).ToArray() is not [var shown])
            return Problems.NothingToShow();
        var (seen, drawn, refused) = await session.ToSee(withdrawals, version.Version.Id, scan, mask, ct);
        return refused is not null ? refused
            : new PictureAnswer(DrawnPictures.Of(seen!, drawn, region, ScansToSee.Modality(version.Version, scan), blobs), DrawnPictures.Part(shown));
    }
}
