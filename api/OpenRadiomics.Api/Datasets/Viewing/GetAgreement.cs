using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

internal static class GetAgreement
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/agreement", Handle);

    /// <summary>How well two segmentations of one scan agree: Dice, Jaccard, and how far their surfaces lie apart in mm.</summary>
    /// <remarks>
    /// Surfaces are the centres of voxels with a face to the outside. Distances go from each surface voxel of one to the nearest of the other, in both
    /// directions: their greatest (Hausdorff), the greater of both directions' 95th percentiles, their mean.
    /// </remarks>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="a">Path of one segmentation.</param>
    /// <param name="b">Path of the other.</param>
    /// <param name="scan">Path of the scan on whose grid they are compared; the one to which the first belongs if not said.</param>
    /// <param name="region">Name or label of the region to compare; all that is set if not said.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version or file, or its bytes are open elsewhere; or the first belongs to no scan, and none is named.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    /// <response code="422">A file is no segmentation, does not lie on the scan, or has no such region; the answer says why.</response>
    /// <response code="503">Too much is being compared just now; Retry-After says when to ask again.</response>
    internal static async Task<Results<DerivedViewAnswer<AgreementView>, ProblemHttpResult>> Handle(
        Accession accession, int number, AssetPath a, AssetPath b, AssetPath? scan, string? region, Withdrawals withdrawals, IQuerySession session,
        BlobStore blobs, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        var (one, refused) = await session.PublishedFile(withdrawals, version.Version.Id, a, ct);
        if (one is null) return refused!;
        if ((scan ?? (await ScansToSee.Of(session, version.Version, ct)).Scans.FirstOrDefault(each => each.Masks.Any(mask => mask.Path == a))?.Path)
            is not { } on) return Problems.NothingToShow();
        var (seen, other, not) = await session.ToSee(withdrawals, version.Version.Id, on, b, ct);
        if (not is not null) return not;
        return new DerivedViewAnswer<AgreementView>(MaskComparison.Of(seen!, one, other!, region, blobs), MaskComparison.Part);
    }
}
