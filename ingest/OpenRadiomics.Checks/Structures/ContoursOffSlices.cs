using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class ContoursOffSlices : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1051", Severity.Warning,
        "Contours on slices that do not exist",
        "Some contours of a region lie between the slices of the scan, beyond them, or across them, or have fewer than three points. They enclose no voxel; programs that interpolate between contours will give another region than programs that do not.",
        "Export the structure set for the scan that is deposited, or deposit the scan with all its slices.",
        "DICOM PS3.3 section C.8.8.6: contours lie on the planes of the images they were drawn on");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from drawn in deposit.Drawn
        from region in drawn.Regions
        where region.LeftOut.Count > 0
        select Meaning.Finding(drawn.File.Path, Place.Header("ContourData"), $"{region.Told}: {Faults(region)}",
            $"contours on the slices of {drawn.Scan.Told}");

    private static string Faults(FilledRegion region) =>
        $"{region.LeftOut.Count} of {region.Contours} contours left out ({string.Join(", ", region.LeftOut.GroupBy(one => one.Fault).OrderBy(kind => kind.Key).Select(kind => $"{kind.Count()} {Words(kind.Key)}"))})";

    private static string Words(ContourFault fault) => fault switch
    {
        ContourFault.TooFewPoints => "of fewer than three points",
        ContourFault.NotFinite => "with coordinates that are no numbers",
        ContourFault.CrossesSlices => "across slices",
        ContourFault.BetweenSlices => "between slices",
        _ => "beyond the slices",
    };
}
