namespace OpenRadiomics.Radiomics;

/// <summary>Removal of voxels from the intensity mask; the morphological mask stays (IBSI IFBP).</summary>
/// <param name="Low">Lowest intensity kept, inclusive; null for no bound (IBSI USB3).</param>
/// <param name="High">Highest intensity kept, inclusive; null for no bound.</param>
/// <param name="OutlierSigma">Keeps mean ± this many standard deviations (with N) of the whole region before any filter; null for no filter (Collewet, IBSI
/// 7ACA).</param>
public sealed record Resegmentation(double? Low = null, double? High = null, double? OutlierSigma = null)
{
    /// <summary>Nothing is removed.</summary>
    public static Resegmentation None { get; } = new();
}
