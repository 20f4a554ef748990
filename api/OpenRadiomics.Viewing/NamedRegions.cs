using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Viewing;

/// <summary>Regions of a segmentation, by the names that its file gives them, else by those that its depositor does.</summary>
internal static class NamedRegions
{
    /// <summary>The regions that have a voxel. One without a label is the only one of its file.</summary>
    public static IReadOnlyList<DrawnRegion> Of(LabelMap map, Regions declared)
    {
        var drawn = DrawnRegion.Of(map);
        return [.. drawn.Select(region => region.Name is not null ? region
            : region with { Name = declared.FirstOrDefault(said => said.Label == region.Label || said.Label is null && drawn.Count == 1)?.Name })];
    }

    /// <summary>A region as an address names it, by name or label; null where none is so called, or no word was said.</summary>
    public static DrawnRegion? Called(this IReadOnlyList<DrawnRegion> regions, string? word) => word is null ? null
        : regions.FirstOrDefault(region => string.Equals(region.Name, word, StringComparison.OrdinalIgnoreCase))
            ?? (int.TryParse(word, CultureInfo.InvariantCulture, out var label) ? regions.FirstOrDefault(region => region.Label == label) : null);
}
