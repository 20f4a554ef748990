using Marten;
using Npgsql;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Counts what is published.</summary>
public static class PublishedFigures
{
    public static async Task<FiguresView> Count(IQuerySession session, CancellationToken ct)
    {
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand(
            $"""
            with standing as ({Standing.Rows(schema)}), measured as (select * from standing where not synthetic)
            select (select count(*) from measured), (select coalesce(sum(regions), 0)::bigint from measured),
                (select coalesce(sum(n), 0)::bigint from {schema}.feature_vectors where version in (select id from measured)),
                (select count(distinct lower(one -> 'software' ->> 'name')) from measured, json_array_elements(coalesce(compared, '[]')::json) one)
            """);
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        await rows.ReadAsync(ct);
        return new(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3));
    }
}
