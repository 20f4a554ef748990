using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Means of blocks of voxels, as these come. Blocks at the far ends hold what is left; what is no number counts for nothing.</summary>
internal sealed class BlockMeans
{
    private readonly Grid from, to;
    private readonly int fx, fy, fz;
    private readonly double[] sums;
    private readonly int[] counts;

    /// <param name="grid">The grid of the voxels.</param>
    /// <param name="longest">Blocks along each axis, at most.</param>
    public BlockMeans(Grid grid, int longest)
    {
        from = grid;
        (fx, fy, fz) = (Factor(grid.Nx), Factor(grid.Ny), Factor(grid.Nz));
        to = new(Blocks(grid.Nx, fx), Blocks(grid.Ny, fy), Blocks(grid.Nz, fz), grid.ToWorld((fx - 1) / 2.0, (fy - 1) / 2.0, (fz - 1) / 2.0), fx * grid.StepX, fy * grid.StepY, fz * grid.StepZ);
        (sums, counts) = (new double[to.Count], new int[to.Count]);

        int Factor(int count) => Blocks(count, longest);
    }

    /// <param name="first">Position of the first voxel in its volume.</param>
    /// <param name="voxels">The voxels.</param>
    public void Add(long first, ReadOnlySpan<float> voxels)
    {
        while (voxels.Length > 0)
        {
            var (row, start) = Math.DivRem(first, from.Nx);
            var block = (int)(to.Nx * (row % from.Ny / fy + to.Ny * (row / from.Ny / fz)));
            var x = (int)start;
            var piece = voxels[..Math.Min(from.Nx - x, voxels.Length)];
            foreach (var voxel in piece)
            {
                var at = block + x++ / fx;
                if (!float.IsFinite(voxel)) continue;
                sums[at] += voxel;
                counts[at]++;
            }
            first += piece.Length;
            voxels = voxels[piece.Length..];
        }
    }

    /// <summary>The means; 0 where a block had no number.</summary>
    public Volume Volume()
    {
        var means = new float[sums.Length];
        for (var i = 0; i < means.Length; i++) means[i] = counts[i] == 0 ? 0 : (float)(sums[i] / counts[i]);
        return new(to, means);
    }

    private static int Blocks(int count, int of) => (count + of - 1) / of;
}
