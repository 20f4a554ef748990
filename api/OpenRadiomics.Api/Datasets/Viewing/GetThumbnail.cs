using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

internal static class GetThumbnail
{
    public static void Map(RouteGroupBuilder version) => version.MapMethods("/thumbnail", ["GET", "HEAD"], Handle);

    /// <summary>A small picture of a published version: an axial slice of its first segmented scan with the outlines of its regions, as PNG.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="304">It is the picture that If-None-Match names.</response>
    /// <response code="404">There is no such version, or it has no scan.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    /// <response code="422">Its scan cannot be drawn; the answer says why.</response>
    /// <response code="503">Too much is being drawn just now; Retry-After says when to ask again.</response>
    internal static async Task<Results<PictureAnswer, ProblemHttpResult>> Handle(
        Accession accession, int number, Withdrawals withdrawals, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        var scans = (await ScansToSee.Of(session, version.Version, ct)).Scans;
        if ((scans.FirstOrDefault(scan => scan.Masks.Count > 0) ?? scans.FirstOrDefault()) is not { } first) return Problems.NothingToShow();
        var (scan, mask, refused) = await session.ToSee(withdrawals, version.Version.Id, first.Path, first.Masks.FirstOrDefault()?.Path, ct);
        return refused is not null ? refused : new PictureAnswer(DrawnPictures.Of(scan!, mask, null, first.Modality, blobs), DrawnPictures.Thumbnail);
    }
}
