using System.Numerics;
using System.Runtime.Intrinsics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class SpectralTests
{
    private static readonly (int X, int Y, int Z)[] SecondOrder = [(2, 0, 0), (0, 2, 0), (0, 0, 2), (1, 1, 0), (1, 0, 1), (0, 1, 1)];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(67)]
    [InlineData(70)]
    public void the_transform_of_any_length_is_the_plain_sum_and_comes_back(int length)
    {
        var (re, im) = (new Vector512<double>[length], new Vector512<double>[length]);
        for (var i = 0; i < length; i++) (re[i], im[i]) =
            (Vector512.Create(i % 7, 1.0, i, -i, i % 5, -1, 0, 2), Vector512.Create(i % 3, 0.5, 0, i % 2, 1, i, -i, 0));
        var signal = re.Zip(im, (a, b) => new Complex(a[2], b[2])).ToArray();
        var fourier = new ChirpFourier(length);
        fourier.Transform(re, im);
        for (var k = 0; k < length; k++)
        {
            var plain = Complex.Zero;
            for (var j = 0; j < length; j++) plain += signal[j] * Complex.Exp(new Complex(0, -2 * Math.PI * (j * k % length) / length));
            Assert.Equal(plain.Real, re[k][2], 1e-11 * length * length);
            Assert.Equal(plain.Imaginary, im[k][2], 1e-11 * length * length);
        }
        fourier.Transform(im, re);
        for (var k = 0; k < length; k++) Assert.Equal(signal[k].Real, re[k][2] / length, 1e-11 * length);
    }

    [Fact]
    public void neighbouring_bands_hold_all_of_a_frequency_between_them()
    {
        var x = Enumerable.Range(1, 32).Select(k => k / 64.0).ToArray();     // 1/64 to 1/2 of the Nyquist frequency
        var (sum, band, none) = (new double[32], new double[32], new double[32]);
        for (var level = 1; level <= 8; level++)
        {
            new SimoncelliTransfer(level).Row(x, 0, 0, band, none);
            for (var i = 0; i < 32; i++) sum[i] += band[i] * band[i];
        }
        Assert.All(sum, v => Assert.Equal(1, v, 1e-12));
    }

    [Fact]
    public void the_orders_of_a_riesz_transform_hold_the_energy_of_what_they_transform()
    {
        var band = new ImageFilter.Simoncelli(2, false);
        var image = Fields.Random(15, 9, 7);                            // odd: no frequency is its own opposite
        var energy = SecondOrder.Sum(order => Energy(image.Response(new ImageFilter.Riesz(band, order.X, order.Y, order.Z))));
        Assert.Equal(Energy(image.Response(band)), energy, 1e-6);
    }

    [Fact]
    public void a_riesz_transform_shifts_a_wave_along_its_axis_by_a_quarter()
    {
        var wave = new Field(63, 3, 3, [.. Enumerable.Range(0, 63 * 9).Select(i => Math.Cos(2 * Math.PI * 12 * i / 63))]);
        var gain = wave.Response(new ImageFilter.Simoncelli(1, false)).Voxels[0];
        var shifted = wave.Response(new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, false), 1, 0, 0));
        for (var i = 0; i < 63; i++) Assert.Equal(gain * Math.Sin(2 * Math.PI * 12 * i / 63), shifted.Voxels[i], 1e-10);
        Assert.All(wave.Response(new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, false), 0, 1, 0)).Voxels, v => Assert.Equal(0, v, 1e-10));
    }

    private static double Energy(Field field) => field.Voxels.Sum(v => v * v);
}
