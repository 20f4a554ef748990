using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class NoKeyColumn : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3009", Severity.Warning,
        "No column says to whom the rows belong",
        "Neither a subject nor a mask or scan is named in any column, so values cannot be joined to scans and masks, and coverage is not known.",
        "Add a column subject (and roi, where a subject has several regions).",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Role == Role.FeatureTable && file.Table is { } table
            && !table.Columns.Any(column => column.Identity is ColumnIdentity.Key { Kind: TableKey.Subject or TableKey.Mask or TableKey.Scan }))
            yield return Meaning.Finding(file.Path, null, $"{Numbers.Count(table.Columns.Count, "column")}, none of them a subject", "a column subject");
    }
}
