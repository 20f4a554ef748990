namespace OpenRadiomics.Radiomics;

/// <summary>Image and morphological mask on the grid on which features are computed.</summary>
/// <param name="Image">Intensities after interpolation and rounding.</param>
/// <param name="Mask">The morphological mask on the same grid.</param>
/// <param name="Response">What the filter makes of the image, on the same grid; the image itself without a filter.</param>
internal readonly record struct ResampledImage(Volume Image, Mask Mask, Volume Response)
{
    /// <summary>Without a filter.</summary>
    public ResampledImage(Volume image, Mask mask) : this(image, mask, image) { }
}
