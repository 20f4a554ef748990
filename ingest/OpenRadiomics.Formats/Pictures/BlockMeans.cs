using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Means of blocks of voxels, as these come. What is no number counts for nothing.</summary>
internal sealed class BlockMeans(BlockGrid blocks)
{
    private readonly double[] sums = new double[blocks.To.Count];
    private readonly int[] counts = new int[blocks.To.Count];

    /// <param name="first">Position of the first voxel in its volume.</param>
    /// <param name="voxels">The voxels.</param>
    public void Add(long first, ReadOnlySpan<float> voxels)
    {
        var (from, to) = (blocks.From, blocks.To);
        while (voxels.Length > 0)
        {
            var (row, start) = Math.DivRem(first, from.Nx);
            var block = (int)(to.Nx * (row % from.Ny / blocks.High + to.Ny * (row / from.Ny / blocks.Deep)));
            var x = (int)start;
            var piece = voxels[..Math.Min(from.Nx - x, voxels.Length)];
            foreach (var voxel in piece)
            {
                var at = block + x++ / blocks.Wide;
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
        return new(blocks.To, means);
    }
}
