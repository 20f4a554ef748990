using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingEthics : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5011", Severity.Warning,
        "No ethics approval or basis of consent",
        "Data of persons needs approval, consent or a waiver; readers and their institutions ask for it.",
        "Name the approval with its committee and number, the consent or the waiver; for phantoms and synthetic data say so.",
        "Declaration of Helsinki, 2024");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (!deposit.Description.Synthetic && string.IsNullOrWhiteSpace(deposit.Description.Ethics))
            yield return Meaning.Finding(null, Place.Header("ethics"), "nothing", "an approval, consent or waiver");
    }
}
