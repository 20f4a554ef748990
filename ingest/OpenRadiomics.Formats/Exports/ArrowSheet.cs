using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace OpenRadiomics.Formats;

/// <summary>An Arrow stream: strings and doubles, null where there is nothing, a record batch for the rows of each call.</summary>
internal sealed class ArrowSheet : ISheetFormat
{
    public string Name => "arrow";

    public string MediaType => "application/vnd.apache.arrow.stream";

    public string Extension => ".arrows";

    public ISheetWriter Open(Stream stream, Sheet sheet) => new Writer(stream, sheet);

    private sealed class Writer : ISheetWriter
    {
        private readonly Schema _schema;
        private readonly ArrowStreamWriter _writer;
        private bool _begun;

        public Writer(Stream stream, Sheet sheet)
        {
            _schema = new([.. sheet.Texts.Select(title => new Field(title, StringType.Default, nullable: true)),
                .. sheet.Numbers.Select(title => new Field(title, DoubleType.Default, nullable: true))], sheet.About);
            _writer = new(stream, _schema, leaveOpen: true);
        }

        public async Task WriteAsync(SheetRows rows, CancellationToken ct)
        {
            await Begin(ct);
            if (rows.Count == 0) return;
            IArrowArray[] arrays = [.. rows.Texts.Select(texts => Texts(texts, rows.Count)), .. rows.Numbers.Select(numbers => Numbers(numbers, rows.Count))];
            using var batch = new RecordBatch(_schema, arrays, rows.Count);
            await _writer.WriteRecordBatchAsync(batch, ct);
        }

        public async Task EndAsync(CancellationToken ct)
        {
            await Begin(ct);
            await _writer.WriteEndAsync(ct);
        }

        private async Task Begin(CancellationToken ct)
        {
            if (!_begun) await _writer.WriteStartAsync(ct);
            _begun = true;
        }

        private static StringArray Texts(string?[] texts, int count)
        {
            var array = new StringArray.Builder().Reserve(count);
            for (var i = 0; i < count; i++)
                if (texts[i] is { } text) array.Append(text);
                else array.AppendNull();
            return array.Build();
        }

        private static DoubleArray Numbers(double?[] numbers, int count)
        {
            var array = new DoubleArray.Builder().Reserve(count);
            for (var i = 0; i < count; i++) array.Append(numbers[i]);
            return array.Build();
        }
    }
}
