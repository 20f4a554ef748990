using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class UnknownLicence : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5002", Severity.Warning,
        "A licence that SPDX does not list",
        "The identifier is not in the SPDX list, so neither people nor programs know what it allows, and nothing under it counts as open.",
        "Correct the identifier, or give the text of your own licence under LicenseRef- and a name.",
        "SPDX licence list; Lambin et al. 2017, RQS item 16");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from used in UsedLicences.Of(deposit)
        where !used.Licence.IsOwn && AllLicences.Find(used.Licence) is null
        select Meaning.Finding(used.Path, Place.Header(used.Field), used.Licence.ToString(), "an SPDX identifier such as CC-BY-4.0");
}
