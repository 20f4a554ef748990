using System.Buffers;

namespace OpenRadiomics.Formats;

/// <summary>
/// Parquet: strings as numbers of a dictionary and doubles as they are, null where there is nothing; row groups of about 100,000 rows with the smallest and
/// largest of each column in the footer, beside what is said of the table. Snappy, which every reader knows.
/// </summary>
internal sealed class ParquetSheet : ISheetFormat
{
    public string Name => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public string Extension => ".parquet";

    public ISheetWriter Open(Stream stream, Sheet sheet) => new Writer(stream, sheet);

    private sealed class Writer(Stream stream, Sheet sheet) : ISheetWriter
    {
        private const long CellsOfGroup = 2_600_000;
        private readonly ParquetTexts[] _texts = [.. sheet.Texts.Select(title => new ParquetTexts(title))];
        private readonly ParquetNumbers[] _numbers = [.. sheet.Numbers.Select(title => new ParquetNumbers(title))];
        private readonly int _most = (int)Math.Clamp(CellsOfGroup / Math.Max(1, sheet.Texts.Count + sheet.Numbers.Count), 256, 100_000);
        private readonly List<(ParquetChunk[] Chunks, int Rows)> _groups = [];
        private int _held;
        private long _written;

        private IReadOnlyList<ParquetColumn> Columns => [.. _texts, .. _numbers];

        public async Task WriteAsync(SheetRows rows, CancellationToken ct)
        {
            for (var from = 0; from < rows.Count;)
            {
                var count = Math.Min(rows.Count - from, _most - _held);
                for (var c = 0; c < _texts.Length; c++) _texts[c].Add(rows.Texts[c].AsSpan(from, count));
                for (var c = 0; c < _numbers.Length; c++) _numbers[c].Add(rows.Numbers[c].AsSpan(from, count));
                (_held, from) = (_held + count, from + count);
                if (_held == _most) await Flush(ct);
            }
        }

        public async Task EndAsync(CancellationToken ct)
        {
            await Flush(ct);
            if (_written == 0) await Write("PAR1"u8.ToArray(), ct);
            var footer = new ArrayBufferWriter<byte>();
            Describe(new(footer));
            footer.Write(BitConverter.GetBytes(footer.WrittenCount));
            footer.Write("PAR1"u8);
            await Write(footer.WrittenMemory, ct);
            await stream.FlushAsync(ct);
        }

        private async Task Flush(CancellationToken ct)
        {
            if (_held == 0) return;
            if (_written == 0) await Write("PAR1"u8.ToArray(), ct);
            var chunks = new List<ParquetChunk>();
            foreach (var column in Columns)
            {
                chunks.Add(column.Encode(_written));
                await Write(column.Pages.Written, ct);
            }
            _groups.Add(([.. chunks], _held));
            _held = 0;
        }

        private async Task Write(ReadOnlyMemory<byte> bytes, CancellationToken ct)
        {
            await stream.WriteAsync(bytes, ct);
            _written += bytes.Length;
        }

        /// <summary>FileMetaData.</summary>
        private void Describe(CompactWriter file)
        {
            Action<CompactWriter>[] schema = [root => root.Text(4, "root").Integer(5, Columns.Count),
                .. Columns.Select(column => (Action<CompactWriter>)column.Describe)];
            file.Integer(1, 2).Of(2, schema, (element, describe) => describe(element)).Long(3, _groups.Sum(group => (long)group.Rows))
                .Of(4, _groups, (group, told) =>
                group.Of(1, told.Chunks, (chunk, described) => described.Describe(chunk)).Long(2, told.Chunks.Sum(chunk => (long)chunk.Plain))
                    .Long(3, told.Rows));
            if (sheet.About is { } about) file.Of(5, [.. about], (pair, said) => pair.Text(1, said.Key).Text(2, said.Value));
            file.Text(6, "OpenRadiomics version 1 (build 1)").Of(7, Columns, (order, _) => order.Of(1, _ => { }));
            file.End();
        }
    }
}
