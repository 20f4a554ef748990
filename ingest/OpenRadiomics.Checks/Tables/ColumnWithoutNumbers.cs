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

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Table is not { } table || !file.IsTable) yield break;
        var empty = FeatureColumns.Any(table).Where(column =>
            Enumerable.Range(0, table.RowCount).All(row => table.Cell(row, column.Index).Kind == CellKind.Missing)).ToArray();
        if (empty.Length > 0) yield return Meaning.Finding(file.Path, Place.InColumn(Told.Title(empty[0])),
            $"{Told.Columns(empty)}: no number in any row", "numbers");
    }
}
