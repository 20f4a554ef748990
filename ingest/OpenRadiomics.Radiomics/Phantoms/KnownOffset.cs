namespace OpenRadiomics.Radiomics;

/// <summary>A way in which software is known to deviate from IBSI.</summary>
/// <param name="Id">Short name, for ever, for example <c>kurtosis-plus-3</c>.</param>
/// <param name="Explanation">One sentence for the author of the value.</param>
public sealed record KnownOffset(string Id, string Explanation);
