using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingCreators : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5010", Severity.Warning,
        "Nobody to cite",
        "A dataset without creators cannot be cited.",
        "Name who made it, in the order of citation.",
        "DataCite Metadata Schema 4; design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (deposit.Description.Creators.Count == 0)
            yield return Meaning.Finding(null, Place.Header("creators"), "no creators", "at least one");
    }
}
