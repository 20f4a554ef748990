namespace OpenRadiomics.Api;

/// <summary>Numbers as views tell them.</summary>
internal static class Finite
{
    /// <summary>Null for what is not defined.</summary>
    public static double? OrNull(this double value) => double.IsFinite(value) ? value : null;
}
