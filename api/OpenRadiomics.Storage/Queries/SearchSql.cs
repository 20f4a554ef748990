using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace OpenRadiomics.Storage;

/// <summary>
/// Writes the search as one statement: a page, the total and the facets, all of the same moment. Values go as parameters, never into the text.
/// </summary>
internal static class SearchSql
{
    private const int MostFacetValues = 50;

    /// <summary>What a row of the answer is: a hit (key, name, clock, summary), the total, or a facet's value (facet, value, count).</summary>
    public enum Part { Hit, Total, Facet }

    public static NpgsqlCommand Write(string schema, DatasetFilter filter, DatasetSort sort, Cursor? cursor, int limit, bool facets)
    {
        var command = new NpgsqlCommand();
        var words = string.IsNullOrWhiteSpace(filter.Text) ? null : filter.Text;
        var sql = new StringBuilder($"""
            with clock as (select coalesce(@asof, listed) as t from {schema}.listing_clock),
            asked as (select websearch_to_tsquery('english', @text) || websearch_to_tsquery('simple', @text) as query),
            gone as materialized (select id from {schema}.mt_doc_tombstone),
            standing as not materialized (
                select l.* from {schema}.listing l where l.listed <= (select t from clock) and l.accession not in (select id from gone) and l.id not in (select id from gone)),
            m as materialized (
                select m.id, m.accession, m.listed, m.title collate "C" as title, m.rqs16, m.synthetic, m.modalities, m.sites, m.diseases, m.manufacturers, m.licences, m.software,
                    m.holds, m.conformance,
                    {(sort == DatasetSort.Relevance ? "ts_rank_cd(m.words, asked.query)" : "0")}::float8 as rank
                from standing m, asked
                where not exists (select from standing newer where newer.accession = m.accession and newer.number > m.number)
                {(words is null ? "" : "and m.words @@ asked.query")})

            """);
        Add(command, "asof", NpgsqlDbType.Bigint, (object?)cursor?.AsOf ?? DBNull.Value);
        Add(command, "text", NpgsqlDbType.Text, words ?? "");
        Add(command, "limit", NpgsqlDbType.Integer, limit);

        var wanted = AllFacets.InOrder.Where(facet => facet.Wanted(filter).Length > 0).ToArray();
        foreach (var facet in wanted) Add(command, facet.Name, Facet.Type, facet.Wanted(filter));
        var (key, order, beyond) = Order(sort);
        sql.Append(CultureInfo.InvariantCulture, $"""
            (select {(int)Part.Hit}, {key}::text, m.accession, (select t from clock), (select summary from {schema}.listing where listing.id = m.id) from m
                where {Where(wanted)} {(cursor is null ? "" : $"and {beyond}")} order by {order} limit @limit)
            union all select {(int)Part.Total}, null, null, count(*), null from m where {Where(wanted)}

            """);
        if (cursor is not null)
        {
            command.Parameters.AddWithValue("key", Key(sort, cursor.Key)!);
            Add(command, "name", NpgsqlDbType.Text, cursor.Name);
        }
        if (facets)
            foreach (var facet in AllFacets.InOrder)
                sql.Append(CultureInfo.InvariantCulture, $"""
                    union all (select {(int)Part.Facet}, '{facet.Name}', value, sum(n)::bigint, null
                        from (select {facet.Values} as values, count(*) as n from m where {Where(wanted.Where(other => other != facet || other.Every))} group by 1) alike, unnest(values) value
                        group by value order by sum(n) desc, value collate "C" limit {MostFacetValues})

                    """);
        command.CommandText = sql.ToString();
        return command;
    }

    /// <summary>Whether a cursor's key is one of this order.</summary>
    public static bool IsKey(DatasetSort sort, string key) => Key(sort, key) is not null;

    private static string Where(IEnumerable<Facet> wanted) => string.Join(" and ", ["true", .. wanted.Select(facet => facet.Condition)]);

    private static (string Key, string Order, string Beyond) Order(DatasetSort sort) => sort switch
    {
        DatasetSort.Relevance => ("m.rank", "m.rank desc, m.accession desc", "(m.rank, m.accession) < (@key, @name)"),
        DatasetSort.Newest => ("m.listed", "m.listed desc", "m.listed < @key"),
        DatasetSort.Title => ("m.title", "m.title, m.accession", "(m.title, m.accession) > (@key, @name)"),
        DatasetSort.Rqs16 => ("m.rqs16", "m.rqs16 desc, m.accession desc", "(m.rqs16, m.accession) < (@key, @name)"),
        _ => throw new UnreachableException(),
    };

    private static object? Key(DatasetSort sort, string key) => sort switch
    {
        DatasetSort.Relevance => double.TryParse(key, NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) ? rank : null,
        DatasetSort.Newest => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var listed) ? listed : null,
        DatasetSort.Title => key,
        DatasetSort.Rqs16 => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var points) ? points : null,
        _ => throw new UnreachableException(),
    };

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object value) =>
        command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value });
}
