using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A page of the files of a version.</summary>
/// <param name="Assets">In the order of their paths, character by character.</param>
/// <param name="More">There are more behind them.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record AssetPage(IReadOnlyList<Asset> Assets, bool More, long Total)
{
    public PageView<AssetView> ToView(VersionId version, Role? role) =>
        new([.. Assets.Select(Published.View)], More ? ListAssets.CursorAt(version, role, Assets[^1].Path) : null, Total);
}

/// <summary>Lists the files of published versions.</summary>
public static class ListAssets
{
    /// <summary>
    /// A page of the files of each version that exists, in one command. How many files a version has is known; it is not counted for each page.
    /// </summary>
    /// <param name="session">Where to look.</param>
    /// <param name="versions">Of which versions.</param>
    /// <param name="role">Files of this role alone; null for all.</param>
    /// <param name="after">The path behind which to go on; null for the first page.</param>
    /// <param name="limit">How many of each are wanted.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyDictionary<VersionId, AssetPage>> Of(
        IQuerySession session, IEnumerable<VersionId> versions, Role? role, AssetPath? after, int limit, CancellationToken ct)
    {
        var schema = DatasetListing.Schema(session);
        // "offset 0" keeps the count a query of its own: merged into the outer one, it would be made again for each file of the page.
        await using var command = new NpgsqlCommand(
            $"""
            select v.id, counted.n, page.asset from {schema}.listing v
            cross join lateral (select case when @role is null then (v.summary::json ->> 'files')::bigint else
                (select count(*) from {schema}.mt_doc_asset where version = v.id and {RoleOf("data")} = @role) end as n offset 0) counted
            left join lateral (
                select asset.data -> 'asset' as asset, asset.path from {schema}.mt_doc_asset asset
                where asset.version = v.id and (@role is null or {RoleOf("asset.data")} = @role) and (@after is null or asset.path collate "C" > @after)
                order by asset.path collate "C" limit @limit) page on true
            where v.id = any(@versions) order by v.id, page.path collate "C"
            """);
        Add("versions", NpgsqlDbType.Array | NpgsqlDbType.Text, versions.Distinct().Select(id => id.ToString()).ToArray());
        Add("role", NpgsqlDbType.Text, role?.ToString().ToLowerInvariant());
        Add("after", NpgsqlDbType.Text, after?.ToString());
        Add("limit", NpgsqlDbType.Integer, limit + 1);
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var found = new Dictionary<VersionId, (long Total, List<Asset> Assets)>();
        while (await rows.ReadAsync(ct))
        {
            var id = VersionId.Parse(rows.GetString(0), null);
            if (!found.TryGetValue(id, out var page)) found.Add(id, page = (rows.GetInt64(1), []));
            if (!rows.IsDBNull(2)) page.Assets.Add(JsonSerializer.Deserialize<Asset>(rows.GetString(2), Json.Options)!);
        }
        return found.ToDictionary(page => page.Key, page =>
            new AssetPage([.. page.Value.Assets.Take(limit)], page.Value.Assets.Count > limit, page.Value.Total));

        void Add(string name, NpgsqlDbType type, object? value) => command.Parameters.Add(new(name, type) { Value = value ?? DBNull.Value });
    }

    /// <summary>Every file of a version, in the order of their paths, read page by page.</summary>
    public static async IAsyncEnumerable<Asset> All(
        IQuerySession session, VersionId version, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        AssetPath? after = null;
        AssetPage page;
        do
        {
            page = (await Of(session, [version], null, after, 1_000, ct))[version];
            foreach (var asset in page.Assets) yield return asset;
            after = page.Assets.LastOrDefault()?.Path;
        }
        while (page.More);
    }

    /// <summary>One file; null if the version has none of that path.</summary>
    public static async Task<Asset?> Find(IQuerySession session, VersionId version, AssetPath path, CancellationToken ct) =>
        (await session.LoadAsync<StoredAsset>($"{version}/{path}", ct))?.Asset;

    /// <summary>The cursor behind a file.</summary>
    public static string CursorAt(VersionId version, Role? role, AssetPath path) => new Cursor(Query(version, role), 0, "", path.ToString()).ToString();

    /// <summary>Reads a cursor of this list; false for any other.</summary>
    public static bool TryReadCursor(string text, VersionId version, Role? role, out AssetPath after)
    {
        after = default;
        return Cursor.TryRead(text, Query(version, role), out var cursor) && AssetPath.TryParse(cursor.Name, null, out after);
    }

    internal const string IndexName = "asset_by_path", RoleIndexName = "asset_by_role";

    /// <summary>
    /// The indexes that keep a page as cheap at the end of a long list as at its beginning, of all files and of those of a role. Marten has no word for their
    /// collation.
    /// </summary>
    internal static string Index(string schema) => $"""
        create unique index if not exists {IndexName} on {schema}.mt_doc_asset (version, path collate "C");
        create index if not exists {RoleIndexName} on {schema}.mt_doc_asset (version, {RoleOf("data")}, path collate "C");
        """;

    /// <summary>A file's role in SQL, written as the index has it.</summary>
    private static string RoleOf(string data) => $"lower({data} -> 'asset' -> 'labels' ->> 'role')";

    private static string Query(VersionId version, Role? role) => $"{version} {role}";
}
