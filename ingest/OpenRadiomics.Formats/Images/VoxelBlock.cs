namespace OpenRadiomics.Formats;

/// <summary>Takes voxels as they come from a file, in its order.</summary>
/// <param name="first">Position of the first voxel among all of the file, volume after volume.</param>
/// <param name="voxels">Intensities in real units (slope and intercept applied); overwritten after the call.</param>
public delegate void VoxelBlock(long first, ReadOnlySpan<float> voxels);
