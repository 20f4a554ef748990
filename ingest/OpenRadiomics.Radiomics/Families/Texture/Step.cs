namespace OpenRadiomics.Radiomics;

/// <summary>A step from a voxel to a neighbour, in voxels.</summary>
internal readonly record struct Step(int X, int Y, int Z)
{
    /// <summary>The four directions within a slice, in the manual's order; their opposites are not listed.</summary>
    public static ReadOnlySpan<Step> InPlane => Planar;

    /// <summary>The thirteen directions in the volume, in the manual's order; their opposites are not listed.</summary>
    public static ReadOnlySpan<Step> InVolume => Spatial;

    private static readonly Step[] Planar = [new(1, 0, 0), new(1, 1, 0), new(0, 1, 0), new(-1, 1, 0)];

    private static readonly Step[] Spatial =
    [
        new(0, 0, 1), new(0, 1, 0), new(1, 0, 0), new(0, 1, 1), new(0, 1, -1), new(1, 0, 1), new(1, 0, -1),
        new(1, 1, 0), new(1, -1, 0), new(1, 1, 1), new(1, 1, -1), new(1, -1, 1), new(1, -1, -1),
    ];

    /// <summary>The same direction, a number of times as far.</summary>
    public Step Times(int factor) => new(factor * X, factor * Y, factor * Z);

    /// <summary>This step or its opposite, whichever leads to a later voxel in memory.</summary>
    public Step Forward => Z < 0 || (Z == 0 && (Y < 0 || (Y == 0 && X < 0))) ? Times(-1) : this;

    /// <summary>Euclidean length, voxels.</summary>
    public double Length => Math.Sqrt((double)X * X + (double)Y * Y + (double)Z * Z);
}
