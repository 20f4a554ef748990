using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A place in the queue: how far publication had come.</summary>
public sealed record QueuedVersion(long Listed, QueuedVersionView View);

/// <summary>The newest versions that stand, as curators go through them: the oldest first.</summary>
public static class CurationQueue
{
    private const string From =
        """
        from {schema}.listing listing join {schema}.mt_doc_version version on version.id = listing.id
        left join {schema}.mt_doc_review review on review.id = listing.id
        """;

    private const string Columns =
        """
        select listing.listed, listing.id, listing.summary, version.data #>> '{version,owner}',
            coalesce(jsonb_array_length(version.data #> '{version,description,acknowledgements}'), 0), review.data, version.data #>> '{version,deposit}',
            (select coalesce(sum(1 + coalesce((finding ->> 'andMore')::int, 0)), 0)::int from jsonb_array_elements(version.data #> '{version,report,findings}') finding
                where lower(finding ->> 'severity') = 'warning')
        """ + "\n" + From;

    private const string Newest =
        """
        where not exists (select from {schema}.listing newer where newer.accession = listing.accession and newer.number > listing.number)
        and not exists (select from {schema}.mt_doc_tombstone gone where gone.id = listing.id or gone.id = listing.accession)
        """;

    /// <param name="session">To read with.</param>
    /// <param name="decision">Those with this word; null for those without any.</param>
    /// <param name="after">Behind this place.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<QueuedVersion>> After(IQuerySession session, ReviewDecision? decision, long after, int count, CancellationToken ct)
    {
        await using var command = Command(session, $$"""
            {{Columns}} {{Newest}} and review.data #>> '{review,decision}' is not distinct from @decision and listing.listed > @after order by listing.listed limit @count
            """);
        command.Parameters.Add(Said(decision));
        command.Parameters.Add(new("after", after));
        command.Parameters.Add(new("count", count));
        return await Read(session, command, ct);
    }

    /// <summary>One version, whether it waits or not; null if there is none.</summary>
    public static async Task<QueuedVersionView?> Of(IQuerySession session, VersionId version, CancellationToken ct)
    {
        await using var command = Command(session, $"{Columns} where listing.id = @id");
        command.Parameters.Add(new("id", $"{version}"));
        return (await Read(session, command, ct)).SingleOrDefault()?.View;
    }

    /// <summary>How many there are.</summary>
    public static async Task<long> Count(IQuerySession session, ReviewDecision? decision, CancellationToken ct)
    {
        await using var command =
            Command(session, $$"""select count(*) {{From}} {{Newest}} and review.data #>> '{review,decision}' is not distinct from @decision""");
        command.Parameters.Add(Said(decision));
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        await rows.ReadAsync(ct);
        return rows.GetInt64(0);
    }

    private static async Task<IReadOnlyList<QueuedVersion>> Read(IQuerySession session, NpgsqlCommand command, CancellationToken ct)
    {
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var found = new List<QueuedVersion>();
        while (await rows.ReadAsync(ct))
            found.Add(new(rows.GetInt64(0), new(VersionId.Parse(rows.GetString(1), null),
                JsonSerializer.Deserialize<DatasetSummaryView>(rows.GetString(2), Json.Options)!,
                AccountId.Parse(rows.GetString(3), null), DepositId.Parse(rows.GetString(6), null), rows.GetInt32(7), rows.GetInt32(4),
                await rows.IsDBNullAsync(5, ct) ? null : JsonSerializer.Deserialize<StoredReview>(rows.GetString(5), Json.Options)!.ToView())));
        return found;
    }

    private static NpgsqlCommand Command(IQuerySession session, string sql) =>
        new(sql.Replace("{schema}", DatasetListing.Schema(session), StringComparison.Ordinal));

    private static NpgsqlParameter Said(ReviewDecision? decision) =>
        new("decision", NpgsqlDbType.Text) { Value = decision is { } word ? $"{word}" : DBNull.Value };
}
