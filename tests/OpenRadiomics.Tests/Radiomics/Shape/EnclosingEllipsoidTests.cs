using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Shape;

public sealed class EnclosingEllipsoidTests
{
    private static readonly Gen<Vector3d> Place = Gen.Select(Gen.Double[-9, 9], Gen.Double[-5, 5], Gen.Double[-2, 2], (x, y, z) => new Vector3d(x, y, z));

    [Fact]
    public void no_ellipsoid_is_smaller_than_one_part_in_a_million() => Gen.OneOf(Place.Array[5, 60], Gen.Int[2, 7].Select(Ball)).Sample(points =>
    {
        var (a, b, c) = EnclosingEllipsoid.Around(points);
        Assert.InRange(a * b * c / LeastVolume(points), 1 - 1e-9, 1 + 1e-6);
    }, iter: 60);

    [Fact]
    public void a_turned_needle_has_its_ellipsoid()
    {
        var (along, across, up) = (new Vector3d(0.6, 0.8, 0), new Vector3d(-0.8, 0.6, 0), new Vector3d(0, 0, 1));
        Vector3d[] points = [.. from i in new[] { -1, 1 } from axis in new[] { 300 * along, 0.5 * across, 2 * up } select i * axis];
        var (a, b, c) = EnclosingEllipsoid.Around(points);
        Assert.Equal([300, 2, 0.5], [a, b, c], (x, y) => Math.Abs(x / y - 1) < 1e-6);
    }

    /// <summary>Corners of the mesh around a ball of voxels: nearly all of them nearly on the ellipsoid.</summary>
    private static Vector3d[] Ball(int radius)
    {
        var side = 2 * radius + 1;
        var mask = new bool[side * side * side];
        for (var i = 0; i < mask.Length; i++)
        {
            var (x, y, z) = (i % side - radius, i / side % side - radius, i / side / side - radius);
            mask[i] = x * x + y * y + z * z <= radius * radius;
        }
        return new HullOfMask(mask, side, side, side, 1, 1, 1).Corners;
    }

    /// <summary>
    /// Khachiyan's method with the weights of all points changed at each step, the plainest there is: det of the weighted covariance grows to its bound.
    /// </summary>
    private static double LeastVolume(Vector3d[] points)
    {
        var weights = Enumerable.Repeat(1.0 / points.Length, points.Length).ToArray();
        for (var step = 0; ; step++)
        {
            var mean = points.Zip(weights, (p, w) => w * p).Aggregate((a, b) => a + b);
            double[,] m = new double[3, 3];
            for (var i = 0; i < points.Length; i++)
            {
                var d = points[i] - mean;
                double[] v = [d.X, d.Y, d.Z];
                for (var r = 0; r < 3; r++) for (var c = 0; c < 3; c++) m[r, c] += weights[i] * v[r] * v[c];
            }
            var (row0, row1, row2) = (new Vector3d(m[0, 0], m[0, 1], m[0, 2]), new Vector3d(m[1, 0], m[1, 1], m[1, 2]),
                new Vector3d(m[2, 0], m[2, 1], m[2, 2]));
            var det = row0.Dot(row1.Cross(row2));
            var (i0, i1, i2) = (1 / det * row1.Cross(row2), 1 / det * row2.Cross(row0), 1 / det * row0.Cross(row1));
            double[] far = [.. points.Select(p => p - mean).Select(d => 1 + d.Dot(new Vector3d(i0.Dot(d), i1.Dot(d), i2.Dot(d))))];
            if (far.Max() / 4 - 1 < 2e-7 || step == 20_000) return Math.Sqrt(27 * det);      // semi-axes are √3 of the covariance's
            for (var i = 0; i < far.Length; i++) weights[i] *= far[i] / 4;                   // the multiplicative step keeps their sum
        }
    }
}
