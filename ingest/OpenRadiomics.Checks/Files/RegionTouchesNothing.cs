using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class RegionTouchesNothing : IDepositCheck
{
    private const int MostTold = 10;

    public CheckMeaning Meaning { get; } = new("OR1020", Severity.Warning,
        "A region touches nothing",
        "A region is declared by the labels of the file, or named by the file itself, and no voxel is its own, though others are set: its label, or its name where the file names its regions, is not in the mask. Whoever computes the region gets an empty one.",
        "Correct label and name in the manifest, name the subject in declaredAbsent if nothing was there to draw, or deposit the mask that has the region.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from mask in deposit.Of(Role.Segmentation)
        where mask.Facts.Mask is { IsEmpty: false }
        let regions = deposit.RegionsOf(mask).ToArray()
        where regions.Any(region => region.TouchesNothing)
        let others = Drawn(regions)
        let absent = deposit.IsDeclaredAbsent(mask)
        from region in regions
        where region.TouchesNothing
        select Meaning.Finding(mask.Path, Place.Header("label"), $"no voxel of {region.Spoken}; there are {others}",
            absent ? "no region, as absence is declared" : $"voxels of {region.Spoken}",
            absent ? "None, if the finding is absent here; rows of this region in tables have nothing to rest on." : null);

    private static string Drawn(MaskRegion[] regions)
    {
        var drawn = regions.Where(region => region is { Drawn: not null, TouchesNothing: false }).ToArray();
        return drawn.Length == 0 ? "others" : string.Join(", ", drawn.Take(MostTold).Select(region => region.Spoken)) + (drawn.Length > MostTold ? ", …" : "");
    }
}
