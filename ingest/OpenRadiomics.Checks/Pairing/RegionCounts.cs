using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>The regions of a deposit's segmentations with their voxels, in the order of their files.</summary>
internal static class RegionCounts
{
    /// <summary>Regions that are listed.</summary>
    private const int Most = 5_000;

    public static IReadOnlyList<CountedRegion> Of(DepositInHand deposit) =>
    [
        .. deposit.Regions.Where(region => region.Drawn is { Voxels: not null } && !region.Mask.Facts.PathIdentifies).Take(Most)
            .Select(region => new CountedRegion(region.Mask.Path, Told(region.Name), region.Label, region.Drawn!.Voxels!.Value)),
    ];

    private static string? Told(string? name) => name is null || IdentityJudge.OfLabel(name).Certainty == Certainty.None ? name : null;
}
