using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>From the patient's space to voxel indices of a grid: the inverse of its affine.</summary>
internal sealed class VoxelFrame
{
    // a millionth of a voxel: decimal strings hold no more, and a point on a centre stays on it
    private const double Snap = 1 << 20;

    private readonly Grid grid;
    private readonly Vector3d x, y, z;

    /// <exception cref="ArgumentException">The grid's steps lie in one plane.</exception>
    public VoxelFrame(Grid grid)
    {
        var volume = grid.StepX.Dot(grid.StepY.Cross(grid.StepZ));
        if (!(Math.Abs(volume) > 0)) throw new ArgumentException("The grid's steps lie in one plane.", nameof(grid));
        this.grid = grid;
        (x, y, z) = ((1 / volume) * grid.StepY.Cross(grid.StepZ), (1 / volume) * grid.StepZ.Cross(grid.StepX), (1 / volume) * grid.StepX.Cross(grid.StepY));
    }

    /// <summary>Fractional voxel index of a place.</summary>
    public Vector3d ToVoxel(Vector3d world)
    {
        var offset = world - grid.Origin;
        return new(Snapped(x.Dot(offset)), Snapped(y.Dot(offset)), Snapped(z.Dot(offset)));
    }

    private static double Snapped(double index) => Math.Round(index * Snap) / Snap;
}
