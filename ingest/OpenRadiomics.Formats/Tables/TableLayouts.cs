namespace OpenRadiomics.Formats;

/// <summary>Finds how a table lies, and turns it.</summary>
internal static class TableLayouts
{
    private const int RowsLookedAt = 2000;

    public static (LogicalTable? Table, ReadProblem? Refusal) Turn(RawTable raw, ReadLimits limits, ProblemLog log)
    {
        if (LongColumns.Find(raw.Header) is { } columns) return LongLayout.Pivot(raw, columns, limits, log);
        var across = raw.Header.Count(IsFeatureTitle);
        var down = raw.Rows.Take(RowsLookedAt).Count(r => IsFeatureTitle(r[0].ToString()));
        return down > across && down >= 2 && raw.Header.Length > 1 ? (Transpose(raw), null) : (Wide(raw), null);
    }

    private static bool IsFeatureTitle(string title) => AllNamings.Recognise(title.Trim()) is not null || AllNamings.IsSetting(title.Trim());

    private static LogicalTable Wide(RawTable raw) => new(TableLayout.Wide, raw.Header, raw.Rows, (row, column) => new(raw.Lines[row], column + 1));

    /// <summary>The heading's cells beyond the first name the regions; they become the first column.</summary>
    private static LogicalTable Transpose(RawTable raw)
    {
        var rows = new ReadOnlyMemory<char>[raw.Header.Length - 1][];
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new ReadOnlyMemory<char>[raw.Rows.Count + 1];
            rows[r][0] = raw.Header[r + 1].AsMemory();
            for (var c = 0; c < raw.Rows.Count; c++) rows[r][c + 1] = raw.Rows[c][r + 1];
        }
        return new(TableLayout.Transposed, [raw.Header[0], .. raw.Rows.Select(r => r[0].ToString().Trim())], rows,
            (row, column) => new(column == 0 ? 1 : raw.Lines[column - 1], row + 2))
        {
            Keys = new Dictionary<int, TableKey> { [0] = TableKey.Subject },
        };
    }
}
