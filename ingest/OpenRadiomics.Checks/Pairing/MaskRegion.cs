using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A region of a mask: as its author declared it, as the file holds it, or both.</summary>
/// <param name="Mask">The file.</param>
/// <param name="Declared">What is said of it; null for one that nobody declared.</param>
/// <param name="Drawn">What the file holds of it; null where the file could not be read, or holds none that is it.</param>
internal sealed record MaskRegion(FileOfDeposit Mask, Region? Declared, RegionFacts? Drawn)
{
    public string? Name => Declared?.Name ?? Drawn?.Name;

    public int? Label => Declared?.Label ?? Drawn?.Label;

    /// <summary>Its name in the form by which it is looked up.</summary>
    public string Key { get; } = Keys.Subject(Declared?.Name ?? Drawn?.Name);

    /// <summary>The file was read, and no voxel can be this region's.</summary>
    public bool TouchesNothing => Mask.Facts.Mask is { } facts
        && (Drawn is not null ? Drawn.Voxels == 0 : Label is not null || facts.NamesRegions ? !facts.MoreLabels : facts.IsEmpty);

    /// <summary>In the words of a finding.</summary>
    public string Spoken => (Name, Label) switch
    {
        (null, null) => "the region",
        (null, { } label) => $"label {label}",
        ({ } name, null) => $"region {Told.Text(name)}",
        ({ } name, { } label) => $"region {Told.Text(name)} (label {label})",
    };

    /// <summary>
    /// The declared regions of a mask in their order, each with what the file holds of it, and behind them what it holds besides. One without name and number
    /// where there is neither.
    /// </summary>
    public static IEnumerable<MaskRegion> Of(FileOfDeposit mask)
    {
        var (declared, drawn) = (mask.Labels.Regions, mask.Facts.Mask?.Regions ?? []);
        var (byLabel, byName) = (drawn.ToLookup(region => region.Label),
            drawn.Where(region => region.Name is not null).ToLookup(region => Keys.Subject(region.Name)));
        var met = declared.Select(region => Meet(region, byLabel, byName)).ToArray();
        RegionFacts[] left = [.. drawn.Except(met)!];

        // A region without number is the only one that is left: a file of one region need not say that it is number 1.
        if (left is [var last] && met.Count(region => region is null) == 1 && Array.IndexOf(met, null) is var at && declared[at].Label is null)
            (met[at], left) = (last, []);
        return declared.Select((region, index) => new MaskRegion(mask, region, met[index])).Concat(left.Select(region => new MaskRegion(mask, null, region)))
            .DefaultIfEmpty(new MaskRegion(mask, null, null));
    }

    private static RegionFacts? Meet(Region declared, ILookup<int, RegionFacts> byLabel, ILookup<string, RegionFacts> byName) => declared.Label is { } label
        ? byLabel[label].FirstOrDefault(region => Keys.Same(region.Name, declared.Name)) ?? byLabel[label].FirstOrDefault()
        : byName[Keys.Subject(declared.Name)].FirstOrDefault();
}
