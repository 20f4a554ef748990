using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class UndeclaredRegions : IDepositCheck
{
    private const int MostTold = 10;

    public CheckMeaning Meaning { get; } = new("OR1040", Severity.Notice,
        "A mask holds regions that nobody declared",
        "Voxels have labels that no region of the file has, and the file does not name them either. Nobody else can tell what they are, and no row of a table joins them by name. A mask of one region need not declare its label.",
        "Give the file a row for each region in the manifest, with roi and label.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from mask in deposit.Of(Role.Segmentation)
        let undeclared = deposit.RegionsOf(mask).Where(region => region is { Name: null, Declared: null, Drawn: not null }).ToArray()
        where undeclared.Length > 1 || undeclared.Length == 1 && deposit.RegionsOf(mask).Count() > 1
        select Meaning.Finding(mask.Path, Place.Header("label"),
            $"{Numbers.Count(undeclared.Length, "region")} without name: {string.Join(", ", undeclared.Take(MostTold).Select(Told))}{(undeclared.Length > MostTold ? ", …" : "")}",
            "a region for each label");

    private static string Told(MaskRegion region) => region.Drawn!.Voxels is { } voxels
        ? $"label {region.Label} ({Numbers.Count(voxels, "voxel")})" : $"label {region.Label}";
}
