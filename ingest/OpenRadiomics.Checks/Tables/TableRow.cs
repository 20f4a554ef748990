using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>What a row of a deposited table belongs to.</summary>
/// <param name="Row">Where it stands, 1 for the first below the heading.</param>
internal sealed record TableRow(long Row, string? Subject, string? Session, string? Roi, string? Label, string? Mask, string? Scan)
{
    /// <summary>It says to whom it belongs.</summary>
    public bool IsNamed => (Subject ?? Mask ?? Scan) is not null;

    public string Spoken => Subject is not null ? $"subject {Told.Text(Subject)}" : $"file {Told.Text(Mask ?? Scan)}";

    public string SpokenRegion => $"{Spoken}, {(Roi is not null ? $"region {Told.Text(Roi)}" : $"label {Told.Text(Label)}")}";

    public static TableRow Of(FeatureTable table, int row) => Of(table, row, table.KeysOf(row));

    public static TableRow Of(FeatureTable table, int row, IReadOnlyDictionary<TableKey, string> keys)
    {
        var first = table.Columns.Count > 0 ? FeatureColumns.RowInFile(table, row, table.Columns[0]) : row + 1;
        return new(first, Key(TableKey.Subject), Key(TableKey.Session), Key(TableKey.Roi), Key(TableKey.Label), Key(TableKey.Mask), Key(TableKey.Scan));

        string? Key(TableKey key) => keys.TryGetValue(key, out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }
}

/// <summary>A deposited table and what its rows belong to.</summary>
internal sealed record RowsOfTable(FileOfDeposit File, IReadOnlyList<TableRow> Rows);
