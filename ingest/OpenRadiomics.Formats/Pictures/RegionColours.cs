using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Colours in which regions are drawn, in pictures and viewers alike: told apart on dark grey, also by those who see few colours.</summary>
public static class RegionColours
{
    /// <summary>Red, green and blue of each, 0 to 255; the first comes again behind the last. After Okabe and Ito's palette, without black.</summary>
    public static IReadOnlyList<(byte Red, byte Green, byte Blue)> InOrder { get; } =
        [(240, 228, 66), (86, 180, 233), (230, 159, 0), (0, 200, 150), (230, 130, 180), (255, 110, 60), (120, 150, 255), (190, 230, 130)];

    /// <summary>The colour of the region at a place in the list of its file's regions, as CSS has it.</summary>
    /// <param name="index">From 0.</param>
    public static string Css(int index)
    {
        var (red, green, blue) = InOrder[index % InOrder.Count];
        return string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}");
    }
}
