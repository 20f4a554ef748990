using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Tells two versions apart.</summary>
public static class VersionChanges
{
    /// <summary>Paths that are listed of each kind.</summary>
    public const int MostPaths = 100;

    private const string ContentOf = "coalesce(data #>> '{asset,content,sha256}', data #>> '{asset,content}')";

    /// <summary>What is new in a version against another.</summary>
    public static async Task<VersionChangesView> Between(IQuerySession session, DatasetVersion before, DatasetVersion now, CancellationToken ct)
    {
        var files = await Files(session, before.Id, now.Id, ct);
        return new(before.Id, now.Id, files.GetValueOrDefault("added", Nothing), files.GetValueOrDefault("removed", Nothing),
            files.GetValueOrDefault("changed", Nothing),
            [.. Findings(before.Report, now.Report)], before.Report.Rqs.Verified, now.Report.Rqs.Verified);
    }

    private static ChangedFilesView Nothing { get; } = new(0, []);

    private static async Task<Dictionary<string, ChangedFilesView>> Files(IQuerySession session, VersionId before, VersionId now, CancellationToken ct)
    {
        var assets = $"select path collate \"C\" as path, {ContentOf} as content from {DatasetListing.Schema(session)}.mt_doc_asset where version";
        await using var command = new NpgsqlCommand(
            $"""
            with before as ({assets} = @before), now as ({assets} = @now),
            differing as (
                select coalesce(now.path, before.path) as path, case when before.path is null then 'added' when now.path is null then 'removed' else 'changed' end as kind
                from before full join now on before.path = now.path where before.content is distinct from now.content),
            numbered as (select kind, path, row_number() over (partition by kind order by path) as place, count(*) over (partition by kind) as n from differing)
            select kind, path, n from numbered where place <= {MostPaths} order by kind, place
            """);
        command.Parameters.Add(new("before", NpgsqlDbType.Text) { Value = before.ToString() });
        command.Parameters.Add(new("now", NpgsqlDbType.Text) { Value = now.ToString() });
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var found = new Dictionary<string, (long Count, List<AssetPath> Paths)>();
        while (await rows.ReadAsync(ct))
        {
            var kind = rows.GetString(0);
            if (!found.ContainsKey(kind)) found.Add(kind, (rows.GetInt64(2), []));
            found[kind].Paths.Add(AssetPath.Parse(rows.GetString(1), null));
        }
        return found.ToDictionary(kind => kind.Key, kind => new ChangedFilesView(kind.Value.Count, kind.Value.Paths));
    }

    private static IEnumerable<ChangedFindingView> Findings(Report before, Report now) =>
        from code in before.Findings.Concat(now.Findings).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)
        let counts = (Before: Count(before, code), Now: Count(now, code))
        where counts.Before != counts.Now
        select new ChangedFindingView(code, counts.Before, counts.Now);

    private static int Count(Report report, string code) => report.Findings.Where(finding => finding.Code == code).Sum(finding => 1 + finding.AndMore);
}
