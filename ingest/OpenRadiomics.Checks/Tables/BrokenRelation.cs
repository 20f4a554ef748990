using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class BrokenRelation : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3006", Severity.Warning,
        "Features contradict each other",
        "By their definitions some features of one region follow from others. They are compared where filter and aggregation are the same, within the scope of each relation (some hold for single matrices or symmetric ones only), to 1 % of the largest term, as published numbers are rounded. Relations that a slip of units explains are left to OR3007.",
        "Look for an exchanged column, another definition of one of the features, or values computed with different settings.",
        "IBSI reference manual; seed/data/mappings/feature_relations.csv");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Table is not { } table || !file.IsTable) yield break;
        var slipped = UnitSlip.Slips(table).Select(slip => slip.Column.Index).ToHashSet();
        foreach (var (relation, columns) in RelatedColumns.Of(table).Where(related => !related.Columns.Any(column => slipped.Contains(column.Index))))
        {
            var broken = Enumerable.Range(0, table.RowCount).Where(row => RelatedColumns.Values(table, row, columns) is { } values
                && relation.Holds(values) == false).ToArray();
            if (broken.Length == 0) continue;
            var (left, right, _) = relation.Sides(RelatedColumns.Values(table, broken[0], columns)!);
            yield return Meaning.Finding(file.Path, new(Field: relation.Id, Row: FeatureColumns.RowInFile(table, broken[0], columns[0]),
                Column: Told.Title(columns[0])),
                $"{Numbers.Text(left)}, and {Numbers.Text(right)} by the others; so in {Numbers.Count(broken.Length, "row")} of {table.RowCount}",
                $"{relation.Words} ({string.Join(", ", relation.Codes)})");
        }
    }
}
