using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A published version as it is stored, with the licences of its assets.</summary>
public sealed record PublishedVersion(DatasetVersion Version, IReadOnlyList<LicenceId> Licences)
{
    public VersionView ToView() => new(
        Version.Id, Version.Id.Accession, Version.Id.Number, Version.PublishedAt, Version.Description, Version.Files, Version.Bytes, Version.Content,
        Licences, Version.Report.Coverage, Version.Report.Rqs, Version.Report.Errors, Version.Report.Warnings);
}

/// <summary>Finds published versions by their names, withdrawn or not.</summary>
public static class FindVersions
{
    /// <summary>All those that exist, in one command.</summary>
    public static async Task<IReadOnlyDictionary<VersionId, PublishedVersion>> ByIds(IQuerySession session, IEnumerable<VersionId> ids, CancellationToken ct)
    {
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand(
            $"""
            select version.data -> 'version', listing.licences from {schema}.mt_doc_version version join {schema}.listing listing on listing.id = version.id
            where version.id = any(@ids)
            """);
        command.Parameters.Add(new("ids", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = ids.Select(id => id.ToString()).ToArray() });
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var found = new Dictionary<VersionId, PublishedVersion>();
        while (await rows.ReadAsync(ct))
        {
            var version = JsonSerializer.Deserialize<DatasetVersion>(rows.GetString(0), Json.Options)!;
            found.Add(version.Id, new(version, [.. rows.GetFieldValue<string[]>(1).Select(licence => LicenceId.Parse(licence, null))]));
        }
        return found;
    }

    /// <summary>One; null if there is none.</summary>
    public static async Task<PublishedVersion?> ById(IQuerySession session, VersionId id, CancellationToken ct) =>
        (await ByIds(session, [id], ct)).GetValueOrDefault(id);
}
