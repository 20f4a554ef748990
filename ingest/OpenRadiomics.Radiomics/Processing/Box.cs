namespace OpenRadiomics.Radiomics;

/// <summary>A block of voxels within a grid.</summary>
/// <param name="X">First voxel along x.</param>
/// <param name="Y">First voxel along y.</param>
/// <param name="Z">First voxel along z.</param>
/// <param name="Nx">Voxels along x; 0 for an empty box.</param>
/// <param name="Ny">Voxels along y.</param>
/// <param name="Nz">Voxels along z.</param>
public readonly record struct Box(int X, int Y, int Z, int Nx, int Ny, int Nz)
{
    /// <summary>The smallest box that holds every voxel of a mask; empty for an empty mask.</summary>
    public static Box Around(Mask mask) => Around(mask.Voxels, mask.Grid);

    internal static Box Around(bool[] mask, Grid grid)
    {
        int x0 = int.MaxValue, y0 = int.MaxValue, z0 = int.MaxValue, x1 = -1, y1 = -1, z1 = -1;
        for (var z = 0; z < grid.Nz; z++)
            for (var y = 0; y < grid.Ny; y++)
            {
                var row = mask.AsSpan(grid.Index(0, y, z), grid.Nx);
                var first = row.IndexOf(true);
                if (first < 0) continue;
                (x0, x1) = (Math.Min(x0, first), Math.Max(x1, row.LastIndexOf(true)));
                (y0, y1) = (Math.Min(y0, y), Math.Max(y1, y));
                (z0, z1) = (Math.Min(z0, z), z);
            }
        return x1 < 0 ? default : new(x0, y0, z0, x1 - x0 + 1, y1 - y0 + 1, z1 - z0 + 1);
    }

    /// <summary>The same box, counted from another's first voxel.</summary>
    internal Box In(Box other) => this with { X = X - other.X, Y = Y - other.Y, Z = Z - other.Z };

    /// <summary>A box that was counted from another's first voxel.</summary>
    internal Box Moved(Box other) => this with { X = X + other.X, Y = Y + other.Y, Z = Z + other.Z };

    internal T[] Cut<T>(T[] voxels, Grid grid)
    {
        var cut = new T[Nx * Ny * Nz];
        for (var z = 0; z < Nz; z++)
            for (var y = 0; y < Ny; y++)
                voxels.AsSpan(grid.Index(X, Y + y, Z + z), Nx).CopyTo(cut.AsSpan(Nx * (y + Ny * z)));
        return cut;
    }
}
