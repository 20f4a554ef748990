using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class WaveletTests
{
    private static readonly Boundary Periodic = new Boundary.Periodic();

    [Theory]
    [InlineData(Wavelet.Haar)]
    [InlineData(Wavelet.Daubechies2)]
    [InlineData(Wavelet.Daubechies3)]
    [InlineData(Wavelet.Coiflet1)]
    public void filters_are_orthonormal_to_their_even_moves(Wavelet family)
    {
        var (low, high) = (WaveletKernels.LowPass(family), WaveletKernels.HighPass(family));
        for (var move = 0; move < low.Length; move += 2)
        {
            Assert.Equal(move == 0 ? 1 : 0, Product(low, low, move), 1e-14);
            Assert.Equal(move == 0 ? 1 : 0, Product(high, high, move), 1e-14);
            Assert.Equal(0, Product(low, high, move), 1e-14);
            Assert.Equal(0, Product(high, low, move), 1e-14);
        }
        Assert.Equal(Math.Sqrt(2), low.Sum(), 1e-14);
        Assert.Equal(0, high.Sum(), 1e-14);
    }

    [Theory]
    [InlineData(Wavelet.Daubechies2, 2)]
    [InlineData(Wavelet.Daubechies3, 3)]
    [InlineData(Wavelet.Coiflet1, 2)]
    public void the_high_pass_ends_polynomials(Wavelet family, int moments)
    {
        var high = WaveletKernels.HighPass(family);
        for (var power = 0; power < moments; power++) Assert.Equal(0, high.Select((h, k) => h * Math.Pow(k, power)).Sum(), 1e-12);
    }

    [Theory]
    [InlineData(Wavelet.Haar)]
    [InlineData(Wavelet.Daubechies3)]
    public void the_sub_bands_give_the_image_back(Wavelet family)
    {
        var image = Fields.Random(9, 8, 6);
        var sum = Fields.Flat(9, 8, 6, 0);
        foreach (var band in Bands)
        {
            var back = image.Response(Band(family, band, 1));
            for (var axis = 0; axis < 3; axis++) Convolution.Apply(back, back, new(axis, WaveletKernels.Of(family, band[axis]).Mirrored(), 1), Periodic, 1);
            sum = sum.Plus(back);
        }
        Fields.Same(image, sum.With(v => v / 8), 1e-10);
    }

    [Theory]
    [InlineData(Wavelet.Daubechies2)]
    [InlineData(Wavelet.Coiflet1)]
    public void the_sub_bands_hold_the_energy_of_what_they_take_apart(Wavelet family)
    {
        var image = Fields.Random(9, 8, 6);
        Assert.Equal(8 * Energy(image), Bands.Sum(band => Energy(image.Response(Band(family, band, 1)))), 1e-6);
        Assert.Equal(8 * Energy(image.Response(Band(family, "LLL", 1))), Bands.Sum(band => Energy(image.Response(Band(family, band, 2)))), 1e-5);
    }

    [Fact]
    public void decimated_sub_bands_hold_the_images_energy()
    {
        var image = Fields.Random(8, 4, 6);
        var energy = Bands.Sum(band => Energy(image.Response(new ImageFilter.SeparableWavelet(Wavelet.Daubechies3, band, 1, true, null, Periodic))));
        Assert.Equal(Energy(image), energy / 8, 1e-7);                  // each coefficient stands in the eight voxels of its block
    }

    private static readonly string[] Bands = ["LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH"];

    private static ImageFilter Band(Wavelet family, string band, int level) => new ImageFilter.SeparableWavelet(family, band, level, false, null, Periodic);

    private static double Energy(Field field) => field.Voxels.Sum(v => v * v);

    private static double Product(double[] a, double[] b, int move) => Enumerable.Range(move, a.Length - move).Sum(k => a[k] * b[k - move]);
}
