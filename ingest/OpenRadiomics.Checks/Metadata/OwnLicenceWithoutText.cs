using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class OwnLicenceWithoutText : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5003", Severity.Error,
        "A licence of your own without its text",
        "LicenseRef- points to a text that is not in the description: that is no licence at all.",
        "Give the text in the description (ownLicences), or choose a licence of the SPDX list.",
        "SPDX licence list; Lambin et al. 2017, RQS item 16");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from used in UsedLicences.Of(deposit)
        where used.Licence.IsOwn && string.IsNullOrWhiteSpace(deposit.Description.OwnLicences.GetValueOrDefault(used.Licence))
        select Meaning.Finding(used.Path, Place.Header(used.Field), $"{used.Licence} without text", "the text of the licence");
}
