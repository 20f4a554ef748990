namespace OpenRadiomics.Radiomics;

/// <summary>The IBSI processing chain: interpolation, rounding, re-segmentation, cropping. Discretisation follows when a family asks for levels.</summary>
public static class ProcessingChain
{
    /// <summary>The region of a mask in a volume, ready for the families. An empty mask, also one that re-segmentation empties, gives an empty region.</summary>
    /// <exception cref="ArgumentException">Mask and volume do not lie on the same grid, or spacing or settings are impossible.</exception>
    public static Region Apply(Volume image, Mask mask, ProcessingSettings settings)
    {
        Require.SameGrid(image.Grid, mask.Grid);
        Require.PossibleSettings(settings);
        return new Region(Resampler.Apply(image, mask, settings.Interpolation), settings);
    }
}
