namespace OpenRadiomics.Radiomics;

/// <summary>Where voxels lie: counts along the three index axes and the affine from voxel centres to the patient's space (LPS, mm).</summary>
/// <param name="Nx">Voxels along the fastest index axis.</param>
/// <param name="Ny">Voxels along the second index axis.</param>
/// <param name="Nz">Voxels along the slowest index axis (slices).</param>
/// <param name="Origin">Centre of voxel (0, 0, 0), LPS, mm.</param>
/// <param name="StepX">From a voxel's centre to its neighbour's along x, LPS, mm: direction times spacing.</param>
/// <param name="StepY">The same along y.</param>
/// <param name="StepZ">The same along z.</param>
public sealed record Grid(int Nx, int Ny, int Nz, Vector3d Origin, Vector3d StepX, Vector3d StepY, Vector3d StepZ)
{
    /// <summary>An axis-aligned grid with its first voxel at the origin.</summary>
    public static Grid AxisAligned(int nx, int ny, int nz, double dxMm, double dyMm, double dzMm) =>
        new(nx, ny, nz, default, new(dxMm, 0, 0), new(0, dyMm, 0), new(0, 0, dzMm));

    /// <summary>Number of voxels; may exceed what one array holds, so check it before allocating.</summary>
    public long Count => (long)Nx * Ny * Nz;

    /// <summary>Distance between neighbours along x, mm.</summary>
    public double SpacingX => StepX.Length;

    /// <summary>Distance between neighbours along y, mm.</summary>
    public double SpacingY => StepY.Length;

    /// <summary>Distance between neighbours along z, mm.</summary>
    public double SpacingZ => StepZ.Length;

    /// <summary>Volume of one voxel, mm³: the parallelepiped of the three steps.</summary>
    public double VoxelVolume => Math.Abs(StepX.Dot(StepY.Cross(StepZ)));

    /// <summary>Place of a (fractional) voxel index in the patient's space, LPS, mm.</summary>
    public Vector3d ToWorld(double x, double y, double z) => Origin + x * StepX + y * StepY + z * StepZ;

    /// <summary>Position of voxel (x, y, z) in an array of this grid: x fastest.</summary>
    public int Index(int x, int y, int z) => x + Nx * (y + Ny * z);

    /// <summary>A block of its voxels as a grid of its own.</summary>
    internal Grid Part(Box box) => new(box.Nx, box.Ny, box.Nz, ToWorld(box.X, box.Y, box.Z), StepX, StepY, StepZ);

    /// <summary>The centres of the eight corner voxels, LPS, mm.</summary>
    public IEnumerable<Vector3d> Corners()
    {
        for (var corner = 0; corner < 8; corner++)
            yield return ToWorld((corner & 1) * (Nx - 1), (corner >> 1 & 1) * (Ny - 1), (corner >> 2) * (Nz - 1));
    }
}
