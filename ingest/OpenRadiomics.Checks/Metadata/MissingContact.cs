using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingContact : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5013", Severity.Notice,
        "No contact",
        "Who replicates the work has questions.",
        "Name an address that will still be read in some years.",
        "DataCite Metadata Schema 4; design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (string.IsNullOrWhiteSpace(deposit.Description.Contact))
            yield return Meaning.Finding(null, Place.Header("contact"), "no contact", "an address to ask");
    }
}
