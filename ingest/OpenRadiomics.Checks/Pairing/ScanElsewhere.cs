using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class ScanElsewhere : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1012", Severity.Notice,
        "The scan is elsewhere: geometry is not verifiable here",
        "The mask belongs to a scan in another repository or dataset. Whether it lies on the scan’s grid can only be seen by who has both.",
        "None. Depositing a copy of the scan would make the geometry verifiable, where its licence allows it.",
        "Design of this portal: geometry is compared at the corners of the grid");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from pair in deposit.Pairings
        where pair.Fit is null && pair.Scan is { File.Content: not FileContent.Bytes }
        select Meaning.Finding(pair.Mask.Path, Place.Header("geometry"), "a scan that is open elsewhere", "a scan whose grid is known here");
}
