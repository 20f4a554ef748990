using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>A mask in numbers.</summary>
/// <param name="Regions">What it holds, by labels: every label but 0 that has voxels, and every region that the file names itself. At most
/// <see cref="MostCounted"/> labels are counted.</param>
/// <param name="MoreLabels">There are more labels than were counted.</param>
/// <param name="NotWhole">Voxels whose value is no whole number.</param>
/// <param name="Negative">Voxels whose value is below 0.</param>
public sealed record MaskFacts(IReadOnlyList<RegionFacts> Regions, bool MoreLabels, long NotWhole, long Negative)
{
    public const int MostCounted = 1024;

    /// <summary>The largest whole number up to which float32 holds every one.</summary>
    public const int LargestLabel = 1 << 24;

    /// <summary>No voxel is set.</summary>
    public bool IsEmpty => Regions.All(region => region.Voxels == 0) && !MoreLabels && NotWhole == 0 && Negative == 0;

    /// <summary>The file itself says what its regions are called.</summary>
    public bool NamesRegions => Regions.Any(region => region.Name is not null);

    /// <summary>The same with the names that the file itself gives to its regions: where headers, sidecars and DICOM objects are heard.</summary>
    /// <param name="own">Those names, but for any that may be a person's. A label of several regions, in layers over each other, has no number of voxels for
    /// each of them.</param>
    public MaskFacts Named(IEnumerable<LabelName> own)
    {
        var names = own.Where(region => region.Value != 0).ToLookup(region => region.Value, region => region.Name);
        var voxels = Regions.ToDictionary(region => region.Label, region => region.Voxels);
        var unseen = MoreLabels ? default(long?) : 0;
        return this with
        {
            Regions =
            [
                .. voxels.Keys.Union(names.Select(label => label.Key)).Order().SelectMany(label => names[label].Distinct().ToArray() switch
                {
                    [] => [new RegionFacts(label, voxels[label])],
                    [var name] => [new(label, voxels.GetValueOrDefault(label, unseen), name)],
                    var several => several.Select(name => new RegionFacts(label, null, name)),
                }),
            ],
        };
    }
}

/// <summary>A region as a mask holds it.</summary>
/// <param name="Label">Its number there.</param>
/// <param name="Voxels">How many voxels it has; null where that is not known.</param>
/// <param name="Name">What the file itself calls it; null where it does not.</param>
public sealed record RegionFacts(int Label, long? Voxels, string? Name = null);
