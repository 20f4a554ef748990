using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Lists the subjects of a published version with their scans and segmentations.</summary>
public static class AssetSubjects
{
    /// <summary>Files of a subject that are listed; loose slices may be thousands.</summary>
    public const int MostFiles = 200;

    internal const string IndexName = "asset_by_subject";
    private const string SubjectOf = "(data #>> '{asset,labels,subject}')";

    internal static string Index(string schema) => $"""
        create index if not exists {IndexName} on {schema}.mt_doc_asset (version, {SubjectOf} collate "C");
        """;

    /// <summary>A page of subjects, in the order of their names.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="version">A version that exists.</param>
    /// <param name="after">The subject behind which to go on; null for the first page.</param>
    /// <param name="limit">How many are wanted.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<PageView<SubjectView>> Of(IQuerySession session, VersionId version, string? after, int limit, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"""
            with pictures as not materialized (
                select {SubjectOf} collate "C" as subject, path collate "C" as path, data -> 'asset' as asset from {DatasetListing.Schema(session)}.mt_doc_asset
                where version = @version and {SubjectOf} is not null and lower(data -> 'asset' -> 'labels' ->> 'role') in ('scan', 'segmentation')),
            page as (select subject, count(*) as files from pictures where @after is null or subject > @after group by subject order by subject limit @limit)
            select page.subject, page.files, file.asset, (select count(distinct subject) from pictures) from page
            cross join lateral (select path, asset from pictures where pictures.subject = page.subject order by path limit {MostFiles}) file
            order by page.subject, file.path
            """);
        command.Parameters.Add(new("version", NpgsqlDbType.Text) { Value = version.ToString() });
        command.Parameters.Add(new("after", NpgsqlDbType.Text) { Value = (object?)after ?? DBNull.Value });
        command.Parameters.Add(new("limit", NpgsqlDbType.Integer) { Value = limit + 1 });
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var (subjects, total) = (new List<(string Name, long Files, List<Asset> Assets)>(), 0L);
        while (await rows.ReadAsync(ct))
        {
            total = rows.GetInt64(3);
            if (subjects.LastOrDefault().Name != rows.GetString(0)) subjects.Add((rows.GetString(0), rows.GetInt64(1), []));
            subjects[^1].Assets.Add(JsonSerializer.Deserialize<Asset>(rows.GetString(2), Json.Options)!);
        }
        var page = subjects.Take(limit).ToArray();
        return new([.. page.Select(subject => View(subject.Name, subject.Files, subject.Assets))],
            subjects.Count > limit ? new Cursor($"{version} subjects", 0, "", page[^1].Name).ToString() : null, total);
    }

    /// <summary>Reads a cursor of this list; false for any other.</summary>
    public static bool TryReadCursor(string text, VersionId version, out string after)
    {
        var read = Cursor.TryRead(text, $"{version} subjects", out var cursor);
        after = cursor?.Name ?? "";
        return read;
    }

    private static SubjectView View(string name, long files, List<Asset> assets) => new(
        name, files, [.. assets.Where(asset => asset.Labels.Role == Role.Scan).Select(Published.View)],
        [.. assets.Where(asset => asset.Labels.Role == Role.Segmentation).Select(Published.View)]);
}
