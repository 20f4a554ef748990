using System.Text.Json;

namespace OpenRadiomics.Formats;

/// <summary>
/// A JSON object for each row, without members that hold nothing. NaN and infinities are the texts <c>"NaN"</c>, <c>"Infinity"</c> and <c>"-Infinity"</c>.
/// </summary>
internal abstract class JsonRows(string begin, string between, string end) : ISheetFormat
{
    public abstract string Name { get; }

    public abstract string MediaType { get; }

    public abstract string Extension { get; }

    public ISheetWriter Open(Stream stream, Sheet sheet) => new Writer(stream, sheet, begin, between, end);

    private sealed class Writer(Stream stream, Sheet sheet, string begin, string between, string end) : ISheetWriter
    {
        private const int FlushBytes = 1 << 16;
        private readonly JsonEncodedText[] _texts = [.. sheet.Texts.Select(title => JsonEncodedText.Encode(title))];
        private readonly JsonEncodedText[] _numbers = [.. sheet.Numbers.Select(title => JsonEncodedText.Encode(title))];
        private readonly MemoryStream _memory = new();
        private bool _begun;

        public async Task WriteAsync(SheetRows rows, CancellationToken ct)
        {
            using var json = new Utf8JsonWriter(_memory);
            for (var row = 0; row < rows.Count; row++)
            {
                Plain(_begun ? between : begin);
                _begun = true;
                json.Reset();
                Write(json, rows, row);
                if (_memory.Length >= FlushBytes) await Flush(ct);
            }
            await Flush(ct);
        }

        public async Task EndAsync(CancellationToken ct)
        {
            if (!_begun) Plain(begin);
            Plain(_begun || end.Length > 1 ? end : "");
            await Flush(ct);
        }

        private void Write(Utf8JsonWriter json, SheetRows rows, int row)
        {
            json.WriteStartObject();
            for (var c = 0; c < _texts.Length; c++)
                if (rows.Texts[c][row] is { } text) json.WriteString(_texts[c], text);
            for (var c = 0; c < _numbers.Length; c++)
                if (rows.Numbers[c][row] is not { } number) continue;
                else if (double.IsFinite(number)) json.WriteNumber(_numbers[c], number);
                else json.WriteString(_numbers[c], double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
            json.WriteEndObject();
            json.Flush();
        }

        private void Plain(string text) => _memory.Write(System.Text.Encoding.UTF8.GetBytes(text));

        private async Task Flush(CancellationToken ct)
        {
            await stream.WriteAsync(_memory.GetBuffer().AsMemory(0, (int)_memory.Length), ct);
            _memory.SetLength(0);
        }
    }
}

/// <summary>An object a line.</summary>
internal sealed class NdjsonSheet() : JsonRows("", "\n", "\n")
{
    public override string Name => "ndjson";

    public override string MediaType => "application/x-ndjson";

    public override string Extension => ".ndjson";
}

/// <summary>One list of objects.</summary>
internal sealed class JsonSheet() : JsonRows("[\n", ",\n", "\n]\n")
{
    public override string Name => "json";

    public override string MediaType => "application/json";

    public override string Extension => ".json";
}
