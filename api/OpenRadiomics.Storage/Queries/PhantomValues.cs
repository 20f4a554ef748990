using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A value of a published phantom table.</summary>
public sealed record PhantomValue(VersionId Version, string Phantom, AssetPath? Table, ExtractionSoftware? Software, PhantomRow Row);

/// <summary>Values of published phantom tables, of the newest version of each dataset that stands.</summary>
public static class PhantomValues
{
    /// <summary>The most values that are found, and the most of one table.</summary>
    public const int Most = 5_000, MostOfTable = 100;

    /// <summary>Those of a code, the last published first, and whether these are all.</summary>
    public static async Task<(IReadOnlyList<PhantomValue> Values, bool Complete)> Of(IQuerySession session, string code, string? subcode, string? aggregation,
        CancellationToken ct)
    {
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand(
            $$"""
            with standing as ({{Standing.Rows(schema)}})
            select s.id, p ->> 'phantom', p ->> 'path', p ->> 'software', r.row, r.n
            from standing s join {{schema}}.mt_doc_version v on v.id = s.id, jsonb_array_elements(v.data #> '{version,report,phantoms}') p,
            lateral (select row::text, row_number() over () n from jsonb_array_elements(p -> 'rows') row
                where row ->> 'code' = @code and row ->> 'submitted' is not null and (@subcode is null or row ->> 'subcode' = @subcode)
                and (@aggregation is null or row ->> 'aggregationCode' = @aggregation) limit {{MostOfTable + 1}}) r
            order by s.listed desc, 2, 3, r.n limit {{Most + 1}}
            """);
        command.Parameters.Add(new("code", NpgsqlDbType.Text) { Value = code });
        command.Parameters.Add(new("subcode", NpgsqlDbType.Text) { Value = (object?)subcode ?? DBNull.Value });
        command.Parameters.Add(new("aggregation", NpgsqlDbType.Text) { Value = (object?)aggregation ?? DBNull.Value });
        var (values, complete) = (new List<PhantomValue>(), true);
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        while (await rows.ReadAsync(ct))
            if (values.Count == Most || rows.GetInt64(5) > MostOfTable) complete = false;
            else
                values.Add(new(VersionId.Parse(rows.GetString(0), null), rows.GetString(1), rows.IsDBNull(2) ? null : AssetPath.Parse(rows.GetString(2), null),
                    rows.IsDBNull(3) ? null : JsonSerializer.Deserialize<ExtractionSoftware>(rows.GetString(3), Json.Options),
                    JsonSerializer.Deserialize<PhantomRow>(rows.GetString(4), Json.Options)!));
        return (values, complete);
    }
}
