using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetVersionsFeed
{
    public static void Map(RouteGroupBuilder datasets) => datasets.MapGet("/{accession}/versions.atom", Handle).Produces<string>(200, AtomFeed.MediaType);

    /// <summary>The versions of a dataset, the newest first, as an Atom feed to subscribe to.</summary>
    /// <param name="accession">The dataset.</param>
    /// <response code="404">There is no such dataset, or not yet.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        Accession accession, HttpRequest request, IOptions<ApiOptions> options, IQuerySession session, CancellationToken ct)
    {
        var dataset = await FindDatasets.ByAccession(session, accession, ct);
        if (dataset is not { Newest: not null, Summary: { } summary }) return await GetDataset.Refusal(session, accession, dataset, ct);
        var origin = PublicAddress.Origin(request, options.Value);
        return AtomFeed.Answer(origin, request.Path, $"Versions of {accession}: {summary.Title}", origin + Published.Page(accession),
            dataset.Versions.Where(version => version.Withdrawn is null)
                .Select(version => new AtomEntry($"{summary.Title}, version {version.Number}", new(accession, version.Number), version.PublishedAt,
                    $"Content {version.Content}", summary.Creators)));
    }
}
