namespace OpenRadiomics.Radiomics;

/// <summary>One number of one feature.</summary>
/// <param name="Code">IBSI code, for example <c>TDIC</c>.</param>
/// <param name="Subcode">What tells apart features that share a code (the six of the intensity–volume histogram), else empty.</param>
/// <param name="Aggregation">How slices and directions were put together.</param>
/// <param name="Value">The value in the feature's unit; NaN where the definition gives none.</param>
public readonly record struct FeatureValue(string Code, string Subcode, Aggregation Aggregation, double Value);
