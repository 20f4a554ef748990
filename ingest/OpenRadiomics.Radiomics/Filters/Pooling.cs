namespace OpenRadiomics.Radiomics;

/// <summary>How responses to a filter in several orientations become one that no longer depends on orientation.</summary>
public enum Pooling
{
    /// <summary>The mean of the responses, voxel by voxel.</summary>
    Average,

    /// <summary>The highest of the responses, voxel by voxel.</summary>
    Maximum,
}
