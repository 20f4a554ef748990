using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class NoFeatureColumn : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3010", Severity.Warning,
        "No column is a known feature",
        "A feature or phantom table of which no column has a name known here: nothing in it can be compared with anything.",
        "Check the role of the file; use IBSI codes or the names of a known program, or deposit a dictionary.",
        "IBSI reference manual");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Role is Role.FeatureTable or Role.PhantomTable && file.Table is { } table && !FeatureColumns.Any(table).Any())
            yield return Meaning.Finding(file.Path, null, $"{Numbers.Count(table.Columns.Count, "column")}, none of them a known feature",
                "columns named by IBSI code or by a known program");
    }
}
