using System.Globalization;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>The interval of values that a definition allows, as the catalogue of features writes it: <c>[0, ∞)</c>.</summary>
internal sealed record ValueRange(double Low, double High, string Text)
{
    /// <summary>Null for a feature that the catalogue does not have, and for filtered images, whose intensities are others.</summary>
    public static ValueRange? Of(FeatureName name) =>
        name.Filter is null && AllFamilies.Find(name.Code, name.Subcode) is { } feature ? Parse(feature.Range) : null;

    public bool Holds(double value, double rounding) =>
        value >= Low - rounding * Math.Max(1, Math.Abs(Low)) && value <= High + rounding * Math.Max(1, Math.Abs(High));

    /// <summary>Open and closed ends are not told apart: rounding blurs them.</summary>
    internal static ValueRange? Parse(string text)
    {
        var ends = text.Trim('[', ']', '(', ')').Split(',', StringSplitOptions.TrimEntries);
        return ends.Length == 2 && End(ends[0]) is { } low && End(ends[1]) is { } high ? new(low, high, text) : null;
    }

    private static double? End(string text) => text switch
    {
        "∞" => double.PositiveInfinity,
        "-∞" or "−∞" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };
}
