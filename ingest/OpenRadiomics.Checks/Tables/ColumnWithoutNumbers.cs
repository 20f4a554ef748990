using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class ColumnWithoutNumbers : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3013", Severity.Warning,
        "A feature column without a single number",
        "Every cell is empty or a word for nothing: the feature was asked for and never computed.",
        "Remove the column, or compute it.",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from column in file.Table is { } table && file.IsTable ? FeatureColumns.Any(table) : []
        where Enumerable.Range(0, file.Table!.RowCount).All(row => file.Table.Cell(row, column.Index).Kind == CellKind.Missing)
        select Meaning.Finding(file.Path, Place.InColumn(Told.Title(column)), "no number in any row", "numbers");
}
