using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingTitle : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5008", Severity.Warning,
        "No title",
        "People find and cite a dataset by its title.",
        "Give a title that says what was studied and on whom.",
        "DataCite Metadata Schema 4; design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (string.IsNullOrWhiteSpace(deposit.Description.Title))
            yield return Meaning.Finding(null, Place.Header("title"), "no title", "a title");
    }
}
