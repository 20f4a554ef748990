using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats.Contours;

public sealed class ContourFillingTests
{
    private static readonly Grid Flat = Grid.AxisAligned(12, 10, 3, 1, 1, 2.5);

    /// <summary>Corners on parts of a voxel that doubles hold, so that many lie on centres.</summary>
    private static readonly Gen<Contour> Wild =
        Gen.Select(Gen.Int[-24, 64], Gen.Int[-24, 56]).Array[3, 12].Select(points =>
            new Contour([.. points.Select(p => new Vector3d(p.Item1 / 4.0, p.Item2 / 4.0, 2.5))]));

    [Fact]
    public void voxels_with_their_centre_inside_are_inside()
    {
        var (mask, leftOut) = Fill([Box(1.5, 2.5, 4.5, 5.5, slice: 1)]);
        Assert.Empty(leftOut);
        Assert.Equal([.. from y in Enumerable.Range(3, 3) from x in Enumerable.Range(2, 3) select Flat.Index(x, y, 1)], Inside(mask));
    }

    [Fact]
    public void a_centre_on_a_line_belongs_to_the_side_of_higher_indices_alone()
    {
        var (left, _) = Fill([Box(2, 2, 5, 5)]);
        var (right, _) = Fill([Box(5, 2, 8, 5)]);
        Assert.Equal(9, Inside(left).Length);
        Assert.Equal(9, Inside(right).Length);
        Assert.Empty(Inside(left).Intersect(Inside(right)));
    }

    [Fact]
    public void a_contour_within_a_contour_is_a_hole_and_one_within_the_hole_an_island()
    {
        var (mask, _) = Fill([Box(0.5, 0.5, 9.5, 8.5), Box(2.5, 2.5, 7.5, 6.5), Box(4.5, 3.5, 5.5, 4.5)]);
        Assert.Equal(9 * 8 - 5 * 4 + 1, Inside(mask).Length);
        Assert.Contains(Flat.Index(5, 4, 0), Inside(mask));
    }

    [Fact]
    public void a_hole_joined_to_the_outside_by_a_line_there_and_back_is_a_hole()
    {
        Contour keyhole = new([new(0.5, 0.5, 0), new(8.5, 0.5, 0), new(8.5, 7.5, 0), new(0.5, 7.5, 0), new(0.5, 3.5, 0), new(2.5, 3.5, 0), new(2.5, 5.5, 0),
            new(5.5, 5.5, 0), new(5.5, 2.5, 0), new(2.5, 2.5, 0), new(2.5, 3.5, 0), new(0.5, 3.5, 0)]);
        var (mask, _) = Fill([keyhole]);
        Assert.Equal(8 * 7 - 9, Inside(mask).Length);
    }

    [Fact]
    public void any_contours_are_filled_as_a_ray_from_each_centre_says() => Wild.Array[1, 4].Sample(contours =>
    {
        var (mask, _) = Fill(contours);
        for (var y = 0; y < Flat.Ny; y++)
            for (var x = 0; x < Flat.Nx; x++)
                Assert.Equal(contours.Sum(contour => CrossingsToTheLeft(contour, x, y)) % 2 == 1, mask.Voxels[Flat.Index(x, y, 1)]);
        Assert.Equal(Inside(mask).Length, ContourFilling.Count(contours, Flat, TestContext.Current.CancellationToken).Voxels);
        Assert.All(Inside(mask), voxel => Assert.Equal(1, voxel / (Flat.Nx * Flat.Ny)));
    });

    [Fact]
    public void where_a_contour_starts_and_which_way_it_runs_changes_nothing() => Gen.Select(Wild, Gen.Int[0, 11]).Sample((contour, start) =>
    {
        var points = contour.Points;
        Contour turned = new([.. points.Skip(start % points.Count).Concat(points.Take(start % points.Count)).Reverse()]);
        Assert.Equal(Inside(Fill([contour]).Mask), Inside(Fill([turned]).Mask));
    });

    [Fact]
    public void a_contour_on_an_oblique_grid_is_filled_as_on_an_upright_one() => Wild.Sample(contour =>
    {
        var (c, s) = (Math.Cos(0.5), Math.Sin(0.5));
        Grid oblique = new(Flat.Nx, Flat.Ny, Flat.Nz, new(-80, 31, 7), new(c, s, 0), new(-s * s, c * s, c), 2.5 * new Vector3d(s * c, -c * c, s));
        Contour moved = new([.. contour.Points.Select(p => oblique.ToWorld(p.X, p.Y, p.Z / 2.5))]);
        Assert.Equal(Inside(Fill([contour]).Mask), Inside(Fill([moved], oblique).Mask));
    });

    [Fact]
    public void contours_that_cannot_be_filled_are_named_and_the_others_are_filled()
    {
        Contour[] contours =
        [
            new([new(1, 1, 0), new(2, 2, 0)]), Box(1.5, 1.5, 3.5, 3.5), new([new(1, 1, 0), new(double.NaN, 1, 0), new(2, 2, 0)]),
            new([new(1, 1, 0), new(5, 1, 2.5), new(3, 3, 5)]),
            Box(1, 1, 3, 3, slice: 0.4), Box(1, 1, 3, 3, slice: -1), Box(1, 1, 3, 3, slice: 3), Box(1.5, 1.5, 3.5, 3.5, slice: 2.05),
        ];
        var (mask, leftOut) = Fill(contours);
        Assert.Equal(
            [new(0, ContourFault.TooFewPoints), new(2, ContourFault.NotFinite), new(3, ContourFault.CrossesSlices), new(4, ContourFault.BetweenSlices),
                new(5, ContourFault.OutsideSlices), new LeftOut(6, ContourFault.OutsideSlices)],
            leftOut);
        Assert.Equal(8, Inside(mask).Length);
    }

    [Fact]
    public void a_contour_far_beyond_the_grid_costs_no_more_than_the_grid() => Quick.WithinASecond(() =>
    {
        var (mask, _) = Fill([Box(-1e300, -1e300, 1e300, 1e300, slice: 1)]);
        Assert.Equal(Flat.Nx * Flat.Ny, Inside(mask).Length);
    });

    private static (Mask Mask, IReadOnlyList<LeftOut> LeftOut) Fill(Contour[] contours, Grid? grid = null) =>
        ContourFilling.Fill(contours, grid ?? Flat, TestContext.Current.CancellationToken);

    private static Contour Box(double x0, double y0, double x1, double y1, double slice = 0) =>
        new([new(x0, y0, 2.5 * slice), new(x1, y0, 2.5 * slice), new(x1, y1, 2.5 * slice), new(x0, y1, 2.5 * slice)]);

    private static int CrossingsToTheLeft(Contour contour, int x, int y)
    {
        var count = 0;
        for (var i = 0; i < contour.Points.Count; i++)
        {
            var (a, b) = (contour.Points[i], contour.Points[(i + 1) % contour.Points.Count]);
            if (a.Y > b.Y) (a, b) = (b, a);
            if (!(a.Y <= y && y < b.Y)) continue;
            if (a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X) <= x) count++;
        }
        return count;
    }

    private static int[] Inside(Mask mask) => [.. mask.Voxels.Index().Where(v => v.Item).Select(v => v.Index)];
}
