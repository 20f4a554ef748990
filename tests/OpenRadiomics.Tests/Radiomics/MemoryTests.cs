using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>
/// The most that one extraction holds on one thread, beside image and mask, counted by what is allocated: what the region keeps (its masks, its levels, its box
/// of the resampled image) and all that the hungriest part allocates, as if a part kept everything until its end. In crops: the region's bounding box as
/// float32.
/// </summary>
public sealed class MemoryTests
{
    private const long Tables = 1 << 18;                                // bytes, however small the region

    private static readonly ProcessingSettings Plain =
        new(null, new Resegmentation(Low: -900), new Discretisation.FixedBinNumber(64), new Discretisation.None(), Dimensions.ThreeD, TextureSettings.Default);

    [Theory]
    [InlineData(79, 79, 79)]
    [InlineData(120, 100, 60)]
    public void an_extraction_holds_no_more_than_three_crops(int nx, int ny, int nz) => Assert.InRange(Held(nx, ny, nz, 1, Plain), 0, 3 * Crop(nx, ny, nz));

    [Theory]
    [InlineData(20, 20, 16)]
    [InlineData(150, 140, 5)]
    public void small_and_flat_regions_hold_no_more_beside_tables(int nx, int ny, int nz) =>
        Assert.InRange(Held(nx, ny, nz, 1, Plain), 0, 3 * Crop(nx, ny, nz) + Tables);

    [Theory]
    [InlineData(InterpolationMethod.Nearest)]
    [InlineData(InterpolationMethod.Linear)]
    [InlineData(InterpolationMethod.CubicSpline)]
    public void a_chain_that_interpolates_holds_no_more(InterpolationMethod method) =>
        Assert.InRange(Held(100, 90, 40, 0.9, Plain with { Interpolation = new(1.5, 1.5, 1.5, method, RoundIntensities: true) }), 0,
            3 * Crop(60, 54, 24) + Tables);

    private static long Crop(int nx, int ny, int nz) => (long)sizeof(float) * nx * ny * nz;

    private static long Held(int nx, int ny, int nz, double spacing, ProcessingSettings settings)
    {
        var (image, mask) = Ellipsoid(nx, ny, nz, spacing);
        _ = Work(image, mask, settings);                                 // what is made once for the process is none of it
        var (chain, kept, hungriest) = Work(image, mask, settings);
        return Math.Max(chain, kept + hungriest);
    }

    private static (long Chain, long Kept, long Hungriest) Work(Volume image, Mask mask, ProcessingSettings settings)
    {
        Region? region = null;
        var chain = Allocated(() => region = ProcessingChain.Apply(image, mask, settings));
        var r = region!;
        var kept = (long)r.MorphologicalMask.Length + (r.IntensityMask == r.MorphologicalMask ? 0 : r.IntensityMask.Length)
            + sizeof(float) * (r.Crop.Voxels == image.Voxels ? 0 : r.Crop.Voxels.Length);
        kept += Allocated(() => r.Levels);
        var hungriest = Allocated(() => r.Ranks);                       // tables, of which a few values stay
        foreach (var family in AllFamilies.List)
            foreach (var part in family.Parts(r)) hungriest = Math.Max(hungriest, Allocated(() => part().Count()));
        return (chain, kept, hungriest);
    }

    private static long Allocated(Func<object> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>As large as the box, in an image with a margin; a few voxels fall out of the intensity mask.</summary>
    private static (Volume, Mask) Ellipsoid(int nx, int ny, int nz, double spacing)
    {
        var grid = Grid.AxisAligned(nx + 16, ny + 16, nz + 16, spacing, spacing, spacing);
        var (voxels, inside, random) = (new float[grid.Count], new bool[grid.Count], new Random(5));
        for (var i = 0; i < voxels.Length; i++)
        {
            var (x, y, z) = (i % grid.Nx, i / grid.Nx % grid.Ny, i / grid.Nx / grid.Ny);
            voxels[i] = (float)(200 * Math.Sin(x / 9.0) * Math.Cos(y / 11.0) + 150 * Math.Sin(z / 7.0) + random.Next(80)) - (i % 1999 == 0 ? 1000 : 0);
            double a = (x - 7.5 - nx / 2.0) / (nx / 2.0), b = (y - 7.5 - ny / 2.0) / (ny / 2.0), c = (z - 7.5 - nz / 2.0) / (nz / 2.0);
            inside[i] = a * a + b * b + c * c <= 1.0001;
        }
        return (new(grid, voxels), new(grid, inside));
    }
}
