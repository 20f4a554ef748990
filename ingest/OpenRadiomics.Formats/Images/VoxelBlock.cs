namespace OpenRadiomics.Formats;

/// <summary>Takes voxels as they come from a file, in its order: volume after volume, or part by part where the file interleaves its volumes.</summary>
/// <param name="volume">Which volume they belong to, from 0. Blocks of one volume come in their order.</param>
/// <param name="first">Position of the first of them in that volume.</param>
/// <param name="voxels">Intensities in real units (slope and intercept applied); overwritten after the call.</param>
public delegate void VoxelBlock(int volume, long first, ReadOnlySpan<float> voxels);
