namespace OpenRadiomics.Formats;

/// <summary>A table turned so that a row is a region and a column a feature, and where its cells came from.</summary>
/// <param name="Layout">How it lay.</param>
/// <param name="Titles">Of the columns.</param>
/// <param name="Rows">Cells as they are written; every row as long as the titles.</param>
/// <param name="PlaceOf">Where a cell of row and column lies in the file.</param>
internal sealed record LogicalTable(TableLayout Layout, IReadOnlyList<string> Titles, IReadOnlyList<ReadOnlyMemory<char>[]> Rows,
    Func<int, int, ReadPlace.Cell> PlaceOf)
{
    /// <summary>What the layout already knows of a column, by index.</summary>
    public IReadOnlyDictionary<int, NamedColumn> Named { get; init; } = new Dictionary<int, NamedColumn>();

    /// <summary>Columns that the layout knows to be keys, by index.</summary>
    public IReadOnlyDictionary<int, TableKey> Keys { get; init; } = new Dictionary<int, TableKey>();
}
