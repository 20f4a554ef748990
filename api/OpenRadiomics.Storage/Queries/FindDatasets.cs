using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A dataset's versions, the newest first, whether it was taken away as a whole, and the newest that stands in short.</summary>
public sealed record DatasetVersions(Accession Accession, IReadOnlyList<VersionLinkView> Versions, TombstoneView? Withdrawn, DatasetSummaryView? Summary)
{
    /// <summary>Number of the newest version that stands; null if all were taken away.</summary>
    public int? Newest => Withdrawn is null ? Versions.FirstOrDefault(version => version.Withdrawn is null)?.Number : null;
}

/// <summary>Finds datasets by their accessions.</summary>
public static class FindDatasets
{
    /// <summary>All those that exist, in one command.</summary>
    public static async Task<IReadOnlyDictionary<Accession, DatasetVersions>> ByAccessions(
        IQuerySession session, IEnumerable<Accession> accessions, CancellationToken ct)
    {
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand(
            $"""
            select listing.accession, listing.number, listing.published_at, listing.content, own.data -> 'tombstone' ->> 'at', own.data -> 'tombstone' ->> 'reason',
                whole.data -> 'tombstone' ->> 'at', whole.data -> 'tombstone' ->> 'reason', listing.summary
            from {schema}.listing listing
            left join {schema}.mt_doc_tombstone own on own.id = listing.id
            left join {schema}.mt_doc_tombstone whole on whole.id = listing.accession
            where listing.accession = any(@accessions) order by listing.accession, listing.number desc
            """);
        command.Parameters.Add(new("accessions", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value =
            accessions.Select(accession => accession.ToString()).ToArray() });
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var found = new Dictionary<Accession, DatasetVersions>();
        while (await rows.ReadAsync(ct))
        {
            var accession = Accession.Parse(rows.GetString(0), null);
            var whole = Tombstone(rows, 6);
            var version = new VersionLinkView(
                rows.GetInt32(1), rows.GetFieldValue<DateTimeOffset>(2), Sha256.Parse(rows.GetString(3), null), Tombstone(rows, 4) ?? whole);
            var before = found.GetValueOrDefault(accession);
            var summary = before?.Summary ?? (version.Withdrawn is null
                ? JsonSerializer.Deserialize<DatasetSummaryView>(rows.GetString(8), Json.Options) : null);
            found[accession] = new(accession, [.. before?.Versions ?? [], version], whole, summary);
        }
        return found;
    }

    /// <summary>One; null if there is none.</summary>
    public static async Task<DatasetVersions?> ByAccession(IQuerySession session, Accession accession, CancellationToken ct) =>
        (await ByAccessions(session, [accession], ct)).GetValueOrDefault(accession);

    private static TombstoneView? Tombstone(System.Data.Common.DbDataReader rows, int column) => rows.IsDBNull(column)
        ? null
        : new(DateTimeOffset.Parse(rows.GetString(column), System.Globalization.CultureInfo.InvariantCulture), rows.GetString(column + 1));
}
