using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Reads the values of columns, one column at a time.</summary>
public static class ReadVectors
{
    /// <summary>The values of columns, in the order in which these are given.</summary>
    public static async IAsyncEnumerable<(FoundColumn Found, double?[] Values)> Of(IQuerySession session, IReadOnlyList<FoundColumn> columns,
        [EnumeratorCancellation] CancellationToken ct)
    {
        if (columns.Count == 0) yield break;
        var schema = DatasetListing.Schema(session);
        await using var command = new NpgsqlCommand(
            $"""
            select w.n, array_send(v.values) from unnest(@versions, @places) with ordinality w(version, place, n)
            join {schema}.{FeatureTables.Vectors} v on v.version = w.version and v.place = w.place order by w.n
            """);
        command.Parameters.Add(new("versions", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value =
            columns.Select(column => column.Version.ToString()).ToArray() });
        command.Parameters.Add(new("places", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = columns.Select(column => column.Place).ToArray() });
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        while (await rows.ReadAsync(ct)) yield return (columns[(int)rows.GetInt64(0) - 1], Values(rows.GetFieldValue<byte[]>(1)));
    }

    /// <summary>
    /// A <c>float8[]</c> as <c>array_send</c> writes it: dimensions, whether there are nulls, type, length, lower bound; then each value behind its length, −1
    /// for null.
    /// </summary>
    internal static double?[] Values(ReadOnlySpan<byte> sent)
    {
        if (BinaryPrimitives.ReadInt32BigEndian(sent) == 0) return [];
        var (values, at) = (new double?[BinaryPrimitives.ReadInt32BigEndian(sent[12..])], 20);
        for (var n = 0; n < values.Length; n++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(sent[at..]);
            at += sizeof(int);
            if (length < 0) continue;
            values[n] = BinaryPrimitives.ReadDoubleBigEndian(sent[at..]);
            at += sizeof(double);
        }
        return values;
    }

    /// <summary>A stretch of regions of all columns of a version, in their order.</summary>
    public static async Task<List<double?[]>> Stretch(IQuerySession session, VersionId version, int from, int count, CancellationToken ct)
    {
        await using var command =
            new NpgsqlCommand(
                $"select array_send(values[@from : @to]) from {DatasetListing.Schema(session)}.{FeatureTables.Vectors} where version = @version order by place");
        command.Parameters.Add(new("version", version.ToString()));
        command.Parameters.Add(new("from", from + 1));
        command.Parameters.Add(new("to", from + count));
        var stretch = new List<double?[]>();
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        while (await rows.ReadAsync(ct)) stretch.Add(Values(rows.GetFieldValue<byte[]>(0)));
        return stretch;
    }
}
