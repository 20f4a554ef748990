using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>
/// UTF-8, commas, decimal points, numbers in their shortest form that reads back equal, NaN and Infinity by these words, nothing for nothing.
/// </summary>
internal sealed class CsvSheet : ISheetFormat
{
    public string Name => "csv";

    public string MediaType => "text/csv";

    public string Extension => ".csv";

    public ISheetWriter Open(Stream stream, Sheet sheet) => new Writer(stream, sheet);

    private sealed class Writer(Stream stream, Sheet sheet) : ISheetWriter
    {
        private const int RowsAtOnce = 1024;
        private readonly MemoryStream _memory = new();
        private DelimitedWriter? _rows;

        public async Task WriteAsync(SheetRows rows, CancellationToken ct)
        {
            Begin();
            var cells = new string[sheet.Texts.Count + sheet.Numbers.Count];
            for (var row = 0; row < rows.Count; row++)
            {
                for (var c = 0; c < rows.Texts.Count; c++) cells[c] = rows.Texts[c][row] ?? "";
                for (var c = 0; c < rows.Numbers.Count; c++) cells[rows.Texts.Count + c] =
                    rows.Numbers[c][row]?.ToString("R", CultureInfo.InvariantCulture) ?? "";
                _rows!.Write(cells);
                if (row % RowsAtOnce == RowsAtOnce - 1) await Flush(ct);
            }
            await Flush(ct);
        }

        public async Task EndAsync(CancellationToken ct)
        {
            Begin();
            await Flush(ct);
        }

        private void Begin()
        {
            if (_rows is not null) return;
            _rows = new(_memory);
            _rows.Write([.. sheet.Titles]);
        }

        private async Task Flush(CancellationToken ct)
        {
            _rows!.Flush();
            await stream.WriteAsync(_memory.GetBuffer().AsMemory(0, (int)_memory.Length), ct);
            _memory.SetLength(0);
        }
    }
}
