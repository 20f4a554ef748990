using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class SeparableFilterTests
{
    private static readonly Field Image = Fields.Random(11, 6, 5);

    [Fact]
    public void the_mean_is_the_plain_loop() => EverywhereSame(
        PlainConvolution.Product(Ones(5), Ones(5), Ones(5)), boundary => new ImageFilter.Mean(5, false, boundary));

    [Fact]
    public void the_mean_within_slices_is_the_plain_loop() => EverywhereSame(
        PlainConvolution.Product(Ones(7), Ones(7)), boundary => new ImageFilter.Mean(7, true, boundary));

    [Fact]
    public void the_laplacian_of_gaussian_is_the_published_kernel_in_the_plain_loop() => EverywhereSame(
        LaplacianOfGaussian(1.3, 5, 3), boundary => new ImageFilter.LaplacianOfGaussian(1.3, 4, false, boundary));

    [Fact]
    public void the_laplacian_of_gaussian_within_slices_is_the_published_kernel_in_the_plain_loop() => EverywhereSame(
        LaplacianOfGaussian(1.3, 5, 2), boundary => new ImageFilter.LaplacianOfGaussian(1.3, 4, true, boundary));

    [Fact]
    public void laws_kernels_are_the_plain_loop() => EverywhereSame(
        PlainConvolution.Product(Unit(-1, -2, 0, 2, 1), Unit(1, 2, 1), Unit(-1, 2, 0, -2, 1)),
        boundary => new ImageFilter.Laws("E5L3W5", null, null, boundary));

    [Fact]
    public void laws_kernels_within_slices_are_the_plain_loop() => EverywhereSame(
        PlainConvolution.Product(Unit(1, -4, 6, -4, 1), Unit(-1, 0, 2, 0, -1)), boundary => new ImageFilter.Laws("R5S5", null, null, boundary));

    [Theory]
    [InlineData(Wavelet.Haar)]
    [InlineData(Wavelet.Daubechies2)]
    [InlineData(Wavelet.Daubechies3)]
    [InlineData(Wavelet.Coiflet1)]
    public void wavelets_are_the_plain_loop(Wavelet family) => EverywhereSame(
        PlainConvolution.Product(Centred(WaveletKernels.LowPass(family)), Centred(WaveletKernels.HighPass(family)), Centred(WaveletKernels.LowPass(family))),
        boundary => new ImageFilter.SeparableWavelet(family, "LHL", 1, false, null, boundary));

    [Fact]
    public void the_second_level_is_the_low_pass_and_then_the_filter_with_holes() => Assert.All(SomeFilters.Boundaries, boundary =>
    {
        var low = Centred(WaveletKernels.LowPass(Wavelet.Daubechies2));
        var high = WithHoles(Centred(WaveletKernels.HighPass(Wavelet.Daubechies2)));
        var first = PlainConvolution.Of(Image, PlainConvolution.Product(low, low), boundary);
        Fields.Same(PlainConvolution.Of(first, PlainConvolution.Product(high, high), boundary),
            Image.Response(new ImageFilter.SeparableWavelet(Wavelet.Daubechies2, "HH", 2, false, null, boundary)), 1e-10);
    });

    [Fact]
    public void texture_energy_is_the_mean_of_absolute_responses() => Assert.All(SomeFilters.Boundaries, boundary =>
    {
        var response = Image.Response(new ImageFilter.Laws("E5E3S3", null, Pooling.Maximum, boundary));
        Fields.Same(response.With(Math.Abs).Response(new ImageFilter.Mean(5, false, boundary)),
            Image.Response(new ImageFilter.Laws("E5E3S3", 2, Pooling.Maximum, boundary)), 1e-10);
    });

    [Fact]
    public void decimated_responses_stand_for_their_blocks()
    {
        var every = Image.Response(new ImageFilter.SeparableWavelet(Wavelet.Haar, "LH", 2, false, null, new Boundary.Mirror()));
        var fourth = Image.Response(new ImageFilter.SeparableWavelet(Wavelet.Haar, "LH", 2, true, null, new Boundary.Mirror()));
        for (var z = 0; z < 5; z++)
            for (var y = 0; y < 6; y++)
                for (var x = 0; x < 11; x++) Assert.Equal(every.At(x / 4 * 4, y / 4 * 4, z), fourth.At(x, y, z));
    }

    private static void EverywhereSame(double[,,] kernel, Func<Boundary, ImageFilter> filter) => Assert.All(SomeFilters.Boundaries, boundary =>
        Fields.Same(PlainConvolution.Of(Image, kernel, boundary), Image.Response(filter(boundary)), 1e-12 * 100 * Norm(kernel)));

    /// <summary>Sum of absolute values: times the image's highest it bounds every response.</summary>
    private static double Norm(double[,,] kernel) => kernel.Cast<double>().Sum(Math.Abs);

    private static double[,,] LaplacianOfGaussian(double sigma, int radius, int dimensions)
    {
        var depth = dimensions == 3 ? radius : 0;
        var kernel = new double[2 * radius + 1, 2 * radius + 1, 2 * depth + 1];
        for (var z = -depth; z <= depth; z++)
            for (var y = -radius; y <= radius; y++)
                for (var x = -radius; x <= radius; x++)
                {
                    double squared = x * x + y * y + z * z;
                    kernel[x + radius, y + radius, z + depth] = -1 / (sigma * sigma) * Math.Pow(1 / (Math.Sqrt(2 * Math.PI) * sigma), dimensions)
                        * (dimensions - squared / (sigma * sigma)) * Math.Exp(-squared / (2 * sigma * sigma));
                }
        return kernel;
    }

    private static double[] Ones(int size) => [.. Enumerable.Repeat(1.0 / size, size)];

    private static double[] Unit(params double[] kernel) => [.. kernel.Select(v => v / Math.Sqrt(kernel.Sum(w => w * w)))];

    private static double[] Centred(double[] even) => [.. even, 0];

    private static double[] WithHoles(double[] kernel) => [.. kernel.SelectMany(v => new[] { v, 0 }).SkipLast(1)];
}
