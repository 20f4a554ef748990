using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class DuplicateRow : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3003", Severity.Warning,
        "Rows that occur twice",
        "Two rows have the same keys and were computed with the same settings (or are equal in every cell, where the table has no keys): averages and joins count them twice.",
        "Remove one of them, or add a column that tells them apart (session, reader, repeat).",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Table is not { } table || !file.IsTable) yield break;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < table.RowCount; row++)
        {
            var keys = table.KeysOf(row).OrderBy(key => key.Key).Select(key => $"{key.Key}={key.Value}").ToArray();
            var text = keys.Length > 0
                ? string.Join('\u001F', keys.Append(table.SettingsOf(row)?.Canonical))
                : string.Join('\u001F', table.Columns.Select(column => table.Cell(row, column.Index).Text));
            if (!seen.TryAdd(text, row))
                yield return Meaning.Finding(file.Path, Place.InRow(TableRow.Of(table, row).Row),
                    $"the same {(keys.Length > 0 ? "keys" : "cells")} as in row {TableRow.Of(table, seen[text]).Row}", "rows that differ");
        }
    }
}
