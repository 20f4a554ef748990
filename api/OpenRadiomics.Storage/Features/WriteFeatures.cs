using System.Security.Cryptography;
using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Writes the feature values of a version, in the transaction that publishes it or makes them again.</summary>
public static class WriteFeatures
{
    /// <summary>Adds them. A version without a table has none.</summary>
    public static async Task Insert(NpgsqlTransaction transaction, string schema, VersionId version, VersionFeatures features, CancellationToken ct)
    {
        if (features.Columns.Count == 0) return;
        await InsertRegions(transaction.Connection!, schema, version, features, ct);
        await using var rows = await transaction.Connection!.BeginBinaryImportAsync(
            $"""
            copy {schema}.{FeatureTables.Vectors} (version, place, path, name, identity, code, settings, relation, subcode, aggregation, filter, unit, settings_hash, settings_text,
                conversion, software, software_version, n, missing, not_finite, min, max, mean, sd, p05, p25, p50, p75, p95, values) from stdin (format binary)
            """, ct);
        var name = version.ToString();
        for (var place = 0; place < features.Columns.Count; place++)
        {
            var column = features.Columns[place];
            var (identity, summary) = (column.Identity, ColumnSummary.Of(column.Values));
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(name, NpgsqlDbType.Text, ct);
            await rows.WriteAsync(place, NpgsqlDbType.Integer, ct);
            foreach (var text in new[]
            {
                column.Table.ToString(), column.Name, column.Key(), identity.Code, identity.Settings, column.Relation, identity.Subcode, identity.Aggregation,
                identity.Filter,
                identity.Unit, identity.SettingsHash(), column.Settings, column.Conversion, column.Software, column.SoftwareVersion,
            })
                if (Stored(text) is { } told) await rows.WriteAsync(told, NpgsqlDbType.Text, ct);
                else await rows.WriteNullAsync(ct);
            foreach (var count in new[] { summary.Count, summary.Missing, summary.NotFinite }) await rows.WriteAsync(count, NpgsqlDbType.Integer, ct);
            foreach (var number in (double?[])[summary.Minimum, summary.Maximum, summary.Mean, summary.Deviation,
                .. ColumnSummary.Shares.Select((_, i) => i < summary.Quantiles.Count ? summary.Quantiles[i] : default(double?))])
                if (number is { } known) await rows.WriteAsync(known, NpgsqlDbType.Double, ct);
                else await rows.WriteNullAsync(ct);
            await rows.WriteAsync(column.Values, NpgsqlDbType.Array | NpgsqlDbType.Double, ct);
        }
        await rows.CompleteAsync(ct);
    }

    /// <summary>Makes them again, and raises the clock: what was read of them before is kept no longer.</summary>
    public static async Task Again(NpgsqlTransaction transaction, string schema, VersionId version, VersionFeatures features, CancellationToken ct)
    {
        await using (var forgetting = new NpgsqlCommand(Forgetting(schema, "$1"), transaction.Connection,
            transaction) { Parameters = { new() { Value = version.ToString() } } })
            await forgetting.ExecuteNonQueryAsync(ct);
        await Insert(transaction, schema, version, features, ct);
        await using var ticking = new NpgsqlCommand(DatasetListing.Ticking(schema), transaction.Connection, transaction);
        await ticking.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Takes them away with the next save of a session, because their version was purged.</summary>
    public static void Forget(IDocumentSession session, VersionId version) =>
        session.QueueSqlCommand(Forgetting(DatasetListing.Schema(session), "?"), version.ToString());

    private static string Forgetting(string schema, string version) =>
        $"""
        with said as materialized (select set_config('openradiomics.features', 'made again', true) as done, {version}::text as version),
        vectors as (delete from {schema}.{FeatureTables.Vectors} using said where {FeatureTables.Vectors}.version = said.version and said.done is not null)
        delete from {schema}.{FeatureTables.Rois} using said where {FeatureTables.Rois}.version = said.version and said.done is not null
        """;

    private static async Task InsertRegions(NpgsqlConnection connection, string schema, VersionId version, VersionFeatures features, CancellationToken ct)
    {
        var regions = features.Regions;
        IReadOnlyDictionary<string, string>[] facts = [.. regions.Select(region => region.Facts).Where(told => told.Count > 0)
            .Distinct(ReferenceEqualityComparer.Instance).Cast<IReadOnlyDictionary<string, string>>()];
        string?[][] keys = [.. new Func<FeatureRegion, string?>[] { r => r.Subject, r => r.Session, r => r.Scan, r => r.Mask, r => r.Roi, r => r.Label,
            r => r.Reader, r => r.Repeat, r => r.Modality }
            .Select(key => regions.Select(region => Stored(key(region))).ToArray())];
        var (factsJson, factsOf, joined) = (JsonSerializer.Serialize(facts, Json.Options),
            regions.Select(region => Array.IndexOf(facts, region.Facts)).ToArray(), regions.Select(region => region.Joined).ToArray());
        var digest = Convert.ToHexStringLower(SHA256.HashData(
            JsonSerializer.SerializeToUtf8Bytes(new { keys, factsJson, factsOf, joined, features.Sites, features.Diseases }, Json.Options)));

        await using var command = new NpgsqlCommand(
            $"""
            insert into {schema}.{FeatureTables.Rois} (version, accession, number, digest, {string.Join(", ", FeatureTables.Keys)}, joined, facts, facts_of, sites, diseases)
            values ($1, $2, $3, $4, {string.Join(", ", FeatureTables.Keys.Select((_, i) => $"${i + 5}"))}, $14, $15, $16, $17, $18)
            """, connection);
        command.Parameters.Add(new() { Value = version.ToString() });
        command.Parameters.Add(new() { Value = version.Accession.ToString() });
        command.Parameters.Add(new() { Value = version.Number });
        command.Parameters.Add(new() { Value = digest });
        foreach (var key in keys) command.Parameters.Add(Listed(key, NpgsqlDbType.Text));
        command.Parameters.Add(Listed(joined, NpgsqlDbType.Boolean));
        command.Parameters.Add(new() { Value = factsJson.Replace("\\u0000", "\\ufffd", StringComparison.Ordinal), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(Listed(factsOf, NpgsqlDbType.Integer));
        command.Parameters.Add(Listed(features.Sites.ToArray(), NpgsqlDbType.Text));
        command.Parameters.Add(Listed(features.Diseases.ToArray(), NpgsqlDbType.Text));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter Listed<T>(T[] values, NpgsqlDbType of) => new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | of };

    private static string? Stored(string? text) => text is null ? null : Storable.Text(text, int.MaxValue);
}
