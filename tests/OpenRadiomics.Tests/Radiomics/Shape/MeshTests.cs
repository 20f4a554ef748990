using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Shape;

public sealed class MeshTests
{
    [Fact]
    public void volume_and_area_are_those_of_the_triangles() => Case.Any.Sample(c =>
    {
        var r = c.Region;
        var (volume, area) = Mesh.Measure(r.MorphologicalMask, r.Nx, r.Ny, r.Nz, r.SpacingX, r.SpacingY, r.SpacingZ);
        double plainVolume = 0, plainArea = 0;
        foreach (var (a, b, d) in PlainMesh.Triangles(r))
        {
            plainVolume += a.Dot(b.Cross(d)) / 6;
            plainArea += (b - a).Cross(d - a).Length / 2;
        }
        Assert.Equal(plainArea, area, 1e-12 * plainArea);
        Assert.Equal(plainVolume, volume, 1e-12 * (plainVolume + plainArea * (r.Nx * r.SpacingX + r.Ny * r.SpacingY + r.Nz * r.SpacingZ)));
    }, iter: 200);

    [Fact]
    public void every_edge_of_the_mesh_has_a_triangle_on_either_side() => Case.Any.Sample(c =>
    {
        var unmatched = new Dictionary<(Vector3d, Vector3d), int>();
        foreach (var (a, b, d) in PlainMesh.Triangles(c.Stretched(1 / c.Image.Grid.SpacingX).Region))
            foreach (var (from, to) in new[] { (a, b), (b, d), (d, a) })
            {
                unmatched[(from, to)] = unmatched.GetValueOrDefault((from, to)) + 1;
                unmatched[(to, from)] = unmatched.GetValueOrDefault((to, from)) - 1;
            }
        Assert.All(unmatched.Values, count => Assert.Equal(0, count));
    }, iter: 100);

    [Fact]
    public void a_box_of_voxels_loses_its_edges_and_corners_only()
    {
        var (volume, area) = Mesh.Measure([.. Enumerable.Repeat(true, 5 * 4 * 3)], 5, 4, 3, 1, 1, 1);
        var edges = 4 * (5 - 1) + 4 * (4 - 1) + 4 * (3 - 1);             // unit edges between corner voxels, each cut off by a prism of 1/8
        Assert.Equal(60 - edges / 8.0 - 8 * (1 / 8.0 - 1 / 48.0), volume, 1e-12);
        Assert.Equal(2 * (4 * 3 + 4 * 2 + 3 * 2) + edges * Math.Sqrt(0.5) + 8 * Math.Sqrt(3) / 8, area, 1e-12);
    }

    [Fact]
    public void the_largest_diameter_is_that_of_all_pairs_of_corners() => Case.Any.Sample(c =>
    {
        var r = c.Region;
        var corners = PlainMesh.Triangles(r).SelectMany(t => new[] { t.A, t.B, t.C }).Distinct().ToList();
        var plain = corners.Max(a => corners.Max(b => (a - b).Length));
        Assert.Equal(plain, Hull(r).Diameter, 1e-12 * plain);
    }, iter: 100);

    [Fact]
    public void the_convex_hull_holds_every_corner_and_is_closed() => Case.Any.Sample(c =>
    {
        var r = c.Region;
        var hull = Hull(r);
        var size = r.Nx * r.SpacingX + r.Ny * r.SpacingY + r.Nz * r.SpacingZ;
        foreach (var corner in PlainMesh.Triangles(r).SelectMany(t => new[] { t.A, t.B, t.C }).Distinct())
            foreach (var face in hull.Faces)
                Assert.True(hull.Across(face).Dot(corner - hull.Corners[face.A]) <= 1e-9 * size * size * size);
        var corners = PlainMesh.Triangles(r).SelectMany(t => new[] { t.A, t.B, t.C }).ToHashSet();
        Assert.All(hull.Corners, corner => Assert.Contains(corners, p => (p - corner).Length < 1e-9 * size));
        Assert.Equal(hull.Faces.Count, 2 * hull.Corners.Length - 4);    // Euler, for triangles without holes
    }, iter: 60);

    [Fact]
    public void the_enclosing_ellipsoid_of_an_octahedron_is_its_ball()
    {
        Vector3d[] points = [new(2, 0, 0), new(-2, 0, 0), new(0, 2, 0), new(0, -2, 0), new(0, 0, 2), new(0, 0, -2), new(0.5, 0.5, 0.5)];
        var (a, b, c) = EnclosingEllipsoid.Around(points);
        Assert.All([a, b, c], axis => Assert.Equal(2, axis, 1e-6));
    }

    [Fact]
    public void the_oriented_box_of_a_turned_bar_is_the_bar()
    {
        var mask = new bool[40 * 40];                                    // a thin diagonal bar within a slice
        for (var i = 0; i < 40; i++) mask[i + 40 * i] = true;
        var hull = new HullOfMask(mask, 40, 40, 1, 1, 1, 1);
        double[] edges = [OrientedBox.Around(hull).A, OrientedBox.Around(hull).B, OrientedBox.Around(hull).C];
        Array.Sort(edges);
        Assert.InRange(edges[0] * edges[1] * edges[2], hull.Volume, 2.5 * hull.Volume);
        Assert.Equal(39 * Math.Sqrt(2) + Math.Sqrt(0.5), edges[2], 1.0);
    }

    [Theory]
    [InlineData(3, 3, 3, 113.09733552923255)]
    [InlineData(4, 2, 1, 63.4767)]                                       // by numerical integration; the series stops at its 20th term
    public void the_area_of_an_ellipsoid_is_right(double a, double b, double c, double area) => Assert.Equal(area, Ellipsoid.Area(a, b, c), 0.06);

    private static HullOfMask Hull(Region r) => new(r.MorphologicalMask, r.Nx, r.Ny, r.Nz, r.SpacingX, r.SpacingY, r.SpacingZ);
}
