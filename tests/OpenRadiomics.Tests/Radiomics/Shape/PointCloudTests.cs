using System.Runtime.Intrinsics;
using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Shape;

public sealed class PointCloudTests
{
    private static readonly Gen<Vector3d> Place = Gen.Select(Gen.Double[-9, 9], Gen.Double[-9, 9], Gen.Double[-9, 9], (x, y, z) => new Vector3d(x, y, z));

    [Fact]
    public void points_reach_as_far_as_one_by_one() => Gen.Select(Place.Array[1, 40], Place).Sample((points, direction) =>
        Assert.Equal(points.Max(p => p.Dot(direction)) - points.Min(p => p.Dot(direction)), new PointCloud(points).Extent(direction)));

    [Fact]
    public void square_distances_are_those_one_by_one() => Gen.Select(Place.Array[1, 40], Place.Array[4]).Sample((points, by) =>
    {
        var squares = new Vector512<double>[new PointCloud(points).Vectors];
        new PointCloud(points).SquareDistances(by[0], by[1], by[2], by[3], squares);
        for (var i = 0; i < points.Length; i++)
        {
            var d = points[i] - by[0];
            Assert.Equal(d.X * by[1].Dot(d) + d.Y * by[2].Dot(d) + d.Z * by[3].Dot(d), squares[i / 8][i % 8]);
        }
    });

    [Fact]
    public void the_smallest_rectangle_is_that_of_all_pairs_of_points() =>
        Gen.Select(Gen.Int[-9, 9], Gen.Int[-9, 9], (x, y) => (X: x / 7.0, Y: y / 3.0)).Array[3, 25].Where(points => points.Distinct().Count() > 1)
            .Sample(points =>
        {
            var rectangle = new EnclosingRectangle(points.Length);
            foreach (var (x, y) in points) rectangle.Add(x, y);
            var (length, width) = rectangle.Measure();
            Assert.Equal(Plain(points), length * width, 1e-9);
        });

    /// <summary>Flush with the line through any two points that has all others on its left or on it.</summary>
    private static double Plain((double X, double Y)[] points)
    {
        var least = double.PositiveInfinity;
        foreach (var a in points)
            foreach (var b in points)
            {
                var (x, y) = (b.X - a.X, b.Y - a.Y);
                var norm = Math.Sqrt(x * x + y * y);
                if (norm == 0 || points.Any(p => (p.Y - a.Y) * x - (p.X - a.X) * y < -1e-10 * norm)) continue;
                var along = points.Select(p => (p.X * x + p.Y * y) / norm).ToList();
                least = Math.Min(least, (along.Max() - along.Min()) * points.Max(p => ((p.Y - a.Y) * x - (p.X - a.X) * y) / norm));
            }
        return least;
    }
}
