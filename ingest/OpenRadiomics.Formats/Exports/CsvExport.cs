using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>The long form as CSV: UTF-8, commas, decimal points, numbers in their shortest form that reads back equal, nothing for a missing value.</summary>
internal sealed class CsvExport : IExport
{
    public string Name => "csv";

    public string MediaType => "text/csv; charset=utf-8; header=present";

    public string Extension => ".csv";

    public async Task WriteAsync(Stream stream, IReadOnlyList<LongValue> values, CancellationToken ct = default)
    {
        const int rowsAtOnce = 4096;
        using var memory = new MemoryStream();
        using var writer = new DelimitedWriter(memory);
        var cells = new string[LongColumn.All.Count + 1];
        writer.Write([.. LongColumn.All.Select(c => c.Name), LongColumn.ValueName]);
        for (var i = 0; i < values.Count; i++)
        {
            for (var c = 0; c < LongColumn.All.Count; c++) cells[c] = LongColumn.All[c].Of(values[i]);
            cells[^1] = values[i].Value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
            writer.Write(cells);
            if (i % rowsAtOnce == rowsAtOnce - 1) await Flush();
        }
        await Flush();

        async Task Flush()
        {
            writer.Flush();
            await stream.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), ct);
            memory.SetLength(0);
        }
    }
}
