namespace OpenRadiomics.Radiomics;

/// <summary>How an image goes on beyond its voxels, as far as a filter looks; also for a kernel larger than the image.</summary>
public abstract record Boundary
{
    private Boundary() { }

    /// <summary>One value everywhere outside.</summary>
    /// <param name="Value">The value, in the intensity's unit; 0 is zero padding.</param>
    public sealed record Constant(double Value = 0) : Boundary;

    /// <summary>The value of the nearest voxel: a a a | a b c | c c c.</summary>
    public sealed record Nearest : Boundary;

    /// <summary>The image again and again: a b c | a b c | a b c.</summary>
    public sealed record Periodic : Boundary;

    /// <summary>The image mirrored at its faces, the voxels at the border repeated: c b a | a b c | c b a.</summary>
    public sealed record Mirror : Boundary;
}
