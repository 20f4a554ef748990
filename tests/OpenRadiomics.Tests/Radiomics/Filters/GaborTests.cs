using System.Numerics;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class GaborTests
{
    private static readonly Field Image = Fields.Random(7, 6, 5);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void the_modulus_is_that_of_the_published_kernel_in_the_plain_loop(int boundary)
    {
        var (real, imaginary) = Kernels(1.4, 3.1, 0.8, 40, radius: 13);
        var (even, odd) = (PlainConvolution.Of(Image, real, SomeFilters.Boundaries[boundary]),
            PlainConvolution.Of(Image, imaginary, SomeFilters.Boundaries[boundary]));
        var modulus = new Field(7, 6, 5, [.. even.Voxels.Zip(odd.Voxels, (a, b) => Math.Sqrt(a * a + b * b))]);
        var filter = new ImageFilter.Gabor(1.4, 3.1, 0.8, 40, null, false, Pooling.Average, GaborResponse.Modulus, SomeFilters.Boundaries[boundary]);
        Fields.Same(modulus, Image.Response(filter), 1e-8);             // the kernel is followed until 2·10⁻¹¹
        Fields.Same(even, Image.Response(filter with { Response = GaborResponse.Real }), 1e-8);
        Fields.Same(odd, Image.Response(filter with { Response = GaborResponse.Imaginary }), 1e-8);
    }

    [Fact]
    public void the_response_to_an_impulse_is_the_kernel()
    {
        var filter = new ImageFilter.Gabor(2, 4, 1.5, 60, null, false, Pooling.Average, GaborResponse.Real, new Boundary.Constant());
        var response = Fields.Impulse(31, 31, 1).Response(filter);
        var (real, _) = Kernels(2, 4, 1.5, 60, radius: 15);
        for (var y = 0; y < 31; y++)
            for (var x = 0; x < 31; x++) Assert.Equal(real[x, y, 0], response.At(x, y, 0), 1e-10);
    }

    [Fact]
    public void lengths_are_millimetres()
    {
        var filter = new ImageFilter.Gabor(1.4, 3.1, 0.8, 40, null, false, Pooling.Average, GaborResponse.Modulus, new Boundary.Mirror());
        Fields.Same(Image.Response(filter), Image.Response(filter with { SigmaMm = 2.8, WavelengthMm = 6.2 }, spacing: 2), 1e-9);
    }

    [Theory]
    [InlineData(Pooling.Average)]
    [InlineData(Pooling.Maximum)]
    public void orientations_all_around_are_pooled(Pooling pooling)
    {
        var one = new ImageFilter.Gabor(1.4, 3, 0.8, 20, null, false, pooling, GaborResponse.Modulus, new Boundary.Mirror());
        double[][] each = [.. Enumerable.Range(0, 8).Select(k => Image.Response(one with { AngleDegrees = 20 + 45 * k }).Voxels)];
        double[] pooled = [.. Enumerable.Range(0, Image.Voxels.Length).Select(i => pooling == Pooling.Average ? each.Average(r => r[i]) : each.Max(r => r[i]))];
        Fields.Same(new(7, 6, 5, pooled), Image.Response(one with { StepDegrees = 45 }), 1e-9);
    }

    [Fact]
    public void the_slices_of_all_axes_are_pooled()
    {
        var plane = new ImageFilter.Gabor(1.1, 3, 0.8, 0, 90, false, Pooling.Average, GaborResponse.Modulus, new Boundary.Nearest());
        var (xy, xz, yz) = (Image, Image.Turned(0), Image.Turned(1));
        var sum = xy.Response(plane)
            .Plus(Back(xz.Response(plane), around: 0))
            .Plus(Back(yz.Response(plane), around: 1));
        Fields.Same(sum.With(v => v / 3), Image.Response(plane with { OrthogonalPlanes = true }), 1e-9);

        static Field Back(Field field, int around) => field.Turned(around).Turned(around).Turned(around);
    }

    private static (double[,,] Real, double[,,] Imaginary) Kernels(double sigma, double wavelength, double gamma, double degrees, int radius)
    {
        var (real, imaginary) = (new double[2 * radius + 1, 2 * radius + 1, 1], new double[2 * radius + 1, 2 * radius + 1, 1]);
        var angle = degrees * Math.PI / 180;
        for (var y = -radius; y <= radius; y++)
            for (var x = -radius; x <= radius; x++)
            {
                var (u, v) = (x * Math.Cos(angle) + y * Math.Sin(angle), y * Math.Cos(angle) - x * Math.Sin(angle));
                var value = Complex.Exp(new Complex(-(u * u + gamma * gamma * v * v) / (2 * sigma * sigma), 2 * Math.PI * u / wavelength));
                (real[x + radius, y + radius, 0], imaginary[x + radius, y + radius, 0]) = (value.Real, value.Imaginary);
            }
        return (real, imaginary);
    }
}
