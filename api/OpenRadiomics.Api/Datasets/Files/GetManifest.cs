using System.Text;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetManifest
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/manifest", Handle).Produces<string>(200, "text/plain");

    /// <summary>The SHA-256 of every file, as <c>sha256sum --check</c> reads them. Scans that are open elsewhere are not in it.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Handle(
        Accession accession, int number, Withdrawals withdrawals, IQuerySession session, HttpResponse response, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        response.Headers.CacheControl = Immutable.Bytes;
        return TypedResults.Stream(to => Write(session, version.Version.Id, to, ct), "text/plain; charset=utf-8", $"{version.Version.Id}.sha256");
    }

    public static async Task Write(IQuerySession session, VersionId id, Stream to, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await foreach (var asset in ListAssets.All(session, id, ct))
            if (asset.Content.Address() is (var sha256, _)) await writer.WriteLineAsync($"{sha256}  {asset.Path}");
    }
}
