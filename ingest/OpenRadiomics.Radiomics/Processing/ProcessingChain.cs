namespace OpenRadiomics.Radiomics;

/// <summary>
/// The IBSI processing chain, behind the image's normalisation if one is asked for: interpolation, rounding, filtering, re-segmentation, cropping.
/// Discretisation follows when a family asks for levels.
/// </summary>
public static class ProcessingChain
{
    /// <summary>
    /// The region of a mask in a volume, ready for the families. An empty mask, also one that re-segmentation empties, gives an empty region.
    /// </summary>
    /// <param name="image">Intensities.</param>
    /// <param name="mask">The region of interest, on the image's grid.</param>
    /// <param name="settings">The chain's settings.</param>
    /// <param name="threads">Threads that share the work of a filter. The region is the same, bit by bit, for any number.</param>
    /// <exception cref="ArgumentException">Mask and volume do not lie on the same grid, or spacing or settings are impossible.</exception>
    public static Region Apply(Volume image, Mask mask, ProcessingSettings settings, int threads = 1)
    {
        Require.SameGrid(image.Grid, mask.Grid);
        Require.PossibleSettings(settings);
        if (settings.Normalisation is { } normalisation) image = normalisation.Of(image);
        return new Region(Resampler.Apply(image, mask, settings.Interpolation, settings.Filter, Math.Max(1, threads)), settings);
    }
}
