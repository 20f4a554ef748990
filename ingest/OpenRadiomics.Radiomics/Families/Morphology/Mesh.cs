namespace OpenRadiomics.Radiomics;

/// <summary>
/// The closed surface around a mask by marching cubes, halfway between inside and outside voxels (IBSI's mesh). No triangle is ever made:
/// each cube of eight voxels is one of 256 configurations, and volume and area are sums over how often each occurs in each layer.
/// </summary>
internal static class Mesh
{
    /// <summary>Volume, mm³ (flux of the height through the surface), and area, mm². Both 0 for an empty mask.</summary>
    public static (double Volume, double Area) Measure(bool[] mask, int nx, int ny, int nz, double dx, double dy, double dz)
    {
        var table = new CubeTable(dx, dy, dz);
        var counts = new long[256];
        double volume = 0, area = 0;
        for (var z = -1; z < nz; z++)
        {
            Array.Clear(counts);
            CountLayer(mask, nx, ny, nz, z, counts);
            counts[0] = counts[255] = 0;
            for (var c = 0; c < 256; c++)
            {
                area += counts[c] * table.Area[c];
                volume += counts[c] * (table.Flux[c] + z * dz * table.Upward[c]);
            }
        }
        return (volume, area);
    }

    /// <summary>Configurations of the cubes between slices z and z + 1, also those that reach out of the box.</summary>
    private static void CountLayer(bool[] mask, int nx, int ny, int nz, int z, long[] counts)
    {
        for (var y = -1; y < ny; y++)
        {
            ReadOnlySpan<bool> r0 = Row(y, z), r1 = Row(y + 1, z), r2 = Row(y, z + 1), r3 = Row(y + 1, z + 1);
            var left = 0;                                               // bits 0, 2, 4, 6: the four rows at x
            for (var x = 0; x < nx; x++)
            {
                var right = Bit(r0, x) | Bit(r1, x) << 2 | Bit(r2, x) << 4 | Bit(r3, x) << 6;
                counts[left | right << 1]++;
                left = right;
            }
            counts[left]++;
        }

        ReadOnlySpan<bool> Row(int y, int slice) =>
            y < 0 || y >= ny || slice < 0 || slice >= nz ? default : mask.AsSpan(nx * (y + ny * slice), nx);

        static int Bit(ReadOnlySpan<bool> row, int x) => x < row.Length && row[x] ? 1 : 0;
    }
}
