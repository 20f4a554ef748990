using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetDatasetsFeed
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/datasets.atom", Handle).WithTags("Datasets").Produces<string>(200, AtomFeed.MediaType);

    /// <summary>The datasets published last among those that a search finds, as an Atom feed to subscribe to.</summary>
    /// <param name="query">Filters; <c>sort</c> and <c>cursor</c> are of no consequence here.</param>
    /// <response code="400">A filter cannot be read.</response>
    internal static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        [AsParameters] ListDatasets.Query query, HttpRequest request, IOptions<ApiOptions> options, IQuerySession session, CancellationToken ct)
    {
        var filter = query.ToFilter();
        FieldProblem[] problems = [.. filter.Problems(), .. query.Problems()];
        if (problems.Length > 0) return Problems.BadQuery(problems);
        var origin = PublicAddress.Origin(request, options.Value);
        var page = (await SearchDatasets.Search(session, filter, DatasetSort.Newest, null, query.First ?? ListDatasets.Default, facets: false, ct))!;
        return AtomFeed.Answer(origin, $"{request.Path}{request.QueryString}", "Datasets of OpenRadiomics", $"{origin}/datasets",
            page.Hits.Select(hit => new AtomEntry(hit.Dataset.Title, new(hit.Dataset.Accession, hit.Dataset.Version), hit.Dataset.PublishedAt,
                hit.Dataset.Abstract, hit.Dataset.Creators)));
    }
}
