using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListDatasets
{
    public const int Default = 20;
    public const int Most = 100;

    public static void Map(RouteGroupBuilder datasets) => datasets.MapGet("/", Handle);

    /// <summary>Finds datasets: the newest version of each in short, and how many there are per value of each facet.</summary>
    /// <remarks>
    /// Values of one filter are alternatives, different filters must all be met, and a facet counts under all filters but its own. A cursor belongs to
    /// its query. All pages show the state of the first: what is published while somebody pages moves and repeats nothing.
    /// </remarks>
    /// <param name="query">Filters, order and page.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="400">A filter cannot be read, or the cursor is one of another query.</response>
    internal static async Task<Results<WrittenAnswer<SearchView>, ProblemHttpResult>> Handle(
        [AsParameters] Query query, HttpRequest request, CatalogueBytes catalogue, CancellationToken ct)
    {
        var filter = query.ToFilter();
        FieldProblem[] problems = [.. filter.Problems(), .. query.Problems()];
        if (problems.Length > 0) return Problems.BadQuery(problems);
        var written = await catalogue.Get(request.QueryString.Value ?? "", async (session, stop) =>
            (await SearchDatasets.Search(session, filter, query.Sort?.Value ?? default, query.Cursor, query.First ?? Default, facets: true, stop))?.ToView(),
            ct);
        return written is null ? Problems.WrongCursor() : new WrittenAnswer<SearchView>(written);
    }

    /// <param name="Q">Words in title, abstract, creators, keywords and the like. "A phrase", OR and -without are understood.</param>
    /// <param name="Modality">DICOM modality, such as CT.</param>
    /// <param name="Site">Anatomic site.</param>
    /// <param name="Disease">Disease.</param>
    /// <param name="Manufacturer">Manufacturer of a scanner, as the headers of scans name it.</param>
    /// <param name="Licence">SPDX identifier of a licence under which at least one file lies.</param>
    /// <param name="Software">Name of the extraction software.</param>
    /// <param name="Holds">scans, masks, features, code or phantom; each that is named has to be there.</param>
    /// <param name="Conformance">How far the values of its phantom tables match the reference: all, most (95 % and more), some, or untested.</param>
    /// <param name="Rqs16">Verified open-science points, 0 to 4.</param>
    /// <param name="Synthetic">Made by a program, or not.</param>
    /// <param name="Sort">relevance (newest first where no words are searched for), newest, title or rqs16.</param>
    /// <param name="First">How many, 1 to 100; 20 if not said.</param>
    /// <param name="Cursor">The <c>next</c> of the page before.</param>
    internal sealed record Query(
        string? Q, string[]? Modality, string[]? Site, string[]? Disease, string[]? Manufacturer, string[]? Licence, string[]? Software, string[]? Holds,
        string[]? Conformance, int[]? Rqs16, bool? Synthetic, Word<DatasetSort>? Sort,
        int? First, string? Cursor)
    {
        public DatasetFilter ToFilter() => new()
        {
            Text = Q, Modality = Modality ?? [], Site = Site ?? [], Disease = Disease ?? [], Manufacturer = Manufacturer ?? [],
            Licence = Licence ?? [], Software = Software ?? [], Holds = Holds ?? [], Conformance = Conformance ?? [], Rqs16 = Rqs16 ?? [],
            Synthetic = Synthetic,
        };

        public IEnumerable<FieldProblem> Problems()
        {
            if (First is < 1 or > Most) yield return new("first", $"{First}", $"1 to {Most}");
        }
    }
}
