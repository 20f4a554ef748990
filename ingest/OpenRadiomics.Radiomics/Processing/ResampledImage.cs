namespace OpenRadiomics.Radiomics;

/// <summary>Image and morphological mask on the grid on which features are computed.</summary>
/// <param name="Image">Intensities after interpolation and rounding.</param>
/// <param name="Mask">The morphological mask on the same grid.</param>
internal readonly record struct ResampledImage(Volume Image, Mask Mask);
