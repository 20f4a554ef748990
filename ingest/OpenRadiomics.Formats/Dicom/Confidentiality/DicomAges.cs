using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Ages as PS3.5 section 6.2 writes them: three digits and D, W, M or Y.</summary>
public static class DicomAges
{
    /// <summary>The greatest age in years that is told; above it there are so few that it identifies (45 CFR 164.514(b)(2)(i)(C)).</summary>
    public const int OldestTold = 89;

    /// <summary>Whole years; null for a text that is no age.</summary>
    /// <param name="text">Such as <c>018M</c>.</param>
    public static int? Years(string? text)
    {
        if (text is not { Length: >= 2 and <= 4 } || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number)) return null;
        return text[^1] switch { 'Y' => number, 'M' => number / 12, 'W' => number / 52, 'D' => number / 365, _ => null };
    }
}
