using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class EdgeTests
{
    private static readonly Boundary Mirror = new Boundary.Mirror();

    public static TheoryData<string> Every => SomeFilters.Names;

    [Theory, MemberData(nameof(Every))]
    public void an_image_may_be_smaller_than_the_kernel_a_slice_or_a_voxel(string name)
    {
        foreach (var (nx, ny, nz) in new[] { (1, 1, 1), (2, 3, 1), (1, 5, 2) })
            Assert.All(Fields.Random(nx, ny, nz).Response(SomeFilters.Named(name)).Voxels, v => Assert.True(double.IsFinite(v)));
    }

    [Fact]
    public void one_slice_in_the_volume_is_its_own_neighbour_if_mirrored()
    {
        var (slice, stack) = (Fields.Random(6, 5, 1), new ImageFilter.Mean(3, false, Mirror));
        Fields.Same(slice.Response(stack with { BySlice = true }), slice.Response(stack), 1e-12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void what_is_no_number_spoils_the_responses_it_has_a_part_in_and_no_others(double value)
    {
        var image = Fields.Random(60, 5, 3);
        image.Voxels[30 + 60 * (2 + 5)] = value;
        var volume = image.On(Grid.AxisAligned(60, 5, 3, 1, 1, 1));
        ImageFilter[] filters =
        [
            new ImageFilter.Mean(3, true, Mirror),
            new ImageFilter.LaplacianOfGaussian(1, 4, true, Mirror),
            new ImageFilter.Gabor(1, 3, 1, 0, null, false, Pooling.Average, GaborResponse.Modulus, new Boundary.Constant()),
        ];
        foreach (var filter in filters)
        {
            var response = Filtering.Of(volume, filter, 1);
            var reach = Reach.Of(filter, (1, 1, 1)).X;
            for (var z = 0; z < 3; z++)
                for (var x = 0; x < 60; x++)
                    Assert.Equal(z == 1 && Math.Abs(x - 30) <= reach, float.IsNaN(response.Voxels[x + 60 * (2 + 5 * z)]));
        }
        Assert.All(Filtering.Of(volume, new ImageFilter.Simoncelli(1, false), 1).Voxels, v => Assert.True(float.IsNaN(v)));
    }

    [Fact]
    public void responses_that_are_no_numbers_leave_the_intensity_mask()
    {
        var grid = Grid.AxisAligned(9, 1, 1, 1, 1, 1);
        var image = new Volume(grid, [1, 2, 3, 4, float.NaN, 6, 7, 8, 9]);
        var mask = new Mask(grid, [.. Enumerable.Repeat(true, 9)]);
        var region = ProcessingChain.Apply(image, mask, Case.Settings with { Filter = new ImageFilter.Mean(3, true, Mirror) });
        Assert.Equal((9, 6), (region.MorphologicalCount, region.IntensityCount));
    }

    [Fact]
    public void millimetres_become_voxels_by_each_axis_own_spacing()
    {
        var filter = new ImageFilter.LaplacianOfGaussian(2, 4, false, new Boundary.Constant());
        var response = Filtering.Of(Fields.Impulse(17, 17, 17), filter, (1, 1, 4), 1);
        Assert.Equal((8, 8, 2), (Reach.Of(filter, (1, 1, 4)).X, Reach.Of(filter, (1, 1, 4)).Y, Reach.Of(filter, (1, 1, 4)).Z));
        Assert.NotEqual(0, response.At(8, 8, 10));
        Assert.Equal(0, response.At(8, 8, 11));
        Assert.NotEqual(0, response.At(16, 8, 8));
    }

    [Fact]
    public void impossible_parameters_are_refused()
    {
        ImageFilter[] impossible =
        [
            new ImageFilter.Mean(4, false, Mirror), new ImageFilter.Mean(0, false, Mirror), new ImageFilter.Mean(3, false, new Boundary.Constant(double.NaN)),
            new ImageFilter.LaplacianOfGaussian(0, 4, false, Mirror), new ImageFilter.LaplacianOfGaussian(1, double.NaN, false, Mirror),
            new ImageFilter.LaplacianOfGaussian(1e9, 4, false, Mirror),
            new ImageFilter.Laws("L5", null, null, Mirror), new ImageFilter.Laws("L5E4", null, null, Mirror), new ImageFilter.Laws("L5E5", 0, null, Mirror),
            new ImageFilter.Gabor(1, 2, 0, 0, null, false, Pooling.Average, GaborResponse.Modulus, Mirror),
            new ImageFilter.Gabor(1, 2, 1, 0, 50, false, Pooling.Average, GaborResponse.Modulus, Mirror),
            new ImageFilter.Gabor(1, 2, 1, double.NaN, null, false, Pooling.Average, GaborResponse.Modulus, Mirror),
            new ImageFilter.SeparableWavelet(Wavelet.Haar, "LX", 1, false, null, Mirror),
            new ImageFilter.SeparableWavelet(Wavelet.Haar, "LH", 0, false, null, Mirror),
            new ImageFilter.SeparableWavelet(Wavelet.Haar, "LH", 1, true, Pooling.Average, Mirror),
            new ImageFilter.Simoncelli(0, false),
            new ImageFilter.Riesz(new ImageFilter.Mean(3, false, Mirror), 1, 0, 0), new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, true), 0, 0, 1),
            new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, false), 0, 0, 0), new ImageFilter.Riesz(new ImageFilter.Simoncelli(0, false), 1, 0, 0),
        ];
        Assert.All(impossible, filter => Assert.Throws<ArgumentException>(
            () => ProcessingChain.Apply(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom with { Filter = filter })));
    }
}
