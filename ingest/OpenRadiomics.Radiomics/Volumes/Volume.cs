namespace OpenRadiomics.Radiomics;

/// <summary>Intensities on a grid, x fastest. Not changed by anything that is given it.</summary>
public sealed class Volume
{
    /// <exception cref="ArgumentException">The number of voxels is not the grid's.</exception>
    public Volume(Grid grid, float[] voxels)
    {
        if (voxels.LongLength != grid.Count)
            throw new ArgumentException($"{voxels.LongLength} voxels for a grid of {grid.Count}.", nameof(voxels));
        (Grid, Voxels) = (grid, voxels);
    }

    /// <summary>Where the voxels lie.</summary>
    public Grid Grid { get; }

    /// <summary>Intensities, in the unit of the scan (HU, SUV, arbitrary), index x + nx·(y + ny·z).</summary>
    public float[] Voxels { get; }
}
