using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What a privacy withdrawal takes away for good.</summary>
public static class PurgeableContent
{
    /// <summary>
    /// Content addresses of a dataset's purged versions on which no other version counts, in their order. A mere reference from another dataset keeps
    /// nothing: it leads to what was taken away.
    /// </summary>
    public static async Task<IReadOnlyList<Sha256>> After(IQuerySession session, Accession accession, Sha256? after, int count, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var found = await session.AdvancedSql.QueryAsync<string>(
            $$"""
            with purged as materialized (
                select version.id from {{schema}}.listing version join {{schema}}.mt_doc_tombstone tombstone on tombstone.id in (version.id, version.accession)
                where (tombstone.data #>> '{tombstone,purged}')::boolean)
            select distinct asset.data #>> '{asset,content,sha256}' as sha256 from {{schema}}.mt_doc_asset asset join {{schema}}.listing version on version.id = asset.version
            where version.accession = ? and version.id in (select id from purged) and asset.data #>> '{asset,content,is}' = 'bytes'
            and asset.data #>> '{asset,content,sha256}' > ?
            and not exists (
                select from {{schema}}.mt_doc_asset other where other.data #>> '{asset,content,sha256}' = asset.data #>> '{asset,content,sha256}'
                and other.data #>> '{asset,content,is}' = 'bytes' and other.version not in (select id from purged))
            order by sha256 limit ?
            """, ct, accession.ToString(), after?.ToString() ?? "", count);
        return [.. found.Select(text => Sha256.Parse(text, null))];
    }

    /// <summary>A dataset's purged versions.</summary>
    public static async Task<IReadOnlyList<VersionId>> Versions(IQuerySession session, Accession accession, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var found = await session.AdvancedSql.QueryAsync<string>(
            $$"""
            select version.id from {{schema}}.listing version where version.accession = ? and exists (
                select from {{schema}}.mt_doc_tombstone tombstone
                where tombstone.id in (version.id, version.accession) and (tombstone.data #>> '{tombstone,purged}')::boolean)
            """, ct, accession.ToString());
        return [.. found.Select(text => VersionId.Parse(text, null))];
    }

    /// <summary>Versions of all datasets that were not purged.</summary>
    public static async Task<IReadOnlyList<VersionId>> Standing(IQuerySession session, CancellationToken ct)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        var found = await session.AdvancedSql.QueryAsync<string>(
            $$"""
            select version.id from {{schema}}.listing version where not exists (
                select from {{schema}}.mt_doc_tombstone tombstone
                where tombstone.id in (version.id, version.accession) and (tombstone.data #>> '{tombstone,purged}')::boolean)
            order by version.listed
            """, ct);
        return [.. found.Select(text => VersionId.Parse(text, null))];
    }

    /// <summary>Finds assets by their content address.</summary>
    internal static string Index(string schema) => $$"""

        create index if not exists asset_content on {{schema}}.mt_doc_asset ((data #>> '{asset,content,sha256}'));

        """;
}
