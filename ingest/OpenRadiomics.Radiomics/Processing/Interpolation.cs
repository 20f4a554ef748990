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

/// <summary>Where the voxels of a new grid lie in the old one.</summary>
public enum GridAnchor
{
    /// <summary>As IBSI has it: both grids share their centre.</summary>
    Centre,

    /// <summary>
    /// As PyRadiomics has it, no method of IBSI: both grids share the corner of their first voxel, and a new voxel exists if its centre lies in the old grid.
    /// An axis along which the region is one voxel thick stays as it is. New intensities of an image of whole numbers lose their fraction, as they are written
    /// back in its number type.
    /// </summary>
    PyRadiomics,
}

/// <summary>Resampling of image and mask on a new grid (IBSI UMPJ, 026Q, QCY4).</summary>
/// <param name="SpacingX">New distance between voxels along x, mm; null keeps the image's.</param>
/// <param name="SpacingY">The same along y.</param>
/// <param name="SpacingZ">The same along z; null for interpolation within slices.</param>
/// <param name="Image">Method for intensities.</param>
/// <param name="Mask">Method for the mask, taken as 0 and 1.</param>
/// <param name="MaskThreshold">Part of a voxel that must lie in the region for the voxel to belong to it.</param>
/// <param name="RoundIntensities">Whether interpolated intensities are rounded to whole numbers, as for CT; halves away from zero.</param>
/// <param name="Anchor">Where the new voxels lie. PyRadiomics takes the nearest voxel of the mask and does not round.</param>
public sealed record Interpolation(
    double? SpacingX, double? SpacingY, double? SpacingZ,
    InterpolationMethod Image, InterpolationMethod Mask = InterpolationMethod.Linear,
    double MaskThreshold = 0.5, bool RoundIntensities = false, GridAnchor Anchor = GridAnchor.Centre)
{
    /// <summary>The same for a region, of which PyRadiomics leaves axes as they are.</summary>
    internal Interpolation For(Box region) => Anchor is GridAnchor.Centre ? this : this with
    {
        SpacingX = region.Nx == 1 ? null : SpacingX, SpacingY = region.Ny == 1 ? null : SpacingY, SpacingZ = region.Nz == 1 ? null : SpacingZ,
    };
}
