using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>How far from a voxel a filter looks, in voxels along each axis.</summary>
/// <param name="X">Along x; <see cref="Everything"/> for the whole axis.</param>
/// <param name="Y">The same along y.</param>
/// <param name="Z">The same along z.</param>
internal readonly record struct Reach(int X, int Y, int Z)
{
    /// <summary>The whole axis.</summary>
    public const int Everything = int.MaxValue;

    private const int Farthest = 1 << 16;

    public static Reach Of(ImageFilter filter, (double X, double Y, double Z) spacing)
    {
        var reach = InVolume(filter, spacing);
        return filter.IsBySlice ? reach with { Z = 0 } : reach;
    }

    private static Reach InVolume(ImageFilter filter, (double X, double Y, double Z) spacing) => filter switch
    {
        ImageFilter.Mean f => Cube(f.Support / 2),
        ImageFilter.LaplacianOfGaussian f => Each(spacing, mm => GaussianKernels.Radius(f.SigmaMm / mm, f.Cutoff)),
        ImageFilter.Laws f => Cube(LawsKernels.Of(f.Kernels)!.Max(k => k.Reach) + (f.EnergyDistance ?? 0)),
        ImageFilter.Gabor f => Each(spacing, mm => GaborKernels.Radius(f, mm)),
        ImageFilter.SeparableWavelet { Decimated: true } => Cube(Everything),   // blocks are counted from the image's first voxel
        ImageFilter.SeparableWavelet f => Cube(((1 << f.Level) - 1) * (WaveletKernels.LowPass(f.Family).Length / 2)),
        ImageFilter.Simoncelli or ImageFilter.Riesz => Cube(Everything),
        _ => throw new UnreachableException(),
    };

    /// <summary>A distance in whole voxels.</summary>
    /// <exception cref="ArgumentException">It is farther than a filter may look.</exception>
    public static int Voxels(double distance) =>
        distance <= Farthest ? (int)Math.Ceiling(distance) : throw new ArgumentException($"The filter looks {distance:0} voxels far; possible are {Farthest}.");

    /// <summary>
    /// The part of an image that has to be filtered for the responses in a window. Where it ends within the image the responses at its faces are
    /// wrong, but not as far as the window; where the image goes on periodically from one of its faces, the opposite one is needed too.
    /// </summary>
    public Box Around(Box window, Box image, bool periodic)
    {
        var (x, nx) = Widen(window.X, window.Nx, X, image.Nx, periodic);
        var (y, ny) = Widen(window.Y, window.Ny, Y, image.Ny, periodic);
        var (z, nz) = Widen(window.Z, window.Nz, Z, image.Nz, periodic);
        return new(x, y, z, nx, ny, nz);
    }

    private static (int, int) Widen(int first, int count, int reach, int size, bool periodic)
    {
        var (start, end) = ((long)first - reach, (long)first + count + reach);
        if (periodic && (start < 0 || end > size)) return (0, size);
        (start, end) = (Math.Max(0, start), Math.Min(size, end));
        return ((int)start, (int)(end - start));
    }

    private static Reach Cube(int radius) => new(radius, radius, radius);

    private static Reach Each((double X, double Y, double Z) spacing, Func<double, int> radius) => new(radius(spacing.X), radius(spacing.Y), radius(spacing.Z));
}
