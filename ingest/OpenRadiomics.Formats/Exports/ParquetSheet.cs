using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace OpenRadiomics.Formats;

/// <summary>
/// Parquet: strings and doubles, null where there is nothing; row groups of about 100,000 rows with the smallest and largest of each column in the footer, beside what is said
/// of the table. Snappy, which every reader knows, at a level set by hand: the library's own takes several times as long.
/// </summary>
internal sealed class ParquetSheet : ISheetFormat
{
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Snappy, CompressionLevel = CompressionLevel.Fastest };

    public string Name => "parquet";

    public string MediaType => "application/vnd.apache.parquet";

    public string Extension => ".parquet";

    public ISheetWriter Open(Stream stream, Sheet sheet) => new Writer(stream, sheet);

    private sealed class Writer(Stream stream, Sheet sheet) : ISheetWriter
    {
        private const long CellsOfGroup = 2_600_000;
        private readonly DataField[] _texts = [.. sheet.Texts.Select(title => new DataField(title, typeof(string), isNullable: true))];
        private readonly DataField[] _numbers = [.. sheet.Numbers.Select(title => new DataField<double?>(title))];
        private readonly string?[][] _heldTexts = [.. sheet.Texts.Select(_ => Array.Empty<string?>())];
        private readonly double?[][] _heldNumbers = [.. sheet.Numbers.Select(_ => Array.Empty<double?>())];
        private readonly int _most = (int)Math.Clamp(CellsOfGroup / Math.Max(1, sheet.Texts.Count + sheet.Numbers.Count), 256, 100_000);
        private int _held;
        private ParquetWriter? _writer;

        public async Task WriteAsync(SheetRows rows, CancellationToken ct)
        {
            for (var from = 0; from < rows.Count;)
            {
                var count = Math.Min(rows.Count - from, _most - _held);
                for (var c = 0; c < _heldTexts.Length; c++) Take(ref _heldTexts[c], rows.Texts[c], from, count);
                for (var c = 0; c < _heldNumbers.Length; c++) Take(ref _heldNumbers[c], rows.Numbers[c], from, count);
                (_held, from) = (_held + count, from + count);
                if (_held == _most) await Flush(ct);
            }
        }

        public async Task EndAsync(CancellationToken ct)
        {
            if (_held > 0 || _writer is null) await Flush(ct);
            await _writer!.DisposeAsync();                                  // writes the footer
            await stream.FlushAsync(ct);
        }

        private void Take<T>(ref T[] held, T[] from, int start, int count)
        {
            if (held.Length < _held + count) Array.Resize(ref held, Math.Min(_most, Math.Max(_held + count, held.Length * 2)));
            Array.Copy(from, start, held, _held, count);
        }

        private async Task Flush(CancellationToken ct)
        {
            _writer ??= await ParquetWriter.CreateAsync(new ParquetSchema([.. _texts, .. _numbers]), new Counted(stream), Options, cancellationToken: ct);
            if (sheet.About is { } about) _writer.CustomMetadata = about.ToDictionary();
            using var group = _writer.CreateRowGroup();
            for (var c = 0; c < _texts.Length; c++)
            {
                ct.ThrowIfCancellationRequested();
                await group.WriteAsync(_texts[c], new ArraySegment<string?>(_heldTexts[c], 0, _held)!);
            }
            for (var c = 0; c < _numbers.Length; c++) await group.WriteAsync<double>(_numbers[c], _heldNumbers[c].AsMemory(0, _held), cancellationToken: ct);
            _held = 0;
        }
    }

    /// <summary>A stream that cannot seek, and yet knows where it is: offsets in the footer count from the table's beginning.</summary>
    private sealed class Counted(Stream inner) : Stream
    {
        private long _written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _written;

        public override long Position { get => _written; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(buffer);
            _written += buffer.Length;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken ct = default)
        {
            await inner.WriteAsync(buffer, ct);
            _written += buffer.Length;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken ct) => WriteAsync(buffer.AsMemory(offset, count), ct).AsTask();

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken ct) => inner.FlushAsync(ct);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
