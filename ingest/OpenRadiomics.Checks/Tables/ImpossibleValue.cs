using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class ImpossibleValue : IFileCheck
{
    private const double Rounding = 1e-6;                               // of the bound: published entropies of flat regions are −3e-16

    public CheckMeaning Meaning { get; } = new("OR3005", Severity.Warning,
        "Values that the feature cannot have",
        "The definition of a feature bounds its values: variances are not negative, sphericity is at most 1. Values beyond by more than 1e-6 (relative to a bound above 1) come from another definition, an exchanged column or a spoiled number format. Only columns that hold an IBSI feature as it is defined are looked at.",
        "Compare definition and column; correct the export, or name the column differently.",
        "IBSI reference manual, definitions of the features");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Table is not { } table || !file.IsTable) yield break;
        foreach (var (column, name) in FeatureColumns.Exact(table))
        {
            if (ValueRange.Of(name) is not { } range) continue;
            var outside = Enumerable.Range(0, table.RowCount).Where(row => FeatureColumns.Number(table, row, column) is { } value
                && !range.Holds(value, Rounding)).ToArray();
            if (outside.Length == 0) continue;
            yield return Meaning.Finding(file.Path, new(Row: FeatureColumns.RowInFile(table, outside[0], column), Column: Told.Title(column)),
                $"{Numbers.Text(FeatureColumns.Number(table, outside[0], column)!.Value)}{(outside.Length > 1 ? $", and {Numbers.Count(outside.Length - 1, "more value")} beyond" : "")}", $"{name.Code}: {range.Text}");
        }
    }
}
