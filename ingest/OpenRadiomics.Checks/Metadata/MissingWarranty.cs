using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingWarranty : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5012", Severity.Warning,
        "No warranty",
        "The depositor has not warranted the right to publish and that nobody can be identified.",
        "Confirm it in the description, if it is so.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (!deposit.Description.Warranty)
            yield return Meaning.Finding(null, Place.Header("warranty"), "not given", "given");
    }
}
