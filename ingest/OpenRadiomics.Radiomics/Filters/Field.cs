namespace OpenRadiomics.Radiomics;

/// <summary>Numbers on a block of voxels while filters work on them: double, index x + nx·(y + ny·z).</summary>
internal sealed class Field(int nx, int ny, int nz, double[] voxels)
{
    public int Nx => nx;
    public int Ny => ny;
    public int Nz => nz;
    public double[] Voxels => voxels;

    /// <summary>Voxels along an axis: 0 x, 1 y, 2 z.</summary>
    public int Size(int axis) => axis switch { 0 => nx, 1 => ny, _ => nz };

    /// <summary>A volume's intensities; NaN for infinities too.</summary>
    public static Field Of(Volume image) =>
        new(image.Grid.Nx, image.Grid.Ny, image.Grid.Nz, Array.ConvertAll(image.Voxels, v => float.IsFinite(v) ? v : double.NaN));

    /// <summary>A field of the same size, not filled.</summary>
    public Field Another() => new(nx, ny, nz, GC.AllocateUninitializedArray<double>(voxels.Length));

    /// <summary>The same numbers on a grid, rounded to float.</summary>
    public Volume On(Grid grid) => new(grid, Array.ConvertAll(voxels, v => (float)v));
}
