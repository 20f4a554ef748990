namespace OpenRadiomics.Radiomics;

/// <summary>What a feature is: a row of the catalogue.</summary>
/// <param name="Code">IBSI code, for example <c>TDIC</c>.</param>
/// <param name="Subcode">What tells apart features that share a code (intensity–volume histogram), else empty.</param>
/// <param name="Name">The manual's name.</param>
/// <param name="Tag">The name in IBSI's compliance sheets without the aggregation's suffix, for example <c>morph_pca_maj_axis</c>.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Unit">Unit of the value, as <see cref="Units"/> spells it.</param>
/// <param name="Range">Values the definition allows, for example <c>[0, 1]</c> or <c>(-∞, ∞)</c>.</param>
/// <param name="DependsOn">The settings on which the value depends; all others are no part of its identity.</param>
public sealed record FeatureDefinition(
    string Code, string Subcode, string Name, string Tag, string Formula, string Unit, string Range, SettingsParts DependsOn);
