using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Takes the voxels of one plane out of those of a volume as they come, in the memory of the plane.</summary>
/// <param name="grid">The volume's grid.</param>
/// <param name="axis">The axis through the plane: 0 for x, 1 for y, 2 for z.</param>
/// <param name="at">Index of the plane along that axis.</param>
internal sealed class PlaneTaking(Grid grid, int axis, int at)
{
    /// <summary>The plane's voxels; of the two axes that are left, the one with the lower number is the fastest.</summary>
    public float[] Voxels { get; } = new float[grid.Count / (axis switch { 0 => grid.Nx, 1 => grid.Ny, _ => grid.Nz })];

    /// <summary>Looks at the next voxels.</summary>
    /// <param name="first">Position of the first of them in the volume.</param>
    /// <param name="voxels">The voxels.</param>
    public void Take(long first, ReadOnlySpan<float> voxels)
    {
        while (voxels.Length > 0)
        {
            var (row, x) = Math.DivRem(first, grid.Nx);
            var (z, y) = Math.DivRem(row, grid.Ny);
            var piece = voxels[..(int)Math.Min(grid.Nx - x, voxels.Length)];
            if (axis == 2 && z == at) piece.CopyTo(Voxels.AsSpan((int)(x + grid.Nx * y)));
            else if (axis == 1 && y == at) piece.CopyTo(Voxels.AsSpan((int)(x + grid.Nx * z)));
            else if (axis == 0 && at >= x && at < x + piece.Length) Voxels[y + grid.Ny * z] = piece[(int)(at - x)];
            first += piece.Length;
            voxels = voxels[piece.Length..];
        }
    }
}
