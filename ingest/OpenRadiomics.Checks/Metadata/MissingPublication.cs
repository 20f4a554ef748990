using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingPublication : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5017", Severity.Notice,
        "No publication",
        "The data supports a publication; readers come from there.",
        "Name the DOI of the paper or preprint, now or in a later version.",
        "DataCite Metadata Schema 4; design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (deposit.Description.PublicationDoi is null)
            yield return Meaning.Finding(null, Place.Header("publicationDoi"), "no DOI", "the DOI of a paper or preprint");
    }
}
