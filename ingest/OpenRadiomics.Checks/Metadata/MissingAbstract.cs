using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingAbstract : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5009", Severity.Warning,
        "No abstract",
        "The abstract says what is in here and how it came about; the search reads it.",
        "Describe study, subjects and content in a few sentences.",
        "DataCite Metadata Schema 4; design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (string.IsNullOrWhiteSpace(deposit.Description.Abstract))
            yield return Meaning.Finding(null, Place.Header("abstract"), "no abstract", "some sentences");
    }
}
