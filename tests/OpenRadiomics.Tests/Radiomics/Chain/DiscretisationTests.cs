using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Chain;

public sealed class DiscretisationTests
{
    [Fact]
    public void bins_of_one_width_start_at_the_lower_bound()
    {
        var levels = Levels([-500, -476, -475, 399, 400], new Resegmentation(-500, 400), new Discretisation.FixedBinSize(25));
        Assert.Equal([1, 1, 2, 36, 37], levels);
    }

    [Fact]
    public void without_a_bound_they_start_at_the_minimum() =>
        Assert.Equal([1, 2, 5], Levels([7, 8, 11], Resegmentation.None, new Discretisation.FixedBinSize(1)));

    [Fact]
    public void a_number_of_bins_covers_the_range_and_the_maximum_is_in_the_last() =>
        Assert.Equal([1, 1, 2, 2], Levels([0, 4.9f, 5, 10], Resegmentation.None, new Discretisation.FixedBinNumber(2)));

    [Fact]
    public void a_flat_region_is_level_1() => Assert.Equal([1, 1], Levels([3, 3], Resegmentation.None, new Discretisation.FixedBinNumber(32)));

    [Theory]
    [InlineData(0.5f)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(70000)]
    public void without_discretisation_intensities_have_to_be_levels(float intensity) =>
        Assert.Throws<ArgumentException>(() => Levels([intensity, 1], Resegmentation.None, new Discretisation.None()));

    [Fact]
    public void an_intensity_below_the_first_edge_is_refused() =>
        Assert.Throws<ArgumentException>(() => Levels([1, 5], Resegmentation.None, new Discretisation.FixedBinSize(1, 3)));

    [Fact]
    public void more_levels_than_16_bits_hold_are_refused() =>
        Assert.Throws<ArgumentException>(() => Levels([0, 1e9f], Resegmentation.None, new Discretisation.FixedBinSize(0.001)));

    [Fact]
    public void outliers_are_those_beyond_three_sigma_of_the_unfiltered_region()
    {
        float[] values = [.. Enumerable.Repeat(0f, 50), .. Enumerable.Repeat(1f, 50), 100];
        Assert.Equal(100, Region(values, new Resegmentation(OutlierSigma: 3), new Discretisation.None()).IntensityCount);
        Assert.Equal(101, Region(values, Resegmentation.None, new Discretisation.None()).IntensityCount);
        Assert.Equal(101, Region(values, new Resegmentation(OutlierSigma: 3), new Discretisation.None()).MorphologicalCount);
    }

    [Fact]
    public void intensities_at_a_rank_are_those_after_sorting() =>
        Gen.Select(Gen.OneOf(Gen.Float.Where(float.IsFinite), Gen.Int[-3, 3].Select(v => (float)v)).Array[1, 300], Gen.Int[0, 299].Array[0, 20])
            .Sample((values, ranks) =>
    {
        var plain = (float[])values.Clone();
        Array.Sort(plain);
        int[] wanted = [.. ranks.Select(rank => rank % values.Length)];
        var found = new Ranks(Region(values, Resegmentation.None, new Discretisation.FixedBinNumber(8)), wanted);
        Assert.Equal((plain[0], plain[^1]), (found.Least, found.Most));
        Assert.All(wanted, rank => Assert.Equal(plain[rank], found.At(rank)));
    });

    [Fact]
    public void sphere_means_are_the_plain_means() => Case.Any.Sample(c =>
    {
        var r = c.Region;
        var (image, box) = r.Around(0, r.Ny);
        var (grid, means, spheres) = (image.Grid, new double[r.Nx], new SphereMeans(new(image, box)));
        for (var z = 0; z < r.Nz; z++)
            for (var y = 0; y < r.Ny; y++)
            {
                spheres.OfRow(y, z, means);
                for (var x = 0; x < r.Nx; x++)
                {
                    var centre = grid.ToWorld(box.X + x, box.Y + y, box.Z + z);
                    var near = Enumerable.Range(0, (int)grid.Count)
                        .Where(i => (grid.ToWorld(i % grid.Nx, i / grid.Nx % grid.Ny, i / grid.Nx / grid.Ny) - centre).Length <= SphereMeans.Radius);
                    Assert.Equal(near.Average(i => (double)image.Voxels[i]), means[x], 1e-9);
                }
            }
    }, iter: 60);

    private static Region Region(float[] values, Resegmentation resegmentation, Discretisation discretisation)
    {
        var c = Case.Make(values.Length, 1, 1, [1, 1, 1], values, [.. values.Select(_ => true)]);
        return ProcessingChain.Apply(c.Image, c.Mask, Case.Settings with { Resegmentation = resegmentation, Discretisation = discretisation });
    }

    private static IEnumerable<int> Levels(float[] values, Resegmentation resegmentation, Discretisation discretisation) =>
        Region(values, resegmentation, discretisation).Levels.Levels.Select(level => (int)level);
}
