using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MaskWithoutScan : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1011", Severity.Warning,
        "A mask without a scan",
        "No scan of its subject and session is in the deposit, or referred to elsewhere. A deposit of masks alone is welcome, but nobody can compute features from it.",
        "Deposit the scan, refer to it where it is open (DOI, SeriesInstanceUID, licence), or correct subject, session and scan in the manifest.",
        "Lambin et al. 2017, RQS item 16");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from pair in deposit.Pairings
        where pair.Scan is null
        select Meaning.Finding(pair.Mask.Path, null, "no scan with its subject, session and scan name", "a scan, here or open elsewhere");
}
