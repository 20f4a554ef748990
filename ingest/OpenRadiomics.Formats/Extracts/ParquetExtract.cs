using Parquet;
using Parquet.Schema;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// The long form as Parquet: the columns of <see cref="CsvExtract"/> with keys always, texts never null, the value a double; row groups of about 100,000 rows.
/// </summary>
internal sealed class ParquetExtract : IExtractFormat
{
    public string Name => "parquet";

    public IExtractWriter Open(Stream stream, ExtractTable table) => new Writer(stream);

    private sealed class Writer(Stream stream) : IExtractWriter
    {
        private const int RowsOfGroup = 100_000;
        private static readonly ManifestEntry NoKeys = new("", FileRole.Segmentation);
        private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = System.IO.Compression.CompressionLevel.Fastest };

        private readonly DataField[] _keys = [.. ExtractColumn.Keys.Select(column => Text(column.Name))];
        private readonly DataField[] _values = [.. ExtractColumn.Values.Select(column => column.Name == ExtractColumn.Value
            ? new DataField<double?>(column.Name) : Text(column.Name))];
        private readonly List<(ManifestEntry Region, ExtractedFeature Feature)> _rows = [];
        private ParquetWriter? _writer;

        public async Task WriteAsync(ExtractedRegion region, CancellationToken ct)
        {
            foreach (var feature in region.Features) _rows.Add((region.Region ?? NoKeys, feature));
            if (_rows.Count >= RowsOfGroup) await Flush(ct);
        }

        public async ValueTask DisposeAsync()
        {
            if (_rows.Count > 0 || _writer is null) await Flush(CancellationToken.None);
            await _writer!.DisposeAsync();
        }

        private async Task Flush(CancellationToken ct)
        {
            _writer ??= await ParquetWriter.CreateAsync(new ParquetSchema([.. _keys, .. _values]), stream, Options, cancellationToken: ct);
            using var group = _writer.CreateRowGroup();
            var texts = new string[_rows.Count];
            for (var c = 0; c < _keys.Length; c++)
            {
                for (var i = 0; i < texts.Length; i++) texts[i] = ExtractColumn.Keys[c].Of(_rows[i].Region);
                await group.WriteAsync(_keys[c], texts);
            }
            for (var c = 0; c < _values.Length; c++)
            {
                if (_values[c].Name == ExtractColumn.Value)
                {
                    await group.WriteAsync<double>(_values[c], Array.ConvertAll([.. _rows],
                        row => double.IsNaN(row.Feature.Value) ? (double?)null : row.Feature.Value), cancellationToken: ct);
                    continue;
                }
                for (var i = 0; i < texts.Length; i++) texts[i] = ExtractColumn.Values[c].Of(_rows[i].Feature);
                await group.WriteAsync(_values[c], texts);
            }
            _rows.Clear();
        }

        private static DataField Text(string name) => new(name, typeof(string), isNullable: false);
    }
}
