using System.Data.Common;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A published column without its values.</summary>
/// <param name="Version">Whose.</param>
/// <param name="Place">Its place among the version's columns.</param>
/// <param name="Digest">Of the version's list of regions.</param>
/// <param name="Column">What it holds; no values.</param>
/// <param name="Identity">Its key.</param>
/// <param name="Count">How many values it has, finite or not.</param>
/// <param name="Minimum">Smallest finite value.</param>
/// <param name="Maximum">Largest finite value.</param>
public sealed record FoundColumn(VersionId Version, int Place, string Digest, FeatureColumn Column, string Identity, int Count, double? Minimum,
    double? Maximum)
{
    /// <summary>Where it is; columns are in the order of this.</summary>
    public (VersionId Version, int Place) At => (Version, Place);
}

/// <summary>Finds published columns by what they are values of. Withdrawn versions are never found, and older ones only by their names.</summary>
public static class FindColumns
{
    /// <summary>Columns that one query may find.</summary>
    public const int Most = 20_000;

    private const int MostWithValues = 64, MostRegionsWithValues = 4_000;

    private const string Header = """
        v.version, v.place, r.digest, v.path, v.name, v.identity, v.code, v.subcode, v.aggregation, v.filter, v.unit, v.settings, v.relation, v.conversion, v.software,
        v.software_version, v.settings_text, v.n + v.not_finite, v.min, v.max
        """;

    /// <summary>
    /// Those of a query, with the clock as it was when they were found, in one command. The values of the first, where they are few, come with them.
    /// </summary>
    /// <param name="session">Reads.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="asOf">As publication had come to that moment; null for now.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The clock, null where nothing is found; and the columns, null if there are too many.</returns>
    public static async Task<(long? Clock, IReadOnlyList<(FoundColumn Column, double?[]? Values)>? Found)> Of(IQuerySession session, FeatureQuery query,
        long? asOf, CancellationToken ct)
    {
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand();
        var wanted = new List<string>();
        string[] codes = [.. query.Code.Select(Written)], pairs = [.. codes.Where(IsPair)];
        Either(("v.code", [.. codes.Except(pairs)]),
            ($"v.code = any({Add(pairs.Select(pair => pair[..4]).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text)}) and v.code || '-' || v.subcode", pairs),
            ("v.identity", query.Identity));
        Either(("v.aggregation", [.. query.Aggregation.Select(code => code.ToUpperInvariant())]));
        Either(("coalesce(v.filter, 'original')", query.Filter));
        Either(("v.settings_hash", query.Settings));
        Either(("lower(v.software)", [.. query.Software.Select(name => name.ToLowerInvariant())]));
        string[] accessions = [.. query.Dataset.Where(dataset => Accession.TryParse(dataset, null, out _))],
            versions = [.. query.Dataset.Where(dataset => VersionId.TryParse(dataset, null, out _))];
        Either(("r.accession", accessions), ("v.version", versions));
        Overlap("r.sites", query.Site);
        Overlap("r.diseases", query.Disease);
        if (query.Least is { } least && !query.Allows("offset")) wanted.Add($"v.max >= {Add(least, NpgsqlDbType.Double)}");
        if (query.Greatest is { } greatest && !query.Allows("offset")) wanted.Add($"v.min <= {Add(greatest, NpgsqlDbType.Double)}");
        var clock = $"(select listed from {schema}.listing_clock)";
        var moment = $"coalesce({Add((object?)asOf ?? DBNull.Value, NpgsqlDbType.Bigint)}, {clock})";
        command.CommandText =
            $"""
            select {Header}, {clock}, case when row_number() over () <= {MostWithValues} and v.n + v.missing + v.not_finite <= {MostRegionsWithValues} then array_send(v.values) end
            from {schema}.{FeatureTables.Vectors} v join {schema}.{FeatureTables.Rois} r on r.version = v.version join {schema}.listing l on l.id = v.version
            where {string.Join(" and ", wanted)} and l.listed <= {moment}
            and not exists (select from {schema}.mt_doc_tombstone t where t.id in (r.version, r.accession))
            and (v.version = any({Add(versions, NpgsqlDbType.Array | NpgsqlDbType.Text)}) or not exists (
                select from {schema}.listing n where n.accession = r.accession and n.number > r.number and n.listed <= {moment}
                and not exists (select from {schema}.mt_doc_tombstone t where t.id = n.id)))
            limit {Most + 1}
            """;
        var (now, found) = (default(long?), new List<(FoundColumn, double?[]?)>());
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        for (var read = Columns(rows); await rows.ReadAsync(ct); now ??= rows.GetInt64(20))
            found.Add((read(), rows.IsDBNull(21) ? null : ReadVectors.Values(rows.GetFieldValue<byte[]>(21))));
        return (now, found.Count > Most ? null : found);

        void Either(params (string Sql, IReadOnlyList<string> Values)[] choices)
        {
            if (choices.All(choice => choice.Values.Count == 0)) return;
            wanted.Add(
                $"({string.Join(" or ", choices.Where(choice => choice.Values.Count > 0).Select(choice => $"{choice.Sql} = any({Add(choice.Values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text)})"))})");
        }

        void Overlap(string sql, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
                wanted.Add($"{sql} && {Add(values.Select(value => value.Trim().ToLowerInvariant()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text)}");
        }

        string Add(object value, NpgsqlDbType type)
        {
            var name = $"p{command.Parameters.Count}";
            command.Parameters.Add(new(name, type) { Value = value });
            return "@" + name;
        }
    }

    /// <summary>All columns of a version, in their order.</summary>
    public static async Task<IReadOnlyList<FoundColumn>> OfVersion(IQuerySession session, VersionId version, CancellationToken ct)
    {
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand(
            $"select {Header} from {schema}.{FeatureTables.Vectors} v join {schema}.{FeatureTables.Rois} r on r.version = v.version where v.version = @version order by v.place");
        command.Parameters.Add(new("version", version.ToString()));
        var found = new List<FoundColumn>();
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        for (var read = Columns(rows); await rows.ReadAsync(ct);) found.Add(read());
        return found;
    }

    /// <summary>The first of some codes that no version has which was not taken away; null if there is none.</summary>
    public static Task<string?> UnknownCode(IQuerySession session, IEnumerable<string> codes, CancellationToken ct) =>
        Unknown(session, "code", codes.Select(Written), ct);

    /// <summary>The same of identities.</summary>
    public static Task<string?> UnknownIdentity(IQuerySession session, IEnumerable<string> identities, CancellationToken ct) =>
        Unknown(session, "identity", identities, ct);

    private static async Task<string?> Unknown(IQuerySession session, string field, IEnumerable<string> values, CancellationToken ct)
    {
        string[] distinct = [.. values.Distinct()];
        if (distinct.Length == 0) return null;
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand(
            $"""
            select wanted.value from unnest(@values) with ordinality wanted(value, place)
            where not exists (select from {schema}.{FeatureTables.Vectors} v where v.{field} = wanted.value
                and not exists (select from {schema}.mt_doc_tombstone gone where gone.id in (v.version, split_part(v.version, '.', 1))))
            order by wanted.place limit 1
            """);
        command.Parameters.Add(new("values", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = distinct });
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        return await rows.ReadAsync(ct) ? rows.GetString(0) : null;
    }

    /// <summary>A code as columns have it: those of IBSI in capitals.</summary>
    private static string Written(string code) => code.Contains(':') ? code : code.ToUpperInvariant();

    private static bool IsPair(string code) => code is { Length: 9 } && code[4] == '-' && !code.Contains(':');

    /// <summary>Reads the column of a row. Equal texts share one object.</summary>
    private static Func<FoundColumn> Columns(DbDataReader rows)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return () => new(VersionId.Parse(Same(0), null), rows.GetInt32(1), Same(2),
            new(AssetPath.Parse(Same(3), null), Same(4), new(Same(6), Text(7), Text(8), Text(9), Text(10), Same(11)), Same(12), Text(13), Text(14), Text(15),
                Text(16), []),
            Same(5), rows.GetInt32(17), Number(18), Number(19));

        string Same(int column) => rows.GetString(column) is var text && known.TryGetValue(text, out var there) ? there : known[text] = text;

        string? Text(int column) => rows.IsDBNull(column) ? null : Same(column);

        double? Number(int column) => rows.IsDBNull(column) ? null : rows.GetDouble(column);
    }
}
