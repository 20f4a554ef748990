using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>
/// Where published feature values are: in <c>feature_rois</c> a row for each version, with what the places of its arrays stand for; in <c>feature_vectors</c> a
/// row for each column, with the values of all regions as one array. Both are made of the deposited tables and can be made again of them.
/// </summary>
internal static class FeatureTables
{
    public const string Rois = "feature_rois", Vectors = "feature_vectors";

    /// <summary>The keys of a region, each an array of texts.</summary>
    public static readonly string[] Keys = ["subjects", "sessions", "scans", "masks", "rois", "labels", "readers", "repeats", "modalities"];

    public static IEnumerable<Table> Tables(string schema)
    {
        var rois = new Table(new PostgresqlObjectName(schema, Rois, SchemaUtils.IdentifierUsage.General));
        rois.AddColumn<string>("version").AsPrimaryKey();
        rois.AddColumn<string>("accession").NotNull();
        rois.AddColumn<int>("number").NotNull();
        rois.AddColumn<string>("digest").NotNull();
        foreach (var key in Keys) rois.AddColumn(key, "text[]").NotNull();
        rois.AddColumn("joined", "boolean[]").NotNull();
        rois.AddColumn("facts", "jsonb").NotNull();
        rois.AddColumn("facts_of", "integer[]").NotNull();
        rois.AddColumn("sites", "text[]").NotNull();
        rois.AddColumn("diseases", "text[]").NotNull();
        rois.Indexes.Add(new IndexDefinition("feature_rois_accession") { Columns = ["accession", "number"] });
        yield return rois;

        var vectors = new Table(new PostgresqlObjectName(schema, Vectors, SchemaUtils.IdentifierUsage.General));
        vectors.AddColumn<string>("version").AsPrimaryKey();
        vectors.AddColumn<int>("place").AsPrimaryKey();
        foreach (var text in new[] { "path", "name", "identity", "code", "settings", "relation" }) vectors.AddColumn<string>(text).NotNull();
        foreach (var text in new[] { "subcode", "aggregation", "filter", "unit", "settings_hash", "settings_text", "conversion", "software",
            "software_version" }) vectors.AddColumn<string>(text);
        foreach (var count in new[] { "n", "missing", "not_finite" }) vectors.AddColumn<int>(count).NotNull();
        foreach (var number in new[] { "min", "max", "mean", "sd", "p05", "p25", "p50", "p75", "p95" }) vectors.AddColumn<double>(number);
        vectors.AddColumn("values", "double precision[]").NotNull();
        vectors.Indexes.Add(new IndexDefinition("feature_vectors_identity") { Columns = ["identity"] });
        vectors.Indexes.Add(new IndexDefinition("feature_vectors_code") { Columns = ["code", "aggregation"] });
        yield return vectors;
    }

    /// <summary>
    /// Doubles hardly compress: they lie as they are, and are read without delay. The tables of before, which held less, go; the command
    /// <c>features rebuild</c> of the ingest host fills these.
    /// </summary>
    public static string Settle(string schema) => $"""

        alter table {schema}.{Vectors} alter column values set storage external;
        drop table if exists {schema}.feature_columns, {schema}.feature_regions;

        """;

    /// <summary>Nobody changes them but who makes them again, or purges them, and says so in the transaction.</summary>
    public static string Guard(string schema) => $"""

        create or replace function {schema}.made_again_only() returns trigger language plpgsql as $$
        begin
            if tg_op = 'DELETE' and current_setting('openradiomics.features', true) = 'made again' then return old; end if;
            raise exception '% is immutable: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
        end $$;
        """ + string.Concat(new[] { Rois, Vectors }.Select(table => $"""

        create or replace trigger made_again_only before update or delete on {schema}.{table}
            for each row execute function {schema}.made_again_only();
        create or replace trigger never_emptied before truncate on {schema}.{table}
            for each statement execute function {schema}.never_changes();

        """));
}
