using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A label map in fewer voxels, for a first look beside a <see cref="ReducedVolume"/>, on the same grid.</summary>
public static class ReducedLabels
{
    /// <summary>Gives each block the label that most of its voxels have; of several, the highest.</summary>
    /// <param name="map">The labels.</param>
    /// <returns>As many layers, on the grid of the blocks.</returns>
    public static LabelMap Of(LabelMap map)
    {
        var blocks = new BlockGrid(map.Grid, ReducedVolume.Longest);
        return map with { Grid = blocks.To, Layers = [.. map.Layers.Select(layer => Layer(layer, blocks))] };
    }

    private static ushort[] Layer(ushort[] labels, BlockGrid blocks)
    {
        var (from, to, reduced, block) = (blocks.From, blocks.To, new ushort[blocks.To.Count], new ushort[blocks.Wide * blocks.High * blocks.Deep]);
        for (int z = 0, at = 0; z < to.Nz; z++)
            for (var y = 0; y < to.Ny; y++)
                for (var x = 0; x < to.Nx; x++, at++)
                {
                    var count = 0;
                    for (var w = z * blocks.Deep; w < Math.Min((z + 1) * blocks.Deep, from.Nz); w++)
                        for (var v = y * blocks.High; v < Math.Min((y + 1) * blocks.High, from.Ny); v++)
                        {
                            var row = labels.AsSpan(from.Index(x * blocks.Wide, v, w), Math.Min(blocks.Wide, from.Nx - x * blocks.Wide));
                            row.CopyTo(block.AsSpan(count));
                            count += row.Length;
                        }
                    reduced[at] = Commonest(block.AsSpan(0, count));
                }
        return reduced;
    }

    private static ushort Commonest(Span<ushort> labels)
    {
        if (!labels.ContainsAnyExcept(labels[0])) return labels[0];
        labels.Sort();
        var (commonest, most) = (labels[0], 0);
        for (int start = 0, end; start < labels.Length; start = end)
        {
            end = start + labels[start..].LastIndexOf(labels[start]) + 1;
            if (end - start >= most) (commonest, most) = (labels[start], end - start);
        }
        return commonest;
    }
}
