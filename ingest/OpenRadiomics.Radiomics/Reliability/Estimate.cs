namespace OpenRadiomics.Radiomics;

/// <summary>A number estimated from a sample, with its confidence limits.</summary>
/// <param name="Value">The estimate; NaN where it is not defined.</param>
/// <param name="Lower">Lower confidence limit; NaN where there is none.</param>
/// <param name="Upper">Upper confidence limit; NaN where there is none.</param>
public readonly record struct Estimate(double Value, double Lower, double Upper)
{
    /// <summary>Nothing can be said.</summary>
    public static readonly Estimate Undefined = new(double.NaN, double.NaN, double.NaN);
}
