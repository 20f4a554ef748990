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
/// <param name="Names">What programs call it, and how their values relate to it.</param>
public sealed record FeatureView(
    string Code, string? Subcode, string Name, string Tag, FeatureFamilyView Family, string Formula, string Unit, string Range, IReadOnlyList<string> DependsOn,
    int References, IReadOnlyList<SoftwareNameView> Names);

/// <summary>What a program calls a feature, and how its values relate to IBSI's.</summary>
/// <param name="Software">The program.</param>
/// <param name="Name">Its name, without what stands for filter, aggregation or discretisation.</param>
/// <param name="Relation">exact; offset: the feature's after the conversion; differs: another definition, or a conversion that needs more than the
/// value.</param>
/// <param name="Conversion">What makes its values the feature's, x being the value and N the voxels of the region; null where nothing does, or nothing is
/// needed.</param>
/// <param name="Requires">Settings without which its values are another feature's; null for none.</param>
/// <param name="Note">What to know; null for nothing.</param>
public sealed record SoftwareNameView(string Software, string Name, string Relation, string? Conversion, string? Requires, string? Note);

/// <summary>A family of features.</summary>
/// <param name="Code">IBSI code.</param>
/// <param name="Abbreviation">What the manual abbreviates it to.</param>
/// <param name="Name">The manual's name.</param>
public sealed record FeatureFamilyView(string Code, string Abbreviation, string Name);

/// <summary>A reference value of a feature, and whose it is.</summary>
/// <param name="Phantom">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
/// <param name="Reference">The value.</param>
public sealed record FeatureReferenceView(string Phantom, ReferenceValueView Reference);
