namespace OpenRadiomics.Radiomics;

/// <summary>A value with its identity: two values are comparable only if definition, aggregation and settings are equal.</summary>
/// <param name="Definition">The feature.</param>
/// <param name="Aggregation">How slices and directions were put together.</param>
/// <param name="Value">The value in the definition's unit; NaN where there is none.</param>
/// <param name="Settings">Canonical form of the settings on which this feature depends.</param>
/// <param name="SettingsHash">SHA-256 of <paramref name="Settings"/>, lower-case hexadecimal.</param>
/// <param name="Filter">Canonical form of the image filter; null without one, and where the value does not depend on it.</param>
public sealed record ExtractedFeature(
    FeatureDefinition Definition, Aggregation Aggregation, double Value, string Settings, string SettingsHash, string? Filter = null);
