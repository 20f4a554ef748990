namespace OpenRadiomics.Radiomics;

/// <summary>Interpolates image and mask on the new grid, only where the region is, and around it where that is asked for.</summary>
internal static class Resampler
{
    private static readonly Interpolation OnItsGrid = new(null, null, null, InterpolationMethod.Nearest);

    private const double Rounding = 1e-6;                               // a mask's value of a half may come out a little less

    /// <summary>
    /// Image and mask as they are without settings and filter; else a window of the new grid with the region in it, empty for an empty mask: its box alone, for
    /// what lies around is interpolated part by part when it is asked for, or with a filter as far around as local intensity looks. A filter sees as much of
    /// the image as it looks at.
    /// </summary>
    public static ResampledImage Apply(Volume image, Mask mask, Interpolation? settings, ImageFilter? filter, int threads)
    {
        var source = Box.Around(mask);
        if (settings is null && filter is null) return Ready(image, image, source, source.Cut(mask.Voxels, mask.Grid), 0);
        settings = (settings ?? OnItsGrid).For(source);
        var target = new ResampledGrid(image.Grid, settings);
        var touched = source.Nx == 0 ? default : target.Touching(source);
        var (region, inside) = Cropped(Mask(mask, target, settings, touched, threads), target.Part(touched));
        if (region.Nx == 0)
        {
            var none = new Volume(target.Part(default), []);
            return Ready(none, none, default, [], 0);
        }
        var tight = region.Moved(touched);
        if (filter is null)
        {
            var resampled = Image(image, target, settings, tight, threads);
            return new(resampled, resampled, tight.In(tight), inside, part => Around(part.Moved(tight)), resampled.Voxels.Length);
        }
        var window = target.Around(tight, SphereMeans.Radius);
        var seen = Reach.Of(filter, target.Spacing).Around(window, target.Whole, filter.Beyond is Boundary.Periodic);
        var wide = Image(image, target, settings, seen, threads);
        var inner = window.In(seen);
        var (cut, response) = (Cut(wide), Cut(Filtering.Of(wide, filter, threads)));
        return Ready(cut, response, tight.In(window), inside, cut.Voxels.Length + response.Voxels.Length);

        Volume Cut(Volume from) => new(target.Part(window), inner.Cut(from.Voxels, from.Grid));

        Surroundings Around(Box part)
        {
            var around = target.Around(part, SphereMeans.Radius);
            return new(Image(image, target, settings, around), part.In(around));
        }
    }

    private static ResampledImage Ready(Volume image, Volume response, Box box, bool[] inside, int kept) =>
        new(image, response, box, inside, part => new(response, part), kept);

    private static (Box, bool[]) Cropped(bool[] inside, Grid grid)
    {
        var region = Box.Around(inside, grid);
        return (region, region.Cut(inside, grid));
    }

    /// <summary>The interpolated image in a window of the new grid.</summary>
    public static Volume Image(Volume image, ResampledGrid target, Interpolation settings, Box window, int threads = 1)
    {
        var voxels = GC.AllocateUninitializedArray<float>((int)target.Part(window).Count);
        var needed = target.Sources(window, settings.Image);
        var isCutOff = settings.Anchor is GridAnchor.PyRadiomics && target.IsInterpolated && Array.TrueForAll(image.Voxels, float.IsInteger);
        if (settings.Image is InterpolationMethod.CubicSpline) SplineResampling.Of(target, needed, window, Samples, Take, threads);
        else Resampling.Of(target, settings.Image, needed, window, Samples, Take, threads);
        return new Volume(target.Part(window), voxels);

        void Take(int first, ReadOnlySpan<double> values)
        {
            for (var i = 0; i < values.Length; i++)
                voxels[first + i] = (float)(settings.RoundIntensities ? Whole(values[i]) : isCutOff ? WithoutFraction(values[i]) : values[i]);
        }

        void Samples(int y, int z, Span<double> row)
        {
            var start = image.Grid.Index(needed.X, needed.Y + y, needed.Z + z);
            for (var x = 0; x < row.Length; x++) row[x] = image.Voxels[start + x];
        }
    }

    /// <summary>The interpolated mask in a window of the new grid.</summary>
    public static bool[] Mask(Mask mask, ResampledGrid target, Interpolation settings, Box window, int threads = 1)
    {
        var voxels = new bool[target.Part(window).Count];
        if (voxels.Length == 0) return voxels;
        var needed = target.Sources(window, settings.Mask);
        Resampling.Of(target, settings.Mask, needed, window, Inside, Take, threads);
        return voxels;

        void Take(int first, ReadOnlySpan<double> values)
        {
            for (var i = 0; i < values.Length; i++) voxels[first + i] = values[i] >= settings.MaskThreshold - Rounding;
        }

        void Inside(int y, int z, Span<double> row)
        {
            var start = mask.Grid.Index(needed.X, needed.Y + y, needed.Z + z);
            for (var x = 0; x < row.Length; x++) row[x] = mask.Voxels[start + x] ? 1 : 0;
        }
    }

    /// <summary>Nearest whole number, halves away from 0, also halves that rounding left a little short.</summary>
    private static double Whole(double value) => Math.CopySign(Math.Floor(Math.Abs(value) + 0.5 + 1e-9), value);

    /// <summary>The whole number towards 0; a value that rounding left a little short of a whole number is that number.</summary>
    private static double WithoutFraction(double value) => Math.CopySign(Math.Floor(Math.Abs(value) + 1e-9), value);
}
