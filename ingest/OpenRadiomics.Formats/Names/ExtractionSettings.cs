using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>The settings with which a row's values were computed, as far as its table tells them.</summary>
/// <param name="Values">Key to value, both as the program writes them (<c>force2D</c>: <c>True</c>), in the order of the keys.</param>
public sealed record ExtractionSettings(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Width of intensity bins (PyRadiomics binWidth, LIFEx PARAMS_BinSize), or null.</summary>
    public double? BinWidth => Number("binWidth") ?? Number("PARAMS_BinSize");

    /// <summary>Number of intensity bins (PyRadiomics binCount, LIFEx PARAMS_NumberOfGreyLevels), or null.</summary>
    public double? BinCount => Number("binCount") ?? Number("PARAMS_NumberOfGreyLevels");

    /// <summary>One text for equal settings: <c>key=value</c> sorted by key (ordinal), joined by semicolons.</summary>
    public string Canonical => string.Join(';', Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}"));

    /// <summary>Canonical settings of this project's engine, as its wide tables tell them; null for other programs.</summary>
    public string? OwnEngine => Values.GetValueOrDefault(IbsiNaming.SettingsTitle);

    /// <summary>Settings of this project's engine.</summary>
    /// <param name="canonical">All parts, in canonical form.</param>
    public static ExtractionSettings OfOwnEngine(string canonical) => new(new Dictionary<string, string> { [IbsiNaming.SettingsTitle] = canonical });

    private double? Number(string key) =>
        Values.TryGetValue(key, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
