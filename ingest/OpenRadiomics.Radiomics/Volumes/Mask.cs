namespace OpenRadiomics.Radiomics;

/// <summary>A region of interest on a grid: true inside. Not changed by anything that is given it.</summary>
public sealed class Mask
{
    /// <exception cref="ArgumentException">The number of voxels is not the grid's.</exception>
    public Mask(Grid grid, bool[] voxels)
    {
        if (voxels.LongLength != grid.Count)
            throw new ArgumentException($"{voxels.LongLength} voxels for a grid of {grid.Count}.", nameof(voxels));
        (Grid, Voxels) = (grid, voxels);
    }

    /// <summary>Where the voxels lie.</summary>
    public Grid Grid { get; }

    /// <summary>True inside the region, index x + nx·(y + ny·z).</summary>
    public bool[] Voxels { get; }

    /// <summary>The region of one label in a label map; a voxel belongs to it if it equals the label exactly.</summary>
    public static Mask OfLabel(Volume labels, int label) => new(labels.Grid, Array.ConvertAll(labels.Voxels, v => v == label));
}
