using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MaskOffScan : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1003", Severity.Error,
        "A mask contradicts its scan",
        "The corners of the mask’s grid lie half a voxel or more away from those of the scan’s grid, or outside of it: the region would be computed on other tissue. A mask on an aligned part of the scan’s grid is accepted.",
        "Resample the mask on the scan’s grid by nearest neighbour, or deposit the scan it was drawn on.",
        "Design of this portal: geometry is compared at the corners of the grid");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from pair in deposit.Pairings
        where pair.Fit is { IsContradiction: true }
        let difference = GridDifferences.Between(pair.Scan!.Facts.Image!.Grid, pair.Mask.Facts.Image!.Grid)
        select Meaning.Finding(pair.Mask.Path, Place.Header("geometry"), $"{Amount(pair.Fit!)}: {difference.Mask}",
            $"{difference.Scan}, as in {pair.Scan!.Told}{(pair.Candidates.Count > 1 ? $", the nearest of {pair.Candidates.Count} scans" : "")}");

    private static string Amount(GridFit fit) =>
        fit.Outside >= GridFit.Half ? $"reaches {Numbers.Text(fit.Outside)} voxels beyond the scan" : $"corners up to {Numbers.Text(fit.Deviation)} voxels off";
}
