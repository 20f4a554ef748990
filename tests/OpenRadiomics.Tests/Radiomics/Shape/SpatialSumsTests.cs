using System.Numerics;
using System.Runtime.Intrinsics;
using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Shape;

public sealed class SpatialSumsTests
{
    [Fact]
    public void correlations_on_the_grid_are_the_sums_over_pairs() => Case.Any.Where(c => c.Region.IntensityCount > 1).Sample(c =>
    {
        var r = c.Region;
        var deviations = Array.ConvertAll(r.Intensities, v => v - 0.25);
        var (size, spacing) = ((r.Nx, r.Ny, r.Nz), (r.SpacingX, r.SpacingY, r.SpacingZ));
        var plain = SpatialSums.OfPairs(r.IntensityMask, deviations, size, spacing);
        var fast = GridCorrelation.Of(r.IntensityMask, deviations, size, spacing);
        var absolute = SpatialSums.OfPairs(r.IntensityMask, Array.ConvertAll(deviations, Math.Abs), size, spacing);
        Assert.Equal(plain.Weights, fast.Weights, 1e-12 * absolute.Weights);
        Assert.Equal(plain.Products, fast.Products, 1e-12 * (absolute.Products + absolute.Squares));
        Assert.Equal(plain.Squares, fast.Squares, 1e-12 * absolute.Squares);
    }, iter: 100);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(24)]
    [InlineData(81)]
    [InlineData(144)]
    public void the_transform_is_the_plain_sum(int length)
    {
        var (re, im) = (new Vector512<double>[length], new Vector512<double>[length]);
        for (var i = 0; i < length; i++) (re[i], im[i]) = (Vector512.Create(i % 7, 1.0, i, -i, 2, i % 5, 0, 1), Vector512.Create(i % 3, 0.5, 0, i % 2, i, 1, -i, 3));
        var signal = re.Zip(im, (a, b) => Enumerable.Range(0, 8).Select(lane => new Complex(a[lane], b[lane])).ToArray()).ToArray();
        new Fourier(length).Transform(re, im);
        for (var k = 0; k < length; k++)
            for (var lane = 0; lane < 8; lane++)
            {
                var plain = Complex.Zero;
                for (var j = 0; j < length; j++) plain += signal[j][lane] * Complex.Exp(new Complex(0, -2 * Math.PI * (j * k % length) / length));
                Assert.Equal(plain.Real, re[k][lane], 1e-11 * length);
                Assert.Equal(plain.Imaginary, im[k][lane], 1e-11 * length);
            }
    }

    [Fact]
    public void lengths_are_the_shortest_of_twos_and_threes()
    {
        foreach (var atLeast in Enumerable.Range(1, 300))
            Assert.Equal(Enumerable.Range(atLeast, 300).First(OnlyTwosAndThrees), Fourier.LengthFor(atLeast));

        static bool OnlyTwosAndThrees(int n)
        {
            while (n % 2 == 0) n /= 2;
            while (n % 3 == 0) n /= 3;
            return n == 1;
        }
    }
}
