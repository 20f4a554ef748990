using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingSoftware : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5014", Severity.Warning,
        "The extraction software is not named",
        "Feature values depend on the program and its version.",
        "Name program and version in the description.",
        "IBSI reporting guidelines");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (deposit.Of(Role.FeatureTable).Any() && deposit.Description.Software is not { Version.Length: > 0 })
            yield return Meaning.Finding(null, Place.Header("software"), "no program with its version", "program and version");
    }
}
