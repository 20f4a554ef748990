using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Voxels of one grid as voxels of another whose voxels lie at the same places, though axes may be turned or exchanged and one may be a part of the other: files of masks
/// often count rows from below, or slices from above.
/// </summary>
internal sealed class GridAlignment
{
    private const double Tolerance = 0.05;                               // of a voxel: float32 positions of NIfTI, and slices whose positions are rounded

    private readonly (int X, int Y, int Z) origin, x, y, z;

    private GridAlignment((int, int, int) origin, (int, int, int) x, (int, int, int) y, (int, int, int) z) => (this.origin, this.x, this.y, this.z) = (origin, x, y, z);

    /// <summary>The alignment, or null where voxels of one lie between those of the other.</summary>
    public static GridAlignment? Of(Grid from, Grid to)
    {
        var frame = new VoxelFrame(to);
        var first = frame.ToVoxel(from.Origin);
        var alignment = new GridAlignment(Rounded(first), Step(from.StepX), Step(from.StepY), Step(from.StepZ));
        if (!alignment.ExchangesAxes) return null;
        for (var corner = 0; corner < 8; corner++)
        {
            var (i, j, k) = ((corner & 1) * (from.Nx - 1), (corner >> 1 & 1) * (from.Ny - 1), (corner >> 2) * (from.Nz - 1));
            var (exact, (atX, atY, atZ)) = (frame.ToVoxel(from.ToWorld(i, j, k)), alignment.At(i, j, k));
            if (Math.Max(Math.Max(Math.Abs(exact.X - atX), Math.Abs(exact.Y - atY)), Math.Abs(exact.Z - atZ)) > Tolerance) return null;
        }
        return alignment;

        (int, int, int) Step(Vector3d step) => Rounded(frame.ToVoxel(from.Origin + step) - first);
    }

    /// <summary>Where a voxel lies in the other grid; may be outside of it.</summary>
    public (int X, int Y, int Z) At(int i, int j, int k) =>
        (origin.X + i * x.X + j * y.X + k * z.X, origin.Y + i * x.Y + j * y.Y + k * z.Y, origin.Z + i * x.Z + j * y.Z + k * z.Z);

    /// <summary>Whether each axis is one of the other's, forwards or backwards.</summary>
    private bool ExchangesAxes => new[] { x, y, z, (x.X, y.X, z.X), (x.Y, y.Y, z.Y), (x.Z, y.Z, z.Z) }.All(step => Math.Abs(step.Item1) + Math.Abs(step.Item2) + Math.Abs(step.Item3) == 1);

    private static (int, int, int) Rounded(Vector3d index) => ((int)Math.Round(index.X), (int)Math.Round(index.Y), (int)Math.Round(index.Z));
}
