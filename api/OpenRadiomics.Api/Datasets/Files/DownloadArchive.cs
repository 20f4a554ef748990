using System.Text;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class DownloadArchive
{
    private const string Manifest = "SHA256SUMS";

    public static void Map(RouteGroupBuilder version) => version.MapMethods("/archive", ["GET", "HEAD"], Handle);

    /// <summary>
    /// A whole version as one zip file, made while it is sent: the same bytes every time. Files that are compressed already stay as they are.
    /// </summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<ZipAnswer, ProblemHttpResult>> Handle(
        Accession accession, int number, Withdrawals withdrawals, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        var id = version.Version.Id;
        var (entries, sums) = (new List<ZipEntry>(), new StringBuilder());
        var (taken, gone) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), 0);
        await foreach (var asset in ListAssets.All(session, id, ct))
        {
            if (asset.Content is FileContent.OfDataset { Version: var origin } && await withdrawals.Of(origin, ct) is not null)
            {
                gone++;
                continue;
            }
            if (asset.Content.Address() is not (var sha256, var size)) continue;
            taken.Add(asset.Path.ToString());
            sums.Append($"{sha256}  {asset.Path}\n");
            entries.Add(new($"{id}/{asset.Path}", size, stop => blobs.OpenContent(sha256, 0, null, stop)));
        }
        if (!taken.Contains(Manifest)) entries.Add(ZipEntry.Of($"{id}/{Manifest}", Encoding.UTF8.GetBytes(sums.ToString())));
        return new ZipAnswer($"\"{version.Version.Content}{(gone > 0 ? $"-{gone}" : "")}.zip\"", $"{id}.zip", version.Version.PublishedAt, entries);
    }
}
