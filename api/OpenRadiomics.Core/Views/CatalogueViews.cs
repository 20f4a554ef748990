namespace OpenRadiomics.Core;

/// <summary>A feature of the catalogue.</summary>
/// <param name="Code">IBSI code.</param>
/// <param name="Subcode">Tells apart features that share a code, else null.</param>
/// <param name="Name">The manual's name.</param>
/// <param name="Tag">The name in IBSI's compliance sheets.</param>
/// <param name="Family">The family it belongs to.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Range">Values the definition allows.</param>
/// <param name="DependsOn">The settings on which the value depends; all others are no part of its identity.</param>
/// <param name="References">How many reference values the phantoms have for it.</param>
public sealed record FeatureView(
    string Code, string? Subcode, string Name, string Tag, FeatureFamilyView Family, string Formula, string Unit, string Range, IReadOnlyList<string> DependsOn,
    int References);

/// <summary>A family of features.</summary>
/// <param name="Code">IBSI code.</param>
/// <param name="Abbreviation">What the manual abbreviates it to.</param>
/// <param name="Name">The manual's name.</param>
public sealed record FeatureFamilyView(string Code, string Abbreviation, string Name);

/// <summary>A reference value of a feature, and whose it is.</summary>
/// <param name="Phantom">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
/// <param name="Reference">The value.</param>
public sealed record FeatureReferenceView(string Phantom, ReferenceValueView Reference);
