using System.Text.Json;
using Marten;
using Npgsql;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Finds datasets: the newest version of each that is not withdrawn.</summary>
public static class SearchDatasets
{
    /// <summary>One page of the datasets that a filter lets through. One command to the database, whatever the page's size.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="filter">A filter without <see cref="DatasetFilter.Problems"/>.</param>
    /// <param name="sort">In which order.</param>
    /// <param name="after">The cursor behind which to go on; null for the first page.</param>
    /// <param name="limit">How many are wanted.</param>
    /// <param name="facets">Count the values of each facet too.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The page; null if the cursor is none of this query.</returns>
    public static async Task<DatasetPage?> Search(
        IQuerySession session, DatasetFilter filter, DatasetSort sort, string? after, int limit, bool facets, CancellationToken ct)
    {
        if (sort == DatasetSort.Relevance && string.IsNullOrWhiteSpace(filter.Text)) sort = DatasetSort.Newest;
        var query = filter.Digest(sort);
        Cursor? cursor = null;
        if (after is not null && !(Cursor.TryRead(after, query, out cursor) && SearchSql.IsKey(sort, cursor.Key))) return null;

        await using var command = SearchSql.Write(DatasetListing.Schema(session), filter, sort, cursor, limit + 1, facets);
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var hits = new List<DatasetHit>();
        var values = new Dictionary<string, List<FacetValueView>>();
        long total = 0;
        while (await rows.ReadAsync(ct))
            switch ((SearchSql.Part)rows.GetInt32(0))
            {
                case SearchSql.Part.Hit:
                    var dataset = JsonSerializer.Deserialize<DatasetSummaryView>(rows.GetString(4), Json.Options)!;
                    hits.Add(new(dataset, new Cursor(query, rows.GetInt64(3), rows.GetString(1), rows.GetString(2)).ToString()));
                    break;
                case SearchSql.Part.Total:
                    total = rows.GetInt64(3);
                    break;
                case SearchSql.Part.Facet:
                    if (!values.TryGetValue(rows.GetString(1), out var list)) values.Add(rows.GetString(1), list = []);
                    list.Add(new(rows.GetString(2), rows.GetInt64(3)));
                    break;
            }
        return new([.. hits.Take(limit)], hits.Count > limit, total,
            facets ? [.. AllFacets.InOrder.Select(facet => new FacetView(facet.Name, values.GetValueOrDefault(facet.Name, [])))] : []);
    }
}
