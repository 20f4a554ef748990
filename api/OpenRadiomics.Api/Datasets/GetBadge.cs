using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetBadge
{
    public static void Map(RouteGroupBuilder datasets) => datasets.MapGet("/{accession}/badge.svg", Handle).Produces<string>(200, "image/svg+xml");

    /// <summary>
    /// A picture for papers and READMEs: the dataset's open-science points and how many of its values on phantoms match. It follows the newest version.
    /// </summary>
    /// <param name="accession">The dataset.</param>
    /// <response code="404">There is no such dataset, or not yet.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(Accession accession, IQuerySession session, HttpResponse response,
        CancellationToken ct)
    {
        var dataset = await FindDatasets.ByAccession(session, accession, ct);
        if (dataset is not { Newest: not null, Summary: { } summary }) return await GetDataset.Refusal(session, accession, dataset, ct);
        response.Headers.CacheControl = "public, max-age=300";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Text(Badge.Of(summary), "image/svg+xml; charset=utf-8");
    }
}
