namespace OpenRadiomics.Radiomics;

/// <summary>How intensities become grey levels 1, 2, 3 … (IBSI 4R0B).</summary>
public abstract record Discretisation
{
    private Discretisation() { }

    /// <summary>Intensities are the levels: whole numbers from 1.</summary>
    public sealed record None : Discretisation;

    /// <summary>Fixed bin number (IBSI K15C): the region's range in equal parts; the maximum belongs to the last. A flat region is level 1.</summary>
    /// <param name="Bins">Number of bins, 1…65535.</param>
    public sealed record FixedBinNumber(int Bins) : Discretisation;

    /// <summary>Fixed bin size (IBSI Q3RU): bins of one width, from a minimum upwards.</summary>
    /// <param name="Width">Bin width in the intensity's unit, above 0.</param>
    /// <param name="Minimum">Lower edge of bin 1; null takes the re-segmentation's lower bound, or else, and for a filtered image, the region's
    /// minimum.</param>
    public sealed record FixedBinSize(double Width, double? Minimum = null) : Discretisation;

    /// <summary>
    /// PyRadiomics' <c>binWidth</c>, no method of IBSI: edges at multiples of the width, counted from the edge at or below the region's minimum; that bin is
    /// level 1. Not for the intensity–volume histogram.
    /// </summary>
    /// <param name="Width">Bin width in the intensity's unit, above 0.</param>
    public sealed record PyRadiomicsBinWidth(double Width) : Discretisation;
}
