namespace OpenRadiomics.Radiomics;

/// <summary>Image and morphological mask on the grid on which features are computed.</summary>
/// <param name="Image">Intensities after interpolation and rounding: at least the region.</param>
/// <param name="Response">What the filter makes of the image, on the same grid; the image itself without a filter.</param>
/// <param name="Box">The bounding box of the morphological mask in the image.</param>
/// <param name="Inside">The morphological mask within the box.</param>
/// <param name="Around">What lies around a part of the image: kept, or interpolated each time it is asked for.</param>
/// <param name="Kept">Voxels that were made and are kept.</param>
internal readonly record struct ResampledImage(Volume Image, Volume Response, Box Box, bool[] Inside, Func<Box, Surroundings> Around, int Kept);
