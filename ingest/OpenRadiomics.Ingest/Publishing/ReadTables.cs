using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>Reads deposited feature tables again, to publish their values as columns and as Parquet. One table is held at a time.</summary>
public sealed class ReadTables(DepositBytes bytes)
{
    private static readonly IExport Parquet = AllExports.List.Single(export => export.Name == "parquet");

    /// <summary>A table with the meanings that the report gave its columns; null if it cannot be read, of which the report told.</summary>
    public async Task<FeatureTable?> Read(DepositFile file, CancellationToken ct)
    {
        await using var stream = await bytes.Open(file, ct);
        return TableReader.Read(stream, ct: ct) is ReadResult<FeatureTable>.Read { Value: var table } ? table : null;
    }

    /// <summary>The columns that the report understood as features, with their values.</summary>
    public static PublishedTable Features(AssetPath path, FeatureTable table, IReadOnlyList<ColumnMeaning> meanings)
    {
        var rows = Enumerable.Range(0, table.RowCount).ToArray();
        return new(path, [.. rows.Select(row => Region(table.KeysOf(row)))],
        [
            .. from place in Enumerable.Range(0, Math.Min(table.Columns.Count, meanings.Count))
            let meaning = meanings[place]
            where meaning is { Kind: "feature", Identity: not null, Relation: not null }
            select new FeatureColumn(meaning.Column, meaning.Identity!, meaning.Relation!, [.. rows.Select(row => Number(table.Cell(row, place)))]),
        ]);
    }

    /// <summary>The table's long form as Parquet, in a file that is deleted when it is closed.</summary>
    public static async Task<Stream> AsParquet(FeatureTable table, CancellationToken ct)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await Parquet.WriteAsync(file, LongValue.Of(table), ct);
        file.Position = 0;
        return file;
    }

    private static double? Number(TableCell cell) => cell.Kind == CellKind.Number ? cell.Number : null;

    private static RegionKey Region(IReadOnlyDictionary<TableKey, string> keys) => new(
        keys.GetValueOrDefault(TableKey.Subject), keys.GetValueOrDefault(TableKey.Session), keys.GetValueOrDefault(TableKey.Scan),
        keys.GetValueOrDefault(TableKey.Roi), keys.GetValueOrDefault(TableKey.Label), keys.GetValueOrDefault(TableKey.Reader), keys.GetValueOrDefault(TableKey.Repeat));
}
