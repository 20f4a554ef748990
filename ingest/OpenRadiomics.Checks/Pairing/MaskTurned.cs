using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MaskTurned : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1028", Severity.Warning,
        "The axes of a mask run another way than its scan’s",
        "The mask’s voxels meet the scan’s in space, but are stored in another order (flipped or exchanged axes). Programs that go by position read it right; those that go by index read it wrong.",
        "Write the mask in the scan’s order of axes.",
        "Design of this portal: geometry is compared at the corners of the grid");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from pair in deposit.Pairings
        where pair.Fit is { Turned: true, IsContradiction: false }
        let difference = GridDifferences.Between(pair.Scan!.Facts.Image!.Grid, pair.Mask.Facts.Image!.Grid)
        select Meaning.Finding(pair.Mask.Path, Place.Header("geometry"), difference.Mask, $"{difference.Scan}, as in {pair.Scan!.Told}");
}
