using System.Globalization;
using System.Text;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ExportDatasets
{
    private static readonly string[] Columns =
    [
        "accession", "version", "title", "creators", "published", "modalities", "anatomic_sites", "diseases", "licences", "software", "rqs16",
        "phantom_values_compared",
        "phantom_values_matching", "subjects", "files", "bytes", "synthetic", "address",
    ];

    public static void Map(RouteGroupBuilder api) => api.MapGet("/datasets.csv", Handle).WithTags("Datasets").Produces<string>(200, "text/csv");

    /// <summary>
    /// Datasets found as a table: all of them, page after page. The filters are those of the search; values of a list are parted by semicolons.
    /// </summary>
    /// <param name="query">Filters and order; <c>first</c> and <c>cursor</c> are of no consequence here.</param>
    /// <response code="400">A filter cannot be read.</response>
    internal static Results<PushStreamHttpResult, ProblemHttpResult> Handle(
        [AsParameters] ListDatasets.Query query, HttpRequest request, IOptions<ApiOptions> options, IDocumentStore store, CancellationToken ct)
    {
        var filter = query.ToFilter();
        FieldProblem[] problems = [.. filter.Problems()];
        if (problems.Length > 0) return Problems.BadQuery(problems);
        var origin = PublicAddress.Origin(request, options.Value);
        return TypedResults.Stream(to => Write(store, filter, query.Sort?.Value ?? default, origin, to, ct), "text/csv; charset=utf-8", "datasets.csv");
    }

    private static async Task Write(IDocumentStore store, DatasetFilter filter, DatasetSort sort, string origin, Stream to, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await writer.WriteLineAsync(string.Join(',', Columns));
        string? after = null;
        do
        {
            await using var session = store.QuerySession();
            var page = (await SearchDatasets.Search(session, filter, sort, after, ListDatasets.Most, facets: false, ct))!;
            foreach (var hit in page.Hits) await writer.WriteLineAsync(string.Join(',', Cells(hit.Dataset, origin).Select(CsvCell.Of)));
            after = page.ToView().Next;
        }
        while (after is not null);
    }

    private static string[] Cells(DatasetSummaryView d, string origin) =>
    [
        $"{d.Accession}", Number(d.Version), d.Title, List(d.Creators.Select(creator => creator.Name)),
        d.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        List(d.Modalities), List(d.AnatomicSites), List(d.Diseases), List(d.Licences.Select(licence => $"{licence}")), d.Software ?? "", Number(d.Rqs16),
        Number(d.Compared),
        Number(d.Matching), Number(d.Subjects), Number(d.Files), Number(d.Bytes), d.Synthetic ? "true" : "false", origin + Published.Page(d.Accession),
    ];

    private static string List(IEnumerable<string> values) => string.Join("; ", values);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
