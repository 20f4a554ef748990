using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class NotANumber : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3008", Severity.Warning,
        "Numbers that were not understood, or only with doubt",
        "A cell of a feature column holds a text or a list where a number is expected, or the table mixes number formats, has ragged rows or bytes of no known encoding. Decimal commas and thousands are understood where a whole table agrees; nothing is guessed.",
        "Export the table again as UTF-8 with decimal points and empty cells for missing values.",
        "RFC 4180; design of this portal");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Table is not { } table) yield break;
        foreach (var problem in file.Remarks.Where(remark => remark.Kind is not (ProblemKind.Duplicate or ProblemKind.Surplus)))
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), Told.Text(problem.Found), problem.Expected, problem.Remedy);
        if (!file.IsTable) yield break;
        foreach (var column in FeatureColumns.Any(table))
        {
            var rows = Enumerable.Range(0, table.RowCount).Where(row => table.Cell(row, column.Index).Kind is CellKind.Text or CellKind.List).ToArray();
            if (rows.Length > 0 && column.Identity is not ColumnIdentity.Own)
                yield return Meaning.Finding(file.Path, new(Row: FeatureColumns.RowInFile(table, rows[0], column), Column: Told.Title(column)),
                    $"a {(table.Cell(rows[0], column.Index).Kind == CellKind.List ? "list" : "text")} in {Numbers.Count(rows.Length, "cell")}",
                    "one number a cell");
        }
    }
}
