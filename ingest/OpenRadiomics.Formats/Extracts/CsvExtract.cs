using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// A row per value: <c>ibsi_code, aggregation_code, feature, value, unit, settings_hash</c>, keys before them. UTF-8, commas, decimal points, nothing for a
/// value that is not defined.
/// </summary>
internal sealed class CsvExtract : IExtractFormat
{
    public string Name => "csv";

    public IExtractWriter Open(Stream stream, ExtractTable table) => new Writer(stream, table.HasKeys);

    private sealed class Writer : IExtractWriter
    {
        private readonly RowsToStream _rows;
        private readonly int _keys;

        public Writer(Stream stream, bool hasKeys)
        {
            (_rows, _keys) = (new(stream), hasKeys ? ExtractColumn.Keys.Count : 0);
            _rows.Write([.. ExtractColumn.Keys.Take(_keys).Select(key => key.Name), .. ExtractColumn.Values.Select(column => column.Name)]);
        }

        public async Task WriteAsync(ExtractedRegion region, CancellationToken ct)
        {
            var cells = new string[_keys + ExtractColumn.Values.Count];
            for (var k = 0; k < _keys; k++) cells[k] = ExtractColumn.Keys[k].Of(region.Region!);
            foreach (var feature in region.Features)
            {
                for (var c = _keys; c < cells.Length; c++) cells[c] = ExtractColumn.Values[c - _keys].Of(feature);
                _rows.Write(cells);
            }
            await _rows.FlushAsync(ct);
        }

        public ValueTask DisposeAsync() => _rows.DisposeAsync();
    }
}
