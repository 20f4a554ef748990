using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Voxels of one grid as voxels of another that lie at the same places, though axes may be turned or exchanged and one may be a part of the other: files of
/// masks often count rows from below, or slices from above.
/// </summary>
internal sealed class GridAlignment
{
    private readonly (int X, int Y, int Z) origin, x, y, z;

    private GridAlignment((int, int, int) origin, (int, int, int) x, (int, int, int) y, (int, int, int) z) =>
        (this.origin, this.x, this.y, this.z) = (origin, x, y, z);

    /// <summary>The alignment, or null where voxels of one lie between those of the other.</summary>
    /// <exception cref="ArgumentException">The other grid's steps lie in one plane.</exception>
    public static GridAlignment? Of(Grid from, Grid to)
    {
        var frame = new VoxelFrame(to);
        var alignment = new GridAlignment(Whole(frame.ToVoxel(from.Origin)), Step(from.StepX), Step(from.StepY), Step(from.StepZ));
        // Other spacings may meet at the corners too; each step has to lead to a neighbour along one axis.
        if (from.Nx > 1 && !LeadsToNeighbour(alignment.x) || from.Ny > 1 && !LeadsToNeighbour(alignment.y) || from.Nz > 1 && !LeadsToNeighbour(alignment.z))
            return null;
        for (var corner = 0; corner < 8; corner++)
        {
            var (i, j, k) = ((corner & 1) * (from.Nx - 1), (corner >> 1 & 1) * (from.Ny - 1), (corner >> 2) * (from.Nz - 1));
            if (!Meet(frame.ToVoxel(from.ToWorld(i, j, k)), alignment.At(i, j, k))) return null;
        }
        return alignment;

        (int, int, int) Step(Vector3d step) => Whole(frame.ToVoxel(to.Origin + step));
    }

    /// <summary>Where a voxel lies in the other grid; may be outside of it.</summary>
    public (int X, int Y, int Z) At(int i, int j, int k) =>
        (origin.X + i * x.X + j * y.X + k * z.X, origin.Y + i * x.Y + j * y.Y + k * z.Y, origin.Z + i * x.Z + j * y.Z + k * z.Z);

    private static bool LeadsToNeighbour((int X, int Y, int Z) step) => Math.Abs((long)step.X) + Math.Abs((long)step.Y) + Math.Abs((long)step.Z) == 1;

    private static bool Meet(Vector3d exact, (int X, int Y, int Z) voxel) => Meet(exact.X, voxel.X) && Meet(exact.Y, voxel.Y) && Meet(exact.Z, voxel.Z);

    private static bool Meet(double exact, int voxel) => Math.Abs(exact - voxel) <= MaskPlacement.Tolerance && Math.Abs(exact) < int.MaxValue / 4;

    private static (int, int, int) Whole(Vector3d index) => ((int)Math.Round(index.X), (int)Math.Round(index.Y), (int)Math.Round(index.Z));
}
