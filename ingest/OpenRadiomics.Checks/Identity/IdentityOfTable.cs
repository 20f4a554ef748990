using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Titles and cells of a table, judged by value: one finding for each column and sort of identity, at its first cell.</summary>
internal static class IdentityOfTable
{
    public static IEnumerable<Finding> Look(FileInHand file, Certainty certainty, CheckMeaning meaning)
    {
        if (file.Table is not { } table) yield break;
        foreach (var column in table.Columns)
        {
            if (IdentityJudge.OfTitle(column.Name) is { } title && title.Certainty == certainty)
                yield return meaning.Finding(file.Path, new(Row: 0, Column: $"column {column.Index + 1}"), Say(title.What, certainty, "in the title"),
                    "a title that speaks of no person");
            var (first, cells) = Cells(table, column, certainty);
            foreach (var (what, row) in first.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
                yield return meaning.Finding(file.Path, new(Row: FeatureColumns.RowInFile(table, row, column), Column: Told.Title(column)),
                    Say(what, certainty, $"in {Numbers.Count(cells[what], "cell")}"), "research identifiers");
        }
    }

    private static (Dictionary<string, int> First, Dictionary<string, int> Cells) Cells(FeatureTable table, TableColumn column, Certainty certainty)
    {
        var (first, cells, judged) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, Identity>());
        var topic = ColumnTopics.Of(column.Name);
        var isFeature = column.Identity is ColumnIdentity.Feature or ColumnIdentity.Related or ColumnIdentity.Own;
        for (var row = 0; row < table.RowCount; row++)
        {
            var cell = table.Cell(row, column.Index);
            if (cell.Kind is CellKind.Missing || isFeature && cell.Kind != CellKind.Text || cell.Kind == CellKind.Number && topic is ColumnTopic.Anything)
                continue;
            var text = cell.Text;
            if (!judged.TryGetValue(text, out var identity))
            {
                identity = IdentityJudge.OfCell(text, topic);
                if (judged.Count < 100_000) judged.Add(text, identity);
            }
            if (identity.Certainty != certainty) continue;
            first.TryAdd(identity.What, row);
            cells[identity.What] = cells.GetValueOrDefault(identity.What) + 1;
        }
        return (first, cells);
    }

    private static string Say(string what, Certainty certainty, string where) =>
        certainty == Certainty.Definite ? $"{what} {where}" : $"perhaps {what}, {where}";
}
