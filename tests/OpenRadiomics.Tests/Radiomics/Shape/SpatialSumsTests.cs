using System.Numerics;
using System.Runtime.Intrinsics;
using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Shape;

public sealed class SpatialSumsTests
{
    [Fact]
    public void correlations_on_the_grid_are_the_sums_over_pairs() =>
        Case.Any.Where(c => c.Region.IntensityCount > 1).Sample(c => AssertSameAsPairs(c.Region), iter: 100);

    [Theory]
    [InlineData(70, 41, 1)]
    [InlineData(3, 64, 33)]
    [InlineData(48, 2, 50)]
    [InlineData(17, 18, 19)]
    public void so_they_are_in_flat_boxes_taken_in_many_classes(int nx, int ny, int nz)
    {
        var (count, random) = (nx * ny * nz, new Random(7));
        var c = Case.Make(nx, ny, nz, [1, 1.3, 2.1], [.. Enumerable.Range(0, count).Select(_ => (float)random.Next(-300, 300))],
            [.. Enumerable.Range(0, count).Select(_ => random.Next(3) > 0)]);
        AssertSameAsPairs(c.Region);
    }

    [Fact]
    public void what_is_held_is_no_more_than_there_is_room_for_and_some_tables()
    {
        foreach (var (x, y, z) in new[] { (79, 79, 79), (193, 193, 105), (300, 300, 1), (2, 300, 300), (40, 3, 200), (25, 25, 25) })
            foreach (var crops in new[] { 1, 3 })
            {
                var (room, before) = (4L * crops * x * y * z, GC.GetAllocatedBytesForCurrentThread());
                _ = new GridCorrelation(new((x, y, z), (1, 1, 1), room));
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, room + (3 << 17));
            }
    }

    private static void AssertSameAsPairs(Region r)
    {
        var (size, spacing) = ((r.Nx, r.Ny, r.Nz), (r.SpacingX, r.SpacingY, r.SpacingZ));
        var plain = SpatialSums.OfPairs(r.IntensityMask, (x, y, z) => r.Row(y, z)[x] - 0.25, size, spacing);
        var absolute = SpatialSums.OfPairs(r.IntensityMask, (x, y, z) => Math.Abs(r.Row(y, z)[x] - 0.25), size, spacing);
        foreach (var room in new[] { 0, 1L << 30 })
        {
            var fast = GridCorrelation.Of(r.IntensityMask, r.Crop, size, spacing, from: 0.25, room);
            Assert.Equal(plain.Weights, fast.Weights, 1e-12 * absolute.Weights);
            Assert.Equal(plain.Products, fast.Products, 1e-12 * (absolute.Products + absolute.Squares));
            Assert.Equal(plain.Squares, fast.Squares, 1e-12 * absolute.Squares);
        }
    }

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
        for (var i = 0; i < length; i++) (re[i], im[i]) =
            (Vector512.Create(i % 7, 1.0, i, -i, 2, i % 5, 0, 1), Vector512.Create(i % 3, 0.5, 0, i % 2, i, 1, -i, 3));
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
