using CsCheck;
using OpenRadiomics.Checks;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Checks;

public sealed class GeometryTests
{
    private static readonly Gen<Grid> AnyGrid =
        from n in Gen.Int[2, 60].Array[3]
        from spacing in Gen.Double[0.3, 5].Array[3]
        from origin in Gen.Double[-400, 400].Array[3]
        from angles in Gen.Double[-0.6, 0.6].Array[2]
        select Turned(n, spacing, new(origin[0], origin[1], origin[2]), angles[0], angles[1]);

    [Fact]
    public void a_grid_fits_itself() => AnyGrid.Sample(grid =>
    {
        var fit = GridFit.Of(grid, grid);
        return fit is { IsSilent: true, IsContradiction: false, SubGrid: false, Turned: false };
    });

    [Fact]
    public void a_shift_along_an_axis_is_measured_in_voxels() => Gen.Select(AnyGrid, Gen.Int[0, 2], Gen.Double[-3, 3]).Sample((grid, axis, voxels) =>
    {
        Vector3d[] steps = [grid.StepX, grid.StepY, grid.StepZ];
        var fit = GridFit.Of(grid, grid with { Origin = grid.Origin + voxels * steps[axis] });
        return Math.Abs(fit.Deviation - Math.Abs(voxels)) < 1e-6 && fit.IsContradiction == (fit.Deviation >= GridFit.Half);
    });

    [Theory]
    [InlineData(0.0099, true, false)]
    [InlineData(0.0101, false, false)]
    [InlineData(0.4999, false, false)]
    [InlineData(0.5001, false, true)]
    public void the_bounds_are_a_hundredth_and_a_half(double voxels, bool silent, bool contradiction)
    {
        var grid = Grid.AxisAligned(10, 10, 10, 1, 1, 3);
        var fit = GridFit.Of(grid, grid with { Origin = new(0, 0, 3 * voxels) });
        Assert.Equal((silent, contradiction), (fit.IsSilent, fit.IsContradiction));
    }

    [Fact]
    public void an_aligned_sub_grid_fits() =>
        Gen.Select(AnyGrid, Gen.Int[0, 1000].Array[6]).Sample((grid, r) =>
        {
            int[] from = [r[0] % grid.Nx, r[1] % grid.Ny, r[2] % grid.Nz];
            var sub = new Grid(1 + r[3] % (grid.Nx - from[0]), 1 + r[4] % (grid.Ny - from[1]), 1 + r[5] % (grid.Nz - from[2]),
                grid.ToWorld(from[0], from[1], from[2]), grid.StepX, grid.StepY, grid.StepZ);
            return GridFit.Of(grid, sub).IsSilent;
        });

    [Fact]
    public void a_grid_that_reaches_beyond_the_scan_contradicts_it() => Gen.Select(AnyGrid, Gen.Int[1, 9]).Sample((grid, more) =>
        GridFit.Of(grid, grid with { Nx = grid.Nx + more }) is { IsContradiction: true } fit && Math.Abs(fit.Outside - more) < 1e-6);

    [Fact]
    public void flipped_and_exchanged_axes_are_the_same_lattice() => AnyGrid.Sample(grid =>
    {
        var flipped = grid with { Origin = grid.ToWorld(grid.Nx - 1, 0, 0), StepX = -1 * grid.StepX };
        var exchanged = new Grid(grid.Ny, grid.Nx, grid.Nz, grid.Origin, grid.StepY, grid.StepX, grid.StepZ);
        return GridFit.Of(grid, flipped) is { IsSilent: true, Turned: true } && GridFit.Of(grid, exchanged) is { IsSilent: true, Turned: true };
    });

    [Fact]
    public void another_spacing_contradicts_when_it_adds_up_to_half_a_voxel()
    {
        var grid = Grid.AxisAligned(100, 100, 100, 1, 1, 1);
        Assert.True(GridFit.Of(grid, Grid.AxisAligned(100, 100, 100, 1.01, 1, 1)).IsContradiction);
        Assert.False(GridFit.Of(grid, Grid.AxisAligned(100, 100, 100, 1.001, 1, 1)).IsContradiction);
    }

    [Fact]
    public void a_position_that_is_no_number_contradicts() =>
        Assert.True(GridFit.Of(Grid.AxisAligned(4, 4, 4, 1, 1, 1), Grid.AxisAligned(4, 4, 4, 1, 1, 1) with { Origin = new(double.NaN, 0, 0) }).IsContradiction);

    private static Grid Turned(int[] n, double[] spacing, Vector3d origin, double a, double b)
    {
        var (x, y, z) = (new Vector3d(Math.Cos(a), Math.Sin(a), 0), new Vector3d(-Math.Sin(a), Math.Cos(a), 0), new Vector3d(0, 0, 1));
        var (y2, z2) = (Math.Cos(b) * y + Math.Sin(b) * z, Math.Cos(b) * z - Math.Sin(b) * y);
        return new(n[0], n[1], n[2], origin, spacing[0] * x, spacing[1] * y2, spacing[2] * z2);
    }
}
