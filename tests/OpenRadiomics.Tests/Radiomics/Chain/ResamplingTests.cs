using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Chain;

public sealed class ResamplingTests
{
    private static readonly Interpolation ToTwo = new(2, 2, 2, InterpolationMethod.Linear);

    [Fact]
    public void linear_interpolation_is_the_plain_formula() => Case.Any.Sample(c =>
    {
        var target = new ResampledGrid(c.Image.Grid, ToTwo);
        var made = Resampler.Image(c.Image, target, ToTwo, target.Whole);
        for (var z = 0; z < made.Grid.Nz; z++)
            for (var y = 0; y < made.Grid.Ny; y++)
                for (var x = 0; x < made.Grid.Nx; x++)
                    Assert.Equal(Plain(c.Image, target.X.Position(x), target.Y.Position(y), target.Z.Position(z)), made.Voxels[made.Grid.Index(x, y, z)], 1e-4);
    }, iter: 50);

    [Fact]
    public void the_new_grid_shares_the_old_ones_centre_and_covers_it() => Case.Any.Sample(c =>
    {
        var target = new ResampledGrid(c.Image.Grid, ToTwo);
        var (old, made) = (c.Image.Grid, target.Part(target.Whole));
        var (from, to) = (Centre(old), Centre(made));
        Assert.True((from - to).Length < 1e-6, $"{from} and {to}");
        Assert.Equal(2, made.SpacingX, 1e-12);
        Assert.True(made.Nx * 2 >= old.Nx * old.SpacingX * 0.999);
    }, iter: 100);

    [Fact]
    public void a_window_holds_the_same_voxels_as_the_whole_grid() => Gen.Select(Case.Any, Gen.Enum<InterpolationMethod>()).Sample((c, method) =>
    {
        var settings = ToTwo with { Image = method, RoundIntensities = true };
        var target = new ResampledGrid(c.Image.Grid, settings);
        var whole = Resampler.Mask(c.Mask, target, settings, target.Whole);
        var region = ProcessingChain.Apply(c.Image, c.Mask, Case.Settings with { Interpolation = settings });
        Assert.Equal(whole.Count(inside => inside), region.MorphologicalCount);
        var image = Resampler.Image(c.Image, target, settings, target.Whole);
        Assert.Equal(image.Voxels.Where((_, i) => whole[i]), region.Values);
    }, iter: 100);

    [Fact]
    public void around_a_part_lie_the_same_voxels_as_in_the_whole_grid() =>
        Gen.Select(Case.Any, Gen.Enum<InterpolationMethod>(), Gen.Int[0, 99]).Sample((c, method, share) =>
    {
        var settings = ToTwo with { Image = method, RoundIntensities = true };
        var region = ProcessingChain.Apply(c.Image, c.Mask, Case.Settings with { Interpolation = settings });
        if (region.Ny == 0) return;
        var first = share % region.Ny;
        var (image, box) = region.Around(first, region.Ny);
        Assert.Equal((region.Nx, region.Ny - first, region.Nz), (box.Nx, box.Ny, box.Nz));
        for (var z = 0; z < box.Nz; z++)
            for (var y = 0; y < box.Ny; y++) Assert.Equal(region.Row(first + y, z), image.Voxels.AsSpan(image.Grid.Index(box.X, box.Y + y, box.Z + z), box.Nx));
        var target = new ResampledGrid(c.Image.Grid, settings);
        var whole = Resampler.Image(c.Image, target, settings, target.Whole);
        var (to, g) = (image.Grid.Origin - whole.Grid.Origin, whole.Grid);
        var (x0, y0, z0) = (Steps(to, g.StepX), Steps(to, g.StepY), Steps(to, g.StepZ));
        for (var z = 0; z < image.Grid.Nz; z++)
            for (var y = 0; y < image.Grid.Ny; y++)
                Assert.Equal(whole.Voxels.AsSpan(g.Index(x0, y0 + y, z0 + z), image.Grid.Nx), image.Voxels.AsSpan(image.Grid.Index(0, y, z), image.Grid.Nx));
    }, iter: 100);

    [Fact]
    public void the_spline_passes_through_the_samples()
    {
        var samples = new double[] { 3, -1, 4, 1, -5, 9, 2, -6 };
        var coefficients = (double[])samples.Clone();
        SplineFilter.Apply(coefficients, 1, coefficients.Length);
        for (var i = 0; i < samples.Length; i++)
        {
            var (before, after) = (coefficients[Math.Abs(i - 1)], coefficients[i == 7 ? 6 : i + 1]);       // mirrored
            Assert.Equal(samples[i], before + 4 * coefficients[i] + after, 1e-12);
        }
    }

    [Fact]
    public void a_constant_image_stays_constant() => Gen.Select(Case.Any, Gen.Enum<InterpolationMethod>()).Sample((c, method) =>
    {
        var settings = ToTwo with { Image = method };
        var target = new ResampledGrid(c.Image.Grid, settings);
        Assert.All(Resampler.Image(c.With(_ => 17).Image, target, settings, target.Whole).Voxels, v => Assert.Equal(17, v, 1e-5f));
    }, iter: 50);

    [Fact]
    public void flipping_before_or_after_interpolation_is_the_same() => Gen.Select(Case.Any, Gen.Bool.Array[3]).Sample((c, flips) =>
    {
        var settings = Case.Settings with { Interpolation = ToTwo with { RoundIntensities = true } };
        var (one, other) = (ProcessingChain.Apply(c.Image, c.Mask, settings), c.Turned([0, 1, 2], flips));
        var flipped = ProcessingChain.Apply(other.Image, other.Mask, settings);
        Assert.Equal(one.MorphologicalCount, flipped.MorphologicalCount);
        Assert.Equal(one.Values.Order(), flipped.Values.Order());
    }, iter: 100);

    private static int Steps(Vector3d way, Vector3d step) => (int)Math.Round(way.Dot(step) / step.Dot(step));

    private static Vector3d Centre(Grid g) => g.ToWorld((g.Nx - 1) / 2.0, (g.Ny - 1) / 2.0, (g.Nz - 1) / 2.0);

    private static double Plain(Volume v, double x, double y, double z)
    {
        var grid = v.Grid;
        (x, y, z) = (Math.Clamp(x, 0, grid.Nx - 1), Math.Clamp(y, 0, grid.Ny - 1), Math.Clamp(z, 0, grid.Nz - 1));
        double sum = 0;
        for (var k = 0; k < grid.Nz; k++)
            for (var j = 0; j < grid.Ny; j++)
                for (var i = 0; i < grid.Nx; i++)
                    sum += v.Voxels[grid.Index(i, j, k)] * Math.Max(0, 1 - Math.Abs(x - i)) * Math.Max(0, 1 - Math.Abs(y - j))
                        * Math.Max(0, 1 - Math.Abs(z - k));
        return sum;
    }
}
