using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SettingsDiffer : IPhantomCheck
{
    public CheckMeaning Meaning { get; } = new("OR4002", Severity.Warning,
        "Values computed with other settings than the configuration’s",
        "The table tells settings that are not those under which the reference values hold, so these values were not compared: they can be neither right nor wrong. Features that do not depend on the setting were compared.",
        "Compute them again with the settings of the configuration.",
        "IBSI reference manual and compliance sheets");

    public IEnumerable<Finding> Look(PhantomInHand phantom) =>
        from result in phantom.Results
        from rows in result.Rows.Where(row => row.Verdict == PhantomVerdict.NotComparable).GroupBy(row => row.Note ?? "")
        select Meaning.Finding(phantom.Path, new(Field: result.Phantom, Column: Told.Text(rows.First().Column)),
            $"{Numbers.Count(rows.Count(), "value")} not comparable: {rows.Key}", "the settings of the configuration");
}
