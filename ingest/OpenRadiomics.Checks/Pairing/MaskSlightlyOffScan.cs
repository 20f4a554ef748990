using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MaskSlightlyOffScan : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1004", Severity.Warning,
        "A mask lies slightly off its scan",
        "The corners of the mask’s grid lie more than 1 % but less than half of a voxel away from the scan’s: rounding of headers, or an export by another program. Each voxel still meets its own, but resampling will differ.",
        "Copy the geometry of the scan into the mask, or resample it by nearest neighbour.",
        "Design of this portal: geometry is compared at the corners of the grid");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from pair in deposit.Pairings
        where pair.Fit is { IsSilent: false, IsContradiction: false }
        let difference = GridDifferences.Between(pair.Scan!.Facts.Image!.Grid, pair.Mask.Facts.Image!.Grid)
        select Meaning.Finding(pair.Mask.Path, Place.Header("geometry"), $"corners up to {Numbers.Text(pair.Fit!.Deviation)} voxels off: {difference.Mask}",
            $"{difference.Scan}, as in {pair.Scan!.Told}");
}
