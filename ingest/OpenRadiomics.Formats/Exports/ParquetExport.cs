using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace OpenRadiomics.Formats;

/// <summary>
/// The long form as Parquet: sixteen string columns that are never null (empty where nothing is known) and <c>value</c>, double, null where missing;
/// row groups of 100,000 rows, in the order given, so that a reader skips by the identity columns' statistics.
/// </summary>
internal sealed class ParquetExport : IExport
{
    private const int RowsOfGroup = 100_000;

    // The library's own level is the smallest size, at several times the duration.
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };

    public string Name => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public string Extension => ".parquet";

    public async Task WriteAsync(Stream stream, IReadOnlyList<LongValue> values, CancellationToken ct = default)
    {
        var texts = LongColumn.All.Select(c => new DataField(c.Name, typeof(string), isNullable: false)).ToArray();
        var number = new DataField<double?>(LongColumn.ValueName);
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. texts, number]), stream, Options, cancellationToken: ct);
        for (var from = 0; from == 0 || from < values.Count; from += RowsOfGroup)
        {
            var count = Math.Min(RowsOfGroup, values.Count - from);
            using var group = writer.CreateRowGroup();
            var column = new string[count];
            for (var c = 0; c < texts.Length; c++)
            {
                ct.ThrowIfCancellationRequested();
                for (var i = 0; i < count; i++) column[i] = LongColumn.All[c].Of(values[from + i]);
                await group.WriteAsync(texts[c], column);
            }
            var doubles = new double?[count];
            for (var i = 0; i < count; i++) doubles[i] = values[from + i].Value;
            await group.WriteAsync<double>(number, doubles.AsMemory(), cancellationToken: ct);
        }
    }
}
