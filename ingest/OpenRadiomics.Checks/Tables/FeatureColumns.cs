using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>The columns of a table that hold IBSI features as IBSI defines them, and their numbers.</summary>
internal static class FeatureColumns
{
    /// <summary>Columns whose values are those of an IBSI feature, unconverted.</summary>
    public static IEnumerable<(TableColumn Column, FeatureName Name)> Exact(FeatureTable table) =>
        from column in table.Columns
        let feature = column.Identity as ColumnIdentity.Feature
        where feature is not null
        select (column, feature.Name);

    /// <summary>Columns that hold features of any kind.</summary>
    public static IEnumerable<TableColumn> Any(FeatureTable table) =>
        table.Columns.Where(column => column.Identity is ColumnIdentity.Feature or ColumnIdentity.Related or ColumnIdentity.Own);

    public static double? Number(FeatureTable table, int row, TableColumn column) =>
        table.Cell(row, column.Index) is { Kind: CellKind.Number, Number: var number } && double.IsFinite(number) ? number : null;

    /// <summary>The row of the file, 1 for the first below the heading.</summary>
    public static long RowInFile(FeatureTable table, int row, TableColumn column) => (table.PlaceOf(row, column.Index).Row ?? row + 2) - 1;
}
