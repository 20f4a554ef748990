using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats.Contours;

public sealed class MaskPlacementTests
{
    private static readonly Grid Scan = Grid.AxisAligned(6, 5, 4, 1, 2, 3);

    [Fact]
    public void a_mask_of_a_part_of_the_scan_comes_to_lie_where_it_was()
    {
        var placed = MaskPlacement.Onto(Where(Scan with { Nx = 2, Ny = 2, Nz = 1, Origin = Scan.ToWorld(3, 1, 2) }, 0, 3), Scan);
        Assert.Equal([Scan.Index(3, 1, 2), Scan.Index(4, 2, 2)], Inside(placed));
    }

    [Fact]
    public void axes_in_another_order_or_direction_are_followed()
    {
        Grid turned = new(4, 6, 5, Scan.ToWorld(0, 4, 0), Scan.StepZ, Scan.StepX, -1 * Scan.StepY);
        Assert.Equal([Scan.Index(2, 4, 1), Scan.Index(5, 0, 3)],
            Inside(MaskPlacement.Onto(Where(turned, turned.Index(1, 2, 0), turned.Index(3, 5, 4)), Scan)).Order());
    }

    [Fact]
    public void a_mask_between_the_voxels_of_another_spacing_or_set_outside_is_not_placed()
    {
        Assert.Null(MaskPlacement.Onto(Where(Scan with { Origin = new(0.3, 0, 0) }, 0), Scan));
        Assert.Null(MaskPlacement.Onto(Where(Scan with { Nx = 3, StepX = 2 * Scan.StepX }, 0), Scan));
        Assert.Null(MaskPlacement.Onto(Where(Scan with { Origin = new(-1, 0, 0) }, 0), Scan));
        Assert.Equal([0], Inside(MaskPlacement.Onto(Where(Scan with { Origin = new(-1, 0, 0) }, 1), Scan)));
    }

    [Fact]
    public void rounding_of_headers_moves_nothing() =>
        Assert.Equal([7], Inside(MaskPlacement.Onto(Where(Scan with { Origin = new(0.004, -0.003, 0.01), StepX = new(1.0003, 0, 0) }, 7), Scan)));

    private static Mask Where(Grid grid, params int[] inside)
    {
        var voxels = new bool[grid.Count];
        foreach (var i in inside) voxels[i] = true;
        return new(grid, voxels);
    }

    private static IEnumerable<int> Inside(Mask? mask) => Assert.IsType<Mask>(mask).Voxels.Index().Where(v => v.Item).Select(v => v.Index);
}
