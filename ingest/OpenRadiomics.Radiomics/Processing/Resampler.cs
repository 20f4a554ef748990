namespace OpenRadiomics.Radiomics;

/// <summary>Interpolates image and mask on the new grid, only where the region is and as far around it as local intensity looks.</summary>
internal static class Resampler
{
    private static readonly Interpolation OnItsGrid = new(null, null, null, InterpolationMethod.Nearest);

    private const double Rounding = 1e-6;                               // a mask's value of a half may come out a little less

    /// <summary>
    /// Image and mask as they are without settings and filter; else a window of the new grid with the region in it, empty for an empty mask.
    /// A filter sees as much of the image as it looks at.
    /// </summary>
    public static ResampledImage Apply(Volume image, Mask mask, Interpolation? settings, ImageFilter? filter, int threads)
    {
        if (settings is null && filter is null) return new(image, mask);
        settings ??= OnItsGrid;
        var source = Box.Around(mask);
        settings = settings.For(source);
        var target = new ResampledGrid(image.Grid, settings);
        var touched = source.Nx == 0 ? default : target.Touching(source);
        var inside = Mask(mask, target, settings, touched);
        var region = Box.Around(inside, target.Part(touched));
        if (region.Nx == 0) return new(new Volume(target.Part(default), []), new Mask(target.Part(default), []));

        var tight = region with { X = region.X + touched.X, Y = region.Y + touched.Y, Z = region.Z + touched.Z };
        var window = target.Around(tight, SphereMeans.Radius);
        var grid = target.Part(window);
        var voxels = new bool[grid.Count];
        for (var z = 0; z < region.Nz; z++)
            for (var y = 0; y < region.Ny; y++)
                inside.AsSpan(region.X + touched.Nx * (region.Y + y + touched.Ny * (region.Z + z)), region.Nx)
                    .CopyTo(voxels.AsSpan(grid.Index(tight.X - window.X, tight.Y - window.Y + y, tight.Z - window.Z + z)));
        if (filter is null) return new(Image(image, target, settings, window), new Mask(grid, voxels));

        var seen = Reach.Of(filter, (grid.SpacingX, grid.SpacingY, grid.SpacingZ)).Around(window, target.Whole, filter.Beyond is Boundary.Periodic);
        var wide = Image(image, target, settings, seen);
        var inner = window with { X = window.X - seen.X, Y = window.Y - seen.Y, Z = window.Z - seen.Z };
        return new(Cut(wide), new Mask(grid, voxels), Cut(Filtering.Of(wide, filter, threads)));

        Volume Cut(Volume from) => new(grid, inner.Cut(from.Voxels, from.Grid));
    }

    /// <summary>The interpolated image in a window of the new grid.</summary>
    public static Volume Image(Volume image, ResampledGrid target, Interpolation settings, Box window)
    {
        var voxels = new float[target.Part(window).Count];
        var needed = target.Sources(window, settings.Image);
        using var coefficients = new Rented<double>(settings.Image == InterpolationMethod.CubicSpline ? needed.Nx * needed.Ny * needed.Nz : 0);
        if (settings.Image == InterpolationMethod.CubicSpline) Filter(target, needed, coefficients.Span, Samples);
        var resampling = new Resampling(target, settings.Image, needed, window, settings.Image == InterpolationMethod.CubicSpline ? Coefficients : Samples);
        var isCutOff = settings.Anchor is GridAnchor.PyRadiomics && target.IsInterpolated && Array.TrueForAll(image.Voxels, float.IsInteger);
        for (var z = 0; z < window.Nz; z++)
        {
            var slice = resampling.Slice(z);
            for (var i = 0; i < slice.Length; i++)
                voxels[slice.Length * z + i] = (float)(settings.RoundIntensities ? Whole(slice[i]) : isCutOff ? WithoutFraction(slice[i]) : slice[i]);
        }
        return new Volume(target.Part(window), voxels);

        void Coefficients(int y, int z, Span<double> row) => coefficients.Span.Slice(needed.Nx * (y + needed.Ny * z), needed.Nx).CopyTo(row);

        void Samples(int y, int z, Span<double> row)
        {
            var start = image.Grid.Index(needed.X, needed.Y + y, needed.Z + z);
            for (var x = 0; x < row.Length; x++) row[x] = image.Voxels[start + x];
        }
    }

    /// <summary>The interpolated mask in a window of the new grid.</summary>
    public static bool[] Mask(Mask mask, ResampledGrid target, Interpolation settings, Box window)
    {
        var voxels = new bool[target.Part(window).Count];
        if (voxels.Length == 0) return voxels;
        var needed = target.Sources(window, settings.Mask);
        var resampling = new Resampling(target, settings.Mask, needed, window, Inside);
        for (var z = 0; z < window.Nz; z++)
        {
            var slice = resampling.Slice(z);
            for (var i = 0; i < slice.Length; i++) voxels[slice.Length * z + i] = slice[i] >= settings.MaskThreshold - Rounding;
        }
        return voxels;

        void Inside(int y, int z, Span<double> row)
        {
            var start = mask.Grid.Index(needed.X, needed.Y + y, needed.Z + z);
            for (var x = 0; x < row.Length; x++) row[x] = mask.Voxels[start + x] ? 1 : 0;
        }
    }

    /// <summary>Only the spline looks at all of the source at once.</summary>
    private static void Filter(ResampledGrid target, Box needed, Span<double> block, SourceRow read)
    {
        for (var row = 0; row < needed.Ny * needed.Nz; row++) read(row % needed.Ny, row / needed.Ny, block.Slice(row * needed.Nx, needed.Nx));
        target.Filter(block, needed);
    }

    /// <summary>Nearest whole number, halves away from 0, also halves that rounding left a little short.</summary>
    private static double Whole(double value) => Math.CopySign(Math.Floor(Math.Abs(value) + 0.5 + 1e-9), value);

    /// <summary>The whole number towards 0; a value that rounding left a little short of a whole number is that number.</summary>
    private static double WithoutFraction(double value) => Math.CopySign(Math.Floor(Math.Abs(value) + 1e-9), value);
}
