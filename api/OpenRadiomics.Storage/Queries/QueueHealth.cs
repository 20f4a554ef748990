using Marten;
using Npgsql;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>How much work waits, and how much was given up.</summary>
/// <param name="Queues">In the order of <see cref="Queues.InOrder"/>.</param>
/// <param name="Failed">Messages that were given up and that nobody has put away.</param>
/// <param name="Server">Version of the database server.</param>
public sealed record QueueHealth(IReadOnlyList<QueueView> Queues, long Failed, string Server)
{
    public static async Task<QueueHealth> Of(IQuerySession session, string schema, CancellationToken ct)
    {
        var queues = Storage.Queues.InOrder.Select((name, place) =>
            $"select {place} as place, count(*), extract(epoch from now() - min(timestamp))::bigint from {schema}.wolverine_queue_{name}");
        await using var rows = await session.ExecuteReaderAsync(new NpgsqlCommand($"""
            {string.Join(" union all ", queues)}
            union all select {Storage.Queues.InOrder.Count}, count(*), current_setting('server_version_num')::bigint from {schema}.wolverine_dead_letters where archived_at is null
            order by place
            """), ct);
        var counted = new List<(long Count, long? Other)>();
        while (await rows.ReadAsync(ct)) counted.Add((rows.GetInt64(1), await rows.IsDBNullAsync(2, ct) ? null : rows.GetInt64(2)));
        return new([.. Storage.Queues.InOrder.Zip(counted, (name, queue) => new QueueView(name, queue.Count, queue.Other))], counted[^1].Count,
            $"{counted[^1].Other / 10_000}");
    }
}
