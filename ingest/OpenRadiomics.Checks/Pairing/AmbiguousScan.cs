using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class AmbiguousScan : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1027", Severity.Warning,
        "A mask may belong to several scans",
        "Several scans have the mask’s subject and session, and it does not say on which it was drawn. It was held against the one whose grid fits best.",
        "Name the scan of each mask in the manifest (column scan).",
        "Design of this portal: geometry is compared at the corners of the grid");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from pair in deposit.Pairings
        where pair.Candidates.Count > 1
        select Meaning.Finding(pair.Mask.Path, Place.Header("scan"), $"{pair.Candidates.Count} scans that it may belong to", "one scan, named");
}
