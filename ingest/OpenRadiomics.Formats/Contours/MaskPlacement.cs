using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Puts a mask on the grid of the scan it belongs to: masks may cover a part of it, and store its axes in another order.</summary>
public static class MaskPlacement
{
    /// <summary>How far voxel centres may lie from the scan's, in voxels: headers are rounded.</summary>
    public const double Tolerance = 0.01;

    /// <summary>The same voxels on another grid, by position.</summary>
    /// <param name="mask">A mask whose voxels meet voxels of the grid one to one.</param>
    /// <param name="grid">The scan's grid.</param>
    /// <returns>The mask on that grid; null where voxels lie between those of the grid, or one that is set lies outside of it.</returns>
    /// <exception cref="ArgumentException">The grid has more voxels than an array holds, or its steps lie in one plane.</exception>
    public static Mask? Onto(Mask mask, Grid grid)
    {
        if (grid.Count > Array.MaxLength) throw new ArgumentException($"{grid.Count} voxels; possible are {Array.MaxLength}.", nameof(grid));
        if (mask.Grid == grid) return mask;
        var (from, frame) = (mask.Grid, new VoxelFrame(grid));
        if (from.Corners().Any(corner => !IsWhole(frame.ToVoxel(corner)))) return null;
        var origin = Whole(frame.ToVoxel(from.Origin));
        var (x, y, z) = (Step(from.StepX), Step(from.StepY), Step(from.StepZ));
        // Other spacings may meet at the corners too; each step has to lead to a neighbour along one axis.
        if (new[] { (x, from.Nx), (y, from.Ny), (z, from.Nz) }.Any(axis => axis.Item2 > 1 && Math.Abs(axis.Item1.X) + Math.Abs(axis.Item1.Y) + Math.Abs(axis.Item1.Z) != 1)) return null;

        var voxels = new bool[grid.Count];
        for (int k = 0, at = 0; k < from.Nz; k++)
            for (var j = 0; j < from.Ny; j++)
                for (var i = 0; i < from.Nx; i++, at++)
                {
                    if (!mask.Voxels[at]) continue;
                    var (px, py, pz) = (origin.X + i * x.X + j * y.X + k * z.X, origin.Y + i * x.Y + j * y.Y + k * z.Y, origin.Z + i * x.Z + j * y.Z + k * z.Z);
                    if ((uint)px >= (uint)grid.Nx || (uint)py >= (uint)grid.Ny || (uint)pz >= (uint)grid.Nz) return null;
                    voxels[grid.Index(px, py, pz)] = true;
                }
        return new Mask(grid, voxels);

        (int X, int Y, int Z) Step(Vector3d step) => Whole(frame.ToVoxel(grid.Origin + step));
    }

    private static bool IsWhole(Vector3d index) => IsWhole(index.X) && IsWhole(index.Y) && IsWhole(index.Z);

    private static bool IsWhole(double index) => Math.Abs(index - Math.Round(index)) <= Tolerance && Math.Abs(index) < int.MaxValue / 4;

    private static (int X, int Y, int Z) Whole(Vector3d index) => ((int)Math.Round(index.X), (int)Math.Round(index.Y), (int)Math.Round(index.Z));
}
