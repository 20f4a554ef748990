using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>
/// The most that one extraction holds on one thread, beside image and mask, counted by what is allocated: what the region keeps (its masks, its levels, the image
/// resampled around it) and all that the hungriest part allocates, as if a part kept everything until its end. In crops: the region's bounding box as float32.
/// </summary>
public sealed class MemoryTests
{
    private const double Crops = 3;
    private const long Tables = 1 << 18;                                // bytes, however small the region

    private static readonly ProcessingSettings Plain =
        new(null, new Resegmentation(Low: -900), new Discretisation.FixedBinNumber(64), new Discretisation.None(), Dimensions.ThreeD, TextureSettings.Default);

    [Theory]
    [InlineData(20, 20, 16)]
    [InlineData(79, 79, 79)]
    [InlineData(120, 100, 60)]
    [InlineData(150, 140, 5)]
    public void an_extraction_holds_no_more_than_three_crops(int nx, int ny, int nz) => AssertWithin(nx, ny, nz, 1, Plain);

    [Theory]
    [InlineData(InterpolationMethod.Linear)]
    [InlineData(InterpolationMethod.CubicSpline)]
    public void neither_does_one_that_interpolates(InterpolationMethod method) =>
        AssertWithin(100, 90, 40, 0.9, Plain with { Interpolation = new(1.5, 1.5, 1.5, method, RoundIntensities: true) });

    private static void AssertWithin(int nx, int ny, int nz, double spacing, ProcessingSettings settings)
    {
        var (image, mask) = Ellipsoid(nx, ny, nz, spacing);
        _ = Allocated(() => Work(image, mask, settings));                // what is made once for the process is none of it
        var (chain, kept, hungriest, crop) = Work(image, mask, settings);
        Assert.InRange(Math.Max(chain, kept + hungriest), 0, Crops * crop + Tables);
    }

    private static (long Chain, long Kept, long Hungriest, long Crop) Work(Volume image, Mask mask, ProcessingSettings settings)
    {
        Region? region = null;
        var chain = Allocated(() => region = ProcessingChain.Apply(image, mask, settings));
        var r = region!;
        var kept = r.MorphologicalMask.Length + (r.IntensityMask == r.MorphologicalMask ? 0 : r.IntensityMask.Length) + sizeof(float) * (r.Surroundings == image ? 0 : r.Surroundings.Grid.Count);
        kept += Allocated(() => r.Levels) + Allocated(() => r.Ranks);
        long hungriest = 0;
        foreach (var family in AllFamilies.List)
            { var n = 0; foreach (var part in family.Parts(r)) { var a = Allocated(() => part().Count()); n++; System.IO.File.AppendAllText("/tmp/mem.txt", $"{r.Nx}x{r.Ny}x{r.Nz} {family.GetType().Name} {n} {a / (4.0 * r.Voxels):0.00}\n"); hungriest = Math.Max(hungriest, a); } }
        System.IO.File.AppendAllText("/tmp/mem.txt", $"{r.Nx}x{r.Ny}x{r.Nz} chain {chain / (4.0 * r.Voxels):0.00} kept {kept / (4.0 * r.Voxels):0.00} hungriest {hungriest / (4.0 * r.Voxels):0.00}\n"); return (chain, kept, hungriest, sizeof(float) * (long)r.Voxels);
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
