namespace OpenRadiomics.Radiomics;

/// <summary>The intensities of a box as they lie in a larger volume: nothing is copied.</summary>
/// <param name="Voxels">The volume's intensities.</param>
/// <param name="First">Where the box begins.</param>
/// <param name="StepY">From a voxel to the next along y.</param>
/// <param name="StepZ">The same along z.</param>
internal readonly record struct Crop(float[] Voxels, int First, int StepY, int StepZ)
{
    public static Crop Of(Volume volume, Box box) => box.Nx == 0
        ? default
        : new(volume.Voxels, volume.Grid.Index(box.X, box.Y, box.Z), volume.Grid.Nx, volume.Grid.Nx * volume.Grid.Ny);

    /// <summary>Where a row begins.</summary>
    public int Row(int y, int z) => First + StepY * y + StepZ * z;
}
