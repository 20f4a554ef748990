using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class ContoursOffScan : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1050", Severity.Error,
        "Contours contradict their scan",
        "No contour of the structure set lies on a slice of the scan it belongs to: it was drawn on another scan. On this one it marks nothing.",
        "Deposit the scan on which it was drawn, or name it for this file in the manifest.",
        "DICOM PS3.3 section C.8.8.6: contours lie on the planes of the images they were drawn on");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from drawn in deposit.Drawn
        where drawn.Regions.Any(region => region.IsElsewhere) && drawn.Regions.All(region => region.IsElsewhere || region.Contours == 0)
        let contours = drawn.Regions.Sum(region => region.Contours)
        select Meaning.Finding(drawn.File.Path, Place.Header("ContourData"), $"{contours} contours, none of them on a slice",
            $"contours on the slices of {drawn.Scan.Told}");
}
