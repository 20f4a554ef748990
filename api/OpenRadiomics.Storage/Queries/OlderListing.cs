using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Fills what the listing did not keep when a version was published: it can all be made again from the version.</summary>
internal static class OlderListing
{
    private const int AtOnce = 20;

    public static async Task Complete(IDocumentStore store, CancellationToken ct)
    {
        while (await Some(store, ct)) { }
    }

    private static async Task<bool> Some(IDocumentStore store, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        var ids = await Incomplete(session, ct);
        foreach (var (id, published) in await FindVersions.ByIds(session, ids, ct))
        {
            var version = published.Version;
            session.QueueSqlCommand(
                $"update {DatasetListing.Schema(session)}.listing set holds = ?, conformance = ?, regions = ?, compared = ?, summary = ? where id = ?",
                ListedReport.Holds(version), ListedReport.Conformance(version.Report), ListedReport.Regions(version.Report),
                ListedReport.Compared(version.Report),
                JsonSerializer.Serialize(DatasetListing.Summary(version, published.Licences), Json.Options), id.ToString());
        }
        if (ids.Count > 0) DatasetListing.Tick(session);
        await session.SaveChangesAsync(ct);
        return ids.Count == AtOnce;
    }

    private static async Task<IReadOnlyList<VersionId>> Incomplete(IQuerySession session, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select id from {DatasetListing.Schema(session)}.listing where holds is null order by id limit @most");
        command.Parameters.Add(new("most", NpgsqlDbType.Integer) { Value = AtOnce });
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var found = new List<VersionId>();
        while (await rows.ReadAsync(ct)) found.Add(VersionId.Parse(rows.GetString(0), null));
        return found;
    }
}
