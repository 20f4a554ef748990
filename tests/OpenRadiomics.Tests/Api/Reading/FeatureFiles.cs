using System.Text;
using System.Text.Json;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using DuckDB.NET.Data;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>Files of feature values as other programs read them: rows of cells by title, without those that hold nothing.</summary>
internal static class FeatureFiles
{
    public static List<IReadOnlyDictionary<string, object>> Csv(byte[] bytes)
    {
        using var csv = Sylvan.Data.Csv.CsvDataReader.Create(new StringReader(Encoding.UTF8.GetString(bytes)), new() { BufferSize = 1 << 22 });
        var rows = new List<IReadOnlyDictionary<string, object>>();
        while (csv.Read())
            rows.Add(Enumerable.Range(0, csv.FieldCount).Where(i => csv.GetString(i) != "").ToDictionary(csv.GetName, i => (object)csv.GetString(i)));
        return rows;
    }

    public static List<IReadOnlyDictionary<string, object>> Ndjson(byte[] bytes) =>
    [
        .. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value.ValueKind == JsonValueKind.Number ? (object)member.Value.GetDouble()
                : member.Value.GetString()!)),
    ];

    public static List<IReadOnlyDictionary<string, object>> Arrow(byte[] bytes)
    {
        using var reader = new ArrowStreamReader(new MemoryStream(bytes));
        var rows = new List<IReadOnlyDictionary<string, object>>();
        while (reader.ReadNextRecordBatch() is { } batch)
            for (var row = 0; row < batch.Length; row++)
                rows.Add(batch.Schema.FieldsList.Select((field, i) => (field.Name, Value: batch.Column(i) switch
                {
                    StringArray texts => texts.GetString(row),
                    DoubleArray numbers => (object?)numbers.GetValue(row),
                    _ => null,
                })).Where(cell => cell.Value is not null).ToDictionary(cell => cell.Name, cell => cell.Value!));
        return rows;
    }

    public static List<IReadOnlyDictionary<string, object>> Duck(byte[] parquet)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, parquet);
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"select * from read_parquet('{file}')";
            using var reader = command.ExecuteReader();
            var rows = new List<IReadOnlyDictionary<string, object>>();
            while (reader.Read())
                rows.Add(Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).ToDictionary(reader.GetName, reader.GetValue));
            return rows;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
