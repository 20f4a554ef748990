namespace OpenRadiomics.Core;

/// <summary>What a feature value is a value of. Two values are comparable only if their identities are equal.</summary>
/// <param name="Code">IBSI code, for example <c>TDIC</c>; an own name with a prefix (<c>pyradiomics:Energy</c>) where IBSI has none.</param>
/// <param name="Subcode">Tells apart features that share a code, else null.</param>
/// <param name="Aggregation">IBSI code of the aggregation, for example <c>IAZD</c>; null where the family has none or it is unknown.</param>
/// <param name="Filter">Image filter with its parameters; null for the original image.</param>
/// <param name="Unit">Unit of the values; null for pure numbers.</param>
/// <param name="Settings">The settings on which this family depends, in canonical form; a digest of table and column where they are unknown.</param>
public sealed record FeatureIdentity(string Code, string? Subcode, string? Aggregation, string? Filter, string? Unit, string Settings);
