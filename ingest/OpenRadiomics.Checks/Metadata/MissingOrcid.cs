using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingOrcid : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5016", Severity.Notice,
        "Creators without ORCID iD",
        "An iD tells people of one name apart and credits the right one.",
        "Add the iD of each creator.",
        "DataCite Metadata Schema 4; design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (deposit.Description.Creators.Any(creator => creator.Orcid is null))
            yield return Meaning.Finding(null, Place.Header("creators"), "creators without ORCID iD", "an iD for each");
    }
}
