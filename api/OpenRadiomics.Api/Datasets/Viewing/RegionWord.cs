using System.Globalization;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Api;

/// <summary>A region as an address names it: by its name, or by its label.</summary>
internal static class RegionWord
{
    /// <summary>The region; null where none is so called, or no word was said.</summary>
    public static DrawnRegion? Find(IReadOnlyList<DrawnRegion> regions, string? word) => word is null ? null
        : regions.FirstOrDefault(region => string.Equals(region.Name, word, StringComparison.OrdinalIgnoreCase))
            ?? (int.TryParse(word, CultureInfo.InvariantCulture, out var label) ? regions.FirstOrDefault(region => region.Label == label) : null);
}
