using System.Text.Json;
using Marten;
using Npgsql;
using OpenRadiomics.Core;
using Weasel.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>
/// What lists and searches of datasets read: a row for each published version, written in the transaction that publishes it. Everything in it
/// can be made again from the versions.
/// </summary>
/// <remarks>
/// <c>listed</c> counts publications, and withdrawals, which add no row. It comes from a row that stays locked until the publication commits, so the numbers
/// are in the order of commits: who reads the clock and then everything up to it, has all there was at that moment and nothing later, on as many pages as it
/// takes.
/// </remarks>
public static class DatasetListing
{
    private const int MostWords = 20_000;                               // characters of each weight: a tsvector holds 1 MB at most

    /// <summary>Lists a version with the next save of the session, together with the version itself.</summary>
    /// <param name="session">The session that inserts the version.</param>
    /// <param name="version">The version.</param>
    /// <param name="licences">Every licence under which one of its assets lies.</param>
    public static void Add(IDocumentSession session, DatasetVersion version, IEnumerable<LicenceId> licences)
    {
        var schema = Schema(session);
        var d = version.Description;
        LicenceId[] under = [.. licences.Distinct().OrderBy(licence => licence.ToString(), StringComparer.Ordinal)];
        session.QueueSqlCommand(
            $"""
            with clock as (update {schema}.listing_clock set listed = listed + 1 returning listed)
            insert into {schema}.listing (id, accession, number, listed, published_at, content, title, rqs16, synthetic, modalities, sites, diseases, manufacturers,
                licences, software, holds, conformance, regions, compared, summary, words)
            select ?, ?, ?, clock.listed, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                setweight(to_tsvector('english', x.a) || to_tsvector('simple', x.a), 'A') || setweight(to_tsvector('english', x.b) || to_tsvector('simple', x.b), 'B')
                || setweight(to_tsvector('english', x.c) || to_tsvector('simple', x.c), 'C')
            from clock, (select ?::text as a, ?::text as b, ?::text as c) x
            """,
            version.Id.ToString(), version.Id.Accession.ToString(), version.Id.Number, version.PublishedAt, version.Content.ToString(),
            Storable.Text((d.Title ?? "").ToLowerInvariant(), 200), version.Report.Rqs.Verified, d.Synthetic,
            Values([.. d.Modalities, .. version.Report.Protocol.Select(series => series.Modality)], m => m.ToUpperInvariant()),
            Values(d.AnatomicSites, s => s.ToLowerInvariant()), Values(d.Diseases, s => s.ToLowerInvariant()),
            Values(version.Report.Protocol.Select(series => series.Facts.GetValueOrDefault("manufacturer", "")), m => m.ToUpperInvariant()),
            under.Select(licence => licence.ToString()).ToArray(), Values(d.Software is { } software ? [software.Name] : [], name => name),
            ListedReport.Holds(version), ListedReport.Conformance(version.Report), ListedReport.Regions(version.Report), ListedReport.Compared(version.Report),
            JsonSerializer.Serialize(Summary(version, under), Json.Options),
            Words([d.Title ?? "", version.Id.Accession.ToString()]),
            Words([.. d.Keywords, .. d.Modalities, .. d.AnatomicSites, .. d.Diseases, d.Software?.Name ?? "", .. Acquired(version.Report.Protocol),
                .. d.Creators.Select(creator => creator.Name)]),
            Words([d.Abstract ?? "", d.PublicationDoi?.ToString() ?? "", .. d.Creators.Select(c => c.Affiliation ?? ""),
                .. d.Funders.Select(f => $"{f.Name} {f.Award}")]));
    }

    /// <summary>Raises the clock with the next save of the session, for a change of what is shown that adds no row.</summary>
    internal static void Tick(IDocumentSession session) => session.QueueSqlCommand(Ticking(Schema(session)));

    internal static string Ticking(string schema) => $"update {schema}.listing_clock set listed = listed + 1";

    /// <summary>The clock: as long as it stands, no list, search or dataset changes.</summary>
    public static async Task<long> Clock(IQuerySession session, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select listed from {Schema(session)}.listing_clock");
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        return await rows.ReadAsync(ct) ? rows.GetInt64(0) : 0;
    }

    internal static string Schema(IQuerySession session) => session.DocumentStore.Options.DatabaseSchemaName;

    internal static IEnumerable<ISchemaObject> Tables(string schema)
    {
        var listing = new Table(new PostgresqlObjectName(schema, "listing", SchemaUtils.IdentifierUsage.General));
        listing.AddColumn<string>("id").AsPrimaryKey();
        listing.AddColumn<string>("accession").NotNull();
        listing.AddColumn<int>("number").NotNull();
        listing.AddColumn<long>("listed").NotNull();
        listing.AddColumn<DateTimeOffset>("published_at").NotNull();
        listing.AddColumn<string>("content").NotNull();
        listing.AddColumn<string>("title").NotNull();
        listing.AddColumn<int>("rqs16").NotNull();
        listing.AddColumn<bool>("synthetic").NotNull();
        foreach (var list in new[] { "modalities", "sites", "diseases", "licences", "software" }) listing.AddColumn(list, "text[]").NotNull();
        listing.AddColumn("manufacturers", "text[]").NotNull().DefaultValueByExpression("'{}'");
        foreach (var (name, type) in ListedReport.Columns) listing.AddColumn(name, type);
        listing.AddColumn("summary", "text").NotNull();
        listing.AddColumn("words", "tsvector").NotNull();
        listing.Indexes.Add(new IndexDefinition("listing_accession") { Columns = ["accession", "number"], IsUnique = true });
        listing.Indexes.Add(new IndexDefinition("listing_words") { Columns = ["words"], Method = IndexMethod.gin });
        yield return listing;

        var clock = new Table(new PostgresqlObjectName(schema, "listing_clock", SchemaUtils.IdentifierUsage.General));
        clock.AddColumn<bool>("one").AsPrimaryKey();
        clock.AddColumn<long>("listed").NotNull();
        yield return clock;
    }

    /// <summary>Fills what older releases did not list.</summary>
    internal static string FillManufacturers(string schema) => $$"""

        update {{schema}}.listing listing set manufacturers = told.names
        from (select version.id, array_agg(distinct upper(trim(series #>> '{facts,manufacturer}'))) as names
            from {{schema}}.mt_doc_version version, jsonb_array_elements(version.data #> '{version,report,protocol}') series
            where series #>> '{facts,manufacturer}' <> '' group by version.id) told
        where told.id = listing.id and listing.manufacturers = '{}';

        """;

    /// <summary>Sets the clock up, once.</summary>
    internal static string StartClock(string schema) => $"insert into {schema}.listing_clock (one, listed) values (true, 0) on conflict do nothing;";

    internal static DatasetSummaryView Summary(DatasetVersion version, IReadOnlyList<LicenceId> licences)
    {
        var d = version.Description;
        return new(version.Id.Accession, version.Id.Number, d.Title ?? "", d.Abstract ?? "", d.Creators, version.PublishedAt, d.Modalities, d.AnatomicSites,
            d.Diseases, licences, d.Software?.Name, version.Report.Rqs.Verified, version.Report.Coverage.Subjects, version.Files, version.Bytes, d.Synthetic)
        {
            Scans = version.Report.Coverage.Scans, SoftwareVersion = d.Software?.Version,
            Compared = version.Report.Phantoms.Sum(phantom => phantom.Total.Compared), Matching = version.Report.Phantoms.Sum(phantom => phantom.Total.Match),
        };
    }

    /// <summary>What headers say of the acquisition, to be searched for: manufacturer, model, kernel, tracer and the like, but no numbers alone.</summary>
    private static IEnumerable<string> Acquired(IEnumerable<SeriesProtocol> protocol) =>
        protocol.SelectMany(series => series.Facts.Values).Where(value => value.Any(char.IsLetter)).Distinct();

    private static string[] Values(IEnumerable<string> values, Func<string, string> spelling) =>
        [.. values.Select(value => Storable.Text(spelling(value.Trim()), DatasetFilter.Longest)).Where(value => value != "").Distinct()];

    private static string Words(IEnumerable<string> texts) => Storable.Text(string.Join('\n', texts.Where(text => text != "")), MostWords);
}
