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
    /// <param name="session">To read with.</param>
    /// <param name="decision">Those with this word; null for those without any.</param>
    /// <param name="after">Behind this place.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<QueuedVersion>> After(IQuerySession session, ReviewDecision? decision, long after, int count, CancellationToken ct)
    {
        await using var command = Command(session, decision,
            """
            select listing.listed, listing.id, listing.summary, version.data #>> '{version,owner}',
                coalesce(jsonb_array_length(version.data #> '{version,description,acknowledgements}'), 0), review.data -> 'review', version.data #>> '{version,deposit}'
            """, "and listing.listed > @after order by listing.listed limit @count");
        command.Parameters.Add(new("after", after));
        command.Parameters.Add(new("count", count));
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        var found = new List<QueuedVersion>();
        while (await rows.ReadAsync(ct))
            found.Add(new(rows.GetInt64(0), new(VersionId.Parse(rows.GetString(1), null), JsonSerializer.Deserialize<DatasetSummaryView>(rows.GetString(2), Json.Options)!,
                AccountId.Parse(rows.GetString(3), null), DepositId.Parse(rows.GetString(6), null), rows.GetInt32(4),
                await rows.IsDBNullAsync(5, ct) ? null : JsonSerializer.Deserialize<Review>(rows.GetString(5), Json.Options)!.ToView())));
        return found;
    }

    /// <summary>How many there are.</summary>
    public static async Task<long> Count(IQuerySession session, ReviewDecision? decision, CancellationToken ct)
    {
        await using var command = Command(session, decision, "select count(*)", "");
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        await rows.ReadAsync(ct);
        return rows.GetInt64(0);
    }

    /// <summary>All of it, for its owner and for curators.</summary>
    public static ReviewView ToView(this Review review) => new(review.Decision, review.At, review.Comments);

    private static NpgsqlCommand Command(IQuerySession session, ReviewDecision? decision, string select, string rest)
    {
        var schema = DatasetListing.Schema(session);
        var command = new NpgsqlCommand(
            $$"""
            {{select}}
            from {{schema}}.listing listing join {{schema}}.mt_doc_version version on version.id = listing.id
            left join {{schema}}.mt_doc_review review on review.id = listing.id
            where review.data #>> '{review,decision}' is not distinct from @decision
            and not exists (select from {{schema}}.listing newer where newer.accession = listing.accession and newer.number > listing.number)
            and not exists (select from {{schema}}.mt_doc_tombstone gone where gone.id = listing.id or gone.id = listing.accession)
            {{rest}}
            """);
        command.Parameters.Add(new("decision", NpgsqlDbType.Text) { Value = decision is { } word ? $"{word}" : DBNull.Value });
        return command;
    }
}
