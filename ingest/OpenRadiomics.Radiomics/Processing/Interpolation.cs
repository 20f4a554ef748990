namespace OpenRadiomics.Radiomics;

/// <summary>How intensities between voxel centres are found.</summary>
public enum InterpolationMethod
{
    /// <summary>The nearest voxel's intensity.</summary>
    Nearest,

    /// <summary>Linear along each interpolated axis (bilinear in the plane, trilinear in the volume).</summary>
    Linear,

    /// <summary>Interpolating cubic B-spline along each interpolated axis, mirrored at the borders.</summary>
    CubicSpline,
}

/// <summary>Resampling of image and mask on a new grid that shares its centre with the old one (IBSI UMPJ, 026Q, QCY4).</summary>
/// <param name="SpacingX">New distance between voxels along x, mm; null keeps the image's.</param>
/// <param name="SpacingY">The same along y.</param>
/// <param name="SpacingZ">The same along z; null for interpolation within slices.</param>
/// <param name="Image">Method for intensities.</param>
/// <param name="Mask">Method for the mask, taken as 0 and 1.</param>
/// <param name="MaskThreshold">Part of a voxel that must lie in the region for the voxel to belong to it.</param>
/// <param name="RoundIntensities">Whether interpolated intensities are rounded to whole numbers, as for CT; halves away from zero.</param>
public sealed record Interpolation(
    double? SpacingX, double? SpacingY, double? SpacingZ,
    InterpolationMethod Image, InterpolationMethod Mask = InterpolationMethod.Linear,
    double MaskThreshold = 0.5, bool RoundIntensities = false);
