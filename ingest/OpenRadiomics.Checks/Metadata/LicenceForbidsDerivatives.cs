using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class LicenceForbidsDerivatives : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5004", Severity.Notice,
        "A licence that forbids derivatives",
        "Under a ND licence nobody may hand on resampled scans, corrected masks or converted tables, so the asset earns no open-science point.",
        "Choose a licence that allows derivatives, such as CC-BY-4.0 or CC-BY-NC-4.0, if you may.",
        "SPDX licence list; Lambin et al. 2017, RQS item 16");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from used in UsedLicences.Of(deposit)
        where AllLicences.Find(used.Licence) is { Derivatives: false }
        select Meaning.Finding(used.Path, Place.Header(used.Field), used.Licence.ToString(), "a licence that allows derivatives");
}
