using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Agreement;

public sealed class AgreementTests
{
    private static readonly Gen<(Grid Grid, bool[] A, bool[] B)> Pairs =
        from nx in Gen.Int[1, 7]
        from ny in Gen.Int[1, 6]
        from nz in Gen.Int[1, 5]
        from spacing in Gen.Double[0.3, 4].Array[3]
        from a in Gen.Int[0, 3].Select(n => n == 0).Array[nx * ny * nz]
        from b in Gen.Int[0, 5].Select(n => n == 0).Array[nx * ny * nz]
        select (Grid.AxisAligned(nx, ny, nz, spacing[0], spacing[1], spacing[2]), a, b);

    [Fact]
    public void distances_are_those_of_all_pairs() => Pairs.Sample(pair =>
    {
        var grid = pair.Grid;
        var fast = DistanceTransform.Squared(pair.A, grid.Nx, grid.Ny, grid.Nz, new(grid.SpacingX, grid.SpacingY, grid.SpacingZ),
            TestContext.Current.CancellationToken);
        Assert.Equal(PlainDistances.Squared(pair.A, grid), fast, (plain, quick) => plain == quick || Math.Abs(plain - quick) <= 1e-9 * (1 + plain));
    }, iter: 400);

    [Fact]
    public void surfaces_lie_as_far_apart_as_all_pairs_say() => Pairs.Where(pair => pair.A.Contains(true) && pair.B.Contains(true)).Sample(pair =>
    {
        var (a, b) = (new Mask(pair.Grid, pair.A), new Mask(pair.Grid, pair.B));
        var (plain, fast) = (PlainDistances.Surfaces(a, b), Of(a, b).Surfaces!);
        Assert.Equal(plain.HausdorffMm, fast.HausdorffMm, 1e-9);
        Assert.Equal(plain.Hausdorff95Mm, fast.Hausdorff95Mm, 1e-9);
        Assert.Equal(plain.MeanMm, fast.MeanMm, 1e-9);
        Assert.Equal(Of(b, a).Surfaces!.HausdorffMm, fast.HausdorffMm);
    }, iter: 400);

    [Fact]
    public void equal_masks_agree_wholly()
    {
        var cube = Cube(3, 3, 3);
        Assert.Equal((1.0, 1.0, new SurfaceDistances(0, 0, 0)), (Of(cube, cube).Dice, Of(cube, cube).Jaccard, Of(cube, cube).Surfaces));
    }

    [Fact]
    public void a_moved_cube_lies_as_far_as_it_was_moved()
    {
        var agreement = Of(Cube(2, 3, 3), Cube(4, 3, 3));               // 4 x 4 x 4 voxels, moved by 2 along x, 1.5 mm each
        Assert.Equal((64L, 64L, 32L), (agreement.VoxelsA, agreement.VoxelsB, agreement.VoxelsOfBoth));
        Assert.Equal((0.5, 1.0 / 3), (agreement.Dice, agreement.Jaccard));
        Assert.Equal(3.0, agreement.Surfaces!.HausdorffMm);
        Assert.Equal(3.0, agreement.Surfaces.Hausdorff95Mm);
    }

    [Fact]
    public void two_lone_voxels_lie_as_far_apart_as_pythagoras_says()
    {
        var grid = Grid.AxisAligned(5, 6, 7, 1, 2, 3);
        var agreement = Of(Voxel(grid, 0, 0, 0), Voxel(grid, 4, 5, 6));
        Assert.Equal((0.0, 0.0), (agreement.Dice, agreement.Jaccard));
        Assert.Equal(Math.Sqrt(16 + 100 + 324), agreement.Surfaces!.MeanMm, 1e-12);
    }

    [Fact]
    public void an_empty_mask_has_no_surface()
    {
        var (empty, cube) = (new Mask(Grid, new bool[Grid.Count]), Cube(2, 3, 3));
        Assert.Equal(0.0, Of(empty, cube).Dice);
        Assert.Null(Of(empty, cube).Surfaces);
        Assert.Equal((double.NaN, double.NaN), (Of(empty, empty).Dice, Of(empty, empty).Jaccard));
    }

    [Fact]
    public void masks_that_cannot_be_compared_are_refused()
    {
        var other = Grid.AxisAligned(12, 10, 10, 1, 1, 1);
        var leaning = other with { StepY = new(0.5, 1, 0) };
        Assert.Throws<ArgumentException>(() => Of(Cube(2, 3, 3), new(other, new bool[other.Count])));
        Assert.Throws<ArgumentException>(() => Of(new(leaning, new bool[leaning.Count]), new(leaning, new bool[leaning.Count])));
    }

    private static readonly Grid Grid = Grid.AxisAligned(12, 10, 10, 1.5, 1, 2);

    private static MaskAgreement Of(Mask a, Mask b) => MaskAgreement.Of(a, b, TestContext.Current.CancellationToken);

    private static Mask Cube(int x, int y, int z)
    {
        var voxels = new bool[Grid.Count];
        for (var k = 0; k < 4; k++)
            for (var j = 0; j < 4; j++)
                for (var i = 0; i < 4; i++) voxels[Grid.Index(x + i, y + j, z + k)] = true;
        return new(Grid, voxels);
    }

    private static Mask Voxel(Grid grid, int x, int y, int z)
    {
        var voxels = new bool[grid.Count];
        voxels[grid.Index(x, y, z)] = true;
        return new(grid, voxels);
    }
}
