using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Chain;

/// <summary>PyRadiomics' grid and normalisation on images small enough to say by hand what comes out.</summary>
public sealed class PyRadiomicsGridTests
{
    [Theory]
    [InlineData(4, 1, 2, 2, 0.5)]                                       // two halves
    [InlineData(5, 1, 2, 2, 0.5)]                                       // a third would have its centre at 4.5, on the far face
    [InlineData(6, 1, 2.5, 2, 0.75)]
    [InlineData(3, 2, 1, 6, -0.25)]
    public void the_first_corner_stays_and_every_centre_lies_inside(int size, double spacing, double wanted, int count, double first)
    {
        var axis = ResampledAxis.Of(size, spacing, wanted, GridAnchor.PyRadiomics);
        Assert.Equal((count, first), (axis.Size, axis.Position(0)));
        Assert.InRange(axis.Position(count - 1), first, size - 0.5);
    }

    [Fact]
    public void intensities_of_whole_numbers_lose_their_fraction_and_others_keep_it()
    {
        Assert.Equal([-2f, 7f], Resampled([-1, -4, 0, 15]));
        Assert.Equal([-2.5f, 7.75f], Resampled([-1, -4, 0, 15.5f]));
    }

    [Fact]
    public void an_axis_along_which_the_region_is_one_voxel_thick_stays()
    {
        var grid = Grid.AxisAligned(4, 1, 3, 1, 1, 5);
        var mask = new Mask(grid, [.. Enumerable.Range(0, 12).Select(i => i / 4 == 1)]);
        var region = ProcessingChain.Apply(new Volume(grid, [.. Enumerable.Range(0, 12).Select(i => (float)i)]), mask,
            Settings(new(2, 2, 1, InterpolationMethod.Linear, InterpolationMethod.Nearest, Anchor: GridAnchor.PyRadiomics)));
        Assert.Equal((2, 1, 1, 5.0), (region.Nx, region.Ny, region.Nz, region.SpacingZ));
        Assert.Equal([4f, 6f], region.Values);
    }

    [Fact]
    public void a_normalised_image_has_mean_zero_and_the_scale_for_deviation_within_its_bound()
    {
        var grid = Grid.AxisAligned(5, 1, 1, 1, 1, 1);
        var image = new Volume(grid, [1, 2, 3, 4, 10]);
        var deviation = Math.Sqrt((9 + 4 + 1 + 0 + 36) / 4.0);
        Assert.Equal([.. new[] { -3, -2, -1, 0, 6 }.Select(d => (float)(d / deviation * 100))], new PyRadiomicsNormalisation(100).Of(image).Voxels);
        Assert.Equal(100f, new PyRadiomicsNormalisation(100, 1).Of(image).Voxels[^1]);
        Assert.All(new PyRadiomicsNormalisation().Of(new Volume(grid, [7, 7, 7, 7, 7])).Voxels, v => Assert.Equal(float.NaN, v));
    }

    [Fact]
    public void settings_that_pyradiomics_does_not_have_are_refused()
    {
        var (grid, image) = (Grid.AxisAligned(2, 1, 1, 1, 1, 1), new float[2]);
        foreach (var impossible in new[]
        {
            Settings(new(2, 2, 2, InterpolationMethod.Linear, Anchor: GridAnchor.PyRadiomics)),
            Settings(new(2, 2, 2, InterpolationMethod.Linear, InterpolationMethod.Nearest, RoundIntensities: true, Anchor: GridAnchor.PyRadiomics)),
            Settings(null) with { Normalisation = new(0) },
            Settings(null) with { Normalisation = new(1, -3) },
        })
            Assert.Throws<ArgumentException>(() => ProcessingChain.Apply(new(grid, image), new(grid, new bool[2]), impossible));
    }

    private static float[] Resampled(float[] voxels)
    {
        var grid = Grid.AxisAligned(voxels.Length, 1, 1, 1, 1, 1);
        var mask = new Mask(grid, Array.ConvertAll(voxels, _ => true));
        return ProcessingChain.Apply(new Volume(grid, voxels), mask,
            Settings(new(2, null, null, InterpolationMethod.Linear, InterpolationMethod.Nearest, Anchor: GridAnchor.PyRadiomics))).Values;
    }

    private static ProcessingSettings Settings(Interpolation? interpolation) => IbsiConfigurations.DigitalPhantom with { Interpolation = interpolation };
}
