using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class DownloadFile
{
    public static void Map(RouteGroupBuilder version) => version.MapMethods("/files/{**path}", ["GET", "HEAD"], Handle);

    /// <summary>The bytes of a published file. Its ETag is its SHA-256; a Range is honoured, so a download can be resumed.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="path">Path of the file, its segments percent-encoded, its slashes not.</param>
    /// <param name="format">Another form: nifti or nrrd of an image or mask, seg (a DICOM segmentation that refers to its scan) of a mask whose scan is a DICOM
    /// series of this version, csv or parquet of a table of features. It has an ETag of its own, and no ranges.</param>
    /// <response code="206">The range asked for.</response>
    /// <response code="304">It is the file that If-None-Match names.</response>
    /// <response code="404">There is no such version or file, or its bytes are open elsewhere.</response>
    /// <response code="406">There is no such form.</response>
    /// <response code="410">It was withdrawn, or the version it is taken from was; the answer says why.</response>
    /// <response code="416">The range lies outside of the file.</response>
    /// <response code="422">The file cannot be had in this form: it is no image, no table, or too large to be turned; the answer says why.</response>
    internal static async Task<Results<BytesAnswer, TurnedAnswer, ProblemHttpResult>> Handle(
        Accession accession, int number, AssetPath path, string? format, Withdrawals withdrawals, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var (found, refused) = await session.PublishedFile(withdrawals, new(accession, number), path, ct);
        if (found is not { Sha256: var sha256, Size: var size }) return refused!;
        if (format is not null)
        {
            var (turned, refusal) = await TurnFile.Into(format, found, session, blobs, ct);
            return turned is null ? refusal! : turned;
        }
        return new BytesAnswer($"\"{sha256}\"", size, sha256, path.Name, null, (offset, length, stop) => blobs.OpenContent(sha256, offset, length, stop))
        {
            CacheControl = Immutable.Bytes,
        };
    }
}
