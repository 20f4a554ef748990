using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class LicenceForbidsCommerce : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5005", Severity.Notice,
        "A licence that forbids commercial use",
        "It counts as open for research here, but does not conform to the Open Definition. Both are said beside each point.",
        "None, if that is meant.",
        "Open Definition 2.1");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from used in UsedLicences.Of(deposit)
        where AllLicences.Find(used.Licence) is { Commercial: false }
        select Meaning.Finding(used.Path, Place.Header(used.Field), used.Licence.ToString(), "known to whoever uses it");
}
