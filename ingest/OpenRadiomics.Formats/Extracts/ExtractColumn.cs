using System.Globalization;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The columns of an extract in its long form, in their order for ever.</summary>
internal static class ExtractColumn
{
    public const string Value = "value";

    public static IReadOnlyList<(string Name, Func<ManifestEntry, string> Of)> Keys { get; } =
    [
        ("subject", r => r.Subject), ("session", r => r.Session), ("scan", r => r.Scan), ("mask", r => r.Path), ("roi", r => r.Roi), ("label", r => r.Label),
        ("reader", r => r.Reader), ("repeat", r => r.Repeat),
    ];

    public static IReadOnlyList<(string Name, Func<ExtractedFeature, string> Of)> Values { get; } =
    [
        ("ibsi_code", f => f.Definition.Code), ("aggregation_code", f => f.Aggregation.Code()), ("feature", f => f.Definition.Name),
        (Value, f => Number(f.Value)), ("unit", f => f.Definition.Unit), ("settings_hash", f => f.SettingsHash),
    ];

    /// <summary>The shortest text that reads back equal; nothing for NaN.</summary>
    public static string Number(double value) => double.IsNaN(value) ? "" : value.ToString("R", CultureInfo.InvariantCulture);
}
