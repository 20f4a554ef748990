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
        var from = mask.Grid;
        if (GridAlignment.Of(from, grid) is not { } alignment) return null;

        var voxels = new bool[grid.Count];
        for (int k = 0, at = 0; k < from.Nz; k++)
            for (var j = 0; j < from.Ny; j++)
                for (var i = 0; i < from.Nx; i++, at++)
                {
                    if (!mask.Voxels[at]) continue;
                    var (px, py, pz) = alignment.At(i, j, k);
                    if ((uint)px >= (uint)grid.Nx || (uint)py >= (uint)grid.Ny || (uint)pz >= (uint)grid.Nz) return null;
                    voxels[grid.Index(px, py, pz)] = true;
                }
        return new Mask(grid, voxels);
    }
}
