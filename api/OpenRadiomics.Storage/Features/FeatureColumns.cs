using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>
/// Published feature values: in <c>feature_columns</c> a row for each version, table and feature, with the values of all regions as one array; in
/// <c>feature_regions</c> a row for each table, with what the places of those arrays stand for.
/// </summary>
public static class FeatureColumns
{
    /// <summary>Their names, for those who guard them against change.</summary>
    internal static readonly string[] Names = ["feature_regions", "feature_columns"];

    /// <summary>Adds a table in the transaction that publishes its version.</summary>
    public static async Task Insert(NpgsqlTransaction transaction, string schema, VersionId version, PublishedTable table, CancellationToken ct)
    {
        await InsertRegions(transaction.Connection!, schema, version, table, ct);
        await using var rows = await transaction.Connection!.BeginBinaryImportAsync(
            $"""
            copy {schema}.feature_columns (version, path, place, name, identity, code, subcode, aggregation, filter, unit, settings, relation,
                n, missing, min, max, mean, sd, values) from stdin (format binary)
            """, ct);
        for (var place = 0; place < table.Columns.Count; place++)
        {
            var column = table.Columns[place];
            var (identity, summary) = (column.Identity, ColumnSummary.Of(column.Values));
            await rows.StartRowAsync(ct);
            await Text(rows, version.ToString(), ct);
            await Text(rows, table.Path.ToString(), ct);
            await rows.WriteAsync(place, NpgsqlDbType.Integer, ct);
            foreach (var text in new[]
                { column.Name, Key(identity), identity.Code, identity.Subcode, identity.Aggregation, identity.Filter, identity.Unit, identity.Settings, column.Relation })
                await Text(rows, text, ct);
            await rows.WriteAsync(summary.Count, NpgsqlDbType.Integer, ct);
            await rows.WriteAsync(summary.Missing, NpgsqlDbType.Integer, ct);
            foreach (var number in new[] { summary.Minimum, summary.Maximum, summary.Mean, summary.Deviation })
                if (number is { } known) await rows.WriteAsync(known, NpgsqlDbType.Double, ct);
                else await rows.WriteNullAsync(ct);
            await rows.WriteAsync(column.Values, NpgsqlDbType.Array | NpgsqlDbType.Double, ct);
        }
        await rows.CompleteAsync(ct);
    }

    /// <summary>A feature identity as one text: two values are comparable only if theirs are equal.</summary>
    public static string Key(FeatureIdentity identity) => string.Join('|',
        new[] { identity.Code, identity.Subcode, identity.Aggregation, identity.Filter, identity.Unit, identity.Settings }
            .Select(part => (part ?? "").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)));

    internal static IEnumerable<Table> Tables(string schema)
    {
        var regions = new Table(new PostgresqlObjectName(schema, Names[0], SchemaUtils.IdentifierUsage.General));
        regions.AddColumn<string>("version").AsPrimaryKey();
        regions.AddColumn<string>("path").AsPrimaryKey();
        foreach (var key in new[] { "subjects", "sessions", "scans", "rois", "labels", "readers", "repeats" }) regions.AddColumn(key, "text[]").NotNull();
        yield return regions;

        var columns = new Table(new PostgresqlObjectName(schema, Names[1], SchemaUtils.IdentifierUsage.General));
        columns.AddColumn<string>("version").AsPrimaryKey();
        columns.AddColumn<string>("path").AsPrimaryKey();
        columns.AddColumn<int>("place").AsPrimaryKey();
        foreach (var text in new[] { "name", "identity", "code", "settings", "relation" }) columns.AddColumn<string>(text).NotNull();
        foreach (var text in new[] { "subcode", "aggregation", "filter", "unit" }) columns.AddColumn<string>(text);
        columns.AddColumn<int>("n").NotNull();
        columns.AddColumn<int>("missing").NotNull();
        foreach (var number in new[] { "min", "max", "mean", "sd" }) columns.AddColumn<double>(number);
        columns.AddColumn("values", "double precision[]").NotNull();
        columns.Indexes.Add(new IndexDefinition("feature_columns_identity") { Columns = ["identity"], Method = IndexMethod.hash });
        columns.Indexes.Add(new IndexDefinition("feature_columns_code") { Columns = ["code", "aggregation"] });
        yield return columns;
    }

    private static async Task InsertRegions(NpgsqlConnection connection, string schema, VersionId version, PublishedTable table, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"insert into {schema}.feature_regions (version, path, subjects, sessions, scans, rois, labels, readers, repeats) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", connection);
        command.Parameters.Add(new() { Value = version.ToString() });
        command.Parameters.Add(new() { Value = table.Path.ToString() });
        foreach (var key in new Func<RegionKey, string?>[] { r => r.Subject, r => r.Session, r => r.Scan, r => r.Roi, r => r.Label, r => r.Reader, r => r.Repeat })
            command.Parameters.Add(new() { Value = table.Regions.Select(region => Stored(key(region))).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static Task Text(NpgsqlBinaryImporter rows, string? text, CancellationToken ct) =>
        text is null ? rows.WriteNullAsync(ct) : rows.WriteAsync(Stored(text)!, NpgsqlDbType.Text, ct);

    private static string? Stored(string? text) => text is null ? null : Storable.Text(text, int.MaxValue);
}
