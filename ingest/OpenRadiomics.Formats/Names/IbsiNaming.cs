using System.Text.RegularExpressions;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// IBSI's codes themselves: <c>UR99</c>, <c>UR99_IAZD</c>, <c>IBSI:UR99</c>, with subcode <c>BC2M-NK6P_DHQ4</c>. Settings as our own engine tells them.
/// </summary>
internal sealed partial class IbsiNaming : INaming
{
    public const string SettingsTitle = "openradiomics_settings";

    public string? Software => null;

    public NamedColumn? Recognise(string title) =>
        Title().Match(title) is { Success: true } match && match.Groups["agg"] is var agg && (!agg.Success || AggregationCodes.Parse(agg.Value) is not null)
            ? Feature(match.Groups["code"].Value, match.Groups["sub"].Value, agg.Success ? AggregationCodes.Parse(agg.Value) : null)
            : null;

    public bool IsSetting(string title) => title == SettingsTitle;

    public string? StatedSettings(Mapping mapping, ExtractionSettings? settings) =>
        settings?.Values.GetValueOrDefault(SettingsTitle) is { } all && AllFamilies.Find(mapping.Code, mapping.Subcode) is { } feature
        && ProcessingSettings.CanonicalOf(all, feature.DependsOn) is { } parts ? FeatureName.Stated + ProcessingSettings.HashOf(parts) : null;

    public string Signature(ExtractionSettings? settings) => settings?.Values.GetValueOrDefault(SettingsTitle) ?? "";

    /// <summary>The feature of a code; null if the manual has no such code, or the code needs a subcode.</summary>
    public NamedColumn? Feature(string code, string subcode, Aggregation? aggregation) =>
        IbsiFeatures.Has(code) && (subcode.Length > 0 || code is not ("BC2M" or "GBPN" or "DDTU" or "CNV2"))
            ? new(this, new(code, code, subcode, "exact", "", "", "")) { Aggregation = aggregation }
            : null;

    /// <summary>The subcode of the manual's name for a feature, where its code alone does not tell; else empty.</summary>
    public static string SubcodeOf(string code, string name) =>
        AllFamilies.Features.FirstOrDefault(f => f.Feature.Code == code && f.Feature.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Feature?.Subcode
            ?? "";

    [GeneratedRegex(@"^(IBSI[:_])?(?<code>[0-9A-Z]{4})(-(?<sub>[0-9A-Z]{4}))?([_:.](?<agg>[0-9A-Z]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
