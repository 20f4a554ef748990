using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SettingsNotTold : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3014", Severity.Notice,
        "The table does not say how its values were computed",
        "Values are comparable only if the settings on which they depend are known. Without them the columns are kept apart from everybody else’s.",
        "Keep the program’s settings columns in the table (PyRadiomics: diagnostics_Configuration_Settings), or deposit the settings file.",
        "IBSI reporting guidelines");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Role == Role.FeatureTable && file.Table is { } table && FeatureColumns.Exact(table).Any(feature => feature.Name.SettingsHash is null)
            && Enumerable.Range(0, table.RowCount).All(row => table.SettingsOf(row) is null))
            yield return Meaning.Finding(file.Path, null, "no settings", "settings of the extraction, in columns of the table");
    }
}
