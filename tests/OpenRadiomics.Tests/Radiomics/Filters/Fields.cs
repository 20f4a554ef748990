using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

/// <summary>Small images for filters, and what tests do with them. Spacing 1 mm if nothing else is said.</summary>
internal static class Fields
{
    public static Field Random(int nx, int ny, int nz, int seed = 1)
    {
        var random = new Random(seed);
        return new(nx, ny, nz, [.. Enumerable.Range(0, nx * ny * nz).Select(_ => random.NextDouble() * 200 - 100)]);
    }

    public static Field Flat(int nx, int ny, int nz, double value) => new(nx, ny, nz, [.. Enumerable.Repeat(value, nx * ny * nz)]);

    /// <summary>1 in the middle, else 0.</summary>
    public static Field Impulse(int nx, int ny, int nz)
    {
        var field = Flat(nx, ny, nz, 0);
        field.Voxels[nx / 2 + nx * (ny / 2 + ny * (nz / 2))] = 1;
        return field;
    }

    public static double At(this Field field, int x, int y, int z) => field.Voxels[x + field.Nx * (y + field.Ny * z)];

    /// <summary>The response to a filter; the field stays.</summary>
    public static Field Response(this Field field, ImageFilter filter, double spacing = 1, int threads = 1) =>
        Filtering.Of(field.With(v => v), filter, (spacing, spacing, spacing), threads);

    public static Field With(this Field field, Func<double, double> change) =>
        new(field.Nx, field.Ny, field.Nz, Array.ConvertAll(field.Voxels, v => change(v)));

    public static Field Plus(this Field a, Field b) => new(a.Nx, a.Ny, a.Nz, [.. a.Voxels.Zip(b.Voxels, (v, w) => v + w)]);

    /// <summary>Each voxel moved by so many places, those that leave coming in on the other side.</summary>
    public static Field Moved(this Field field, int dx, int dy, int dz) => field.Placed(field.Nx, field.Ny, field.Nz,
        (x, y, z) => (((x - dx) % field.Nx + field.Nx) % field.Nx, ((y - dy) % field.Ny + field.Ny) % field.Ny, ((z - dz) % field.Nz + field.Nz) % field.Nz));

    /// <summary>Turned by 90° around an axis.</summary>
    public static Field Turned(this Field field, int around) => around switch
    {
        0 => field.Placed(field.Nx, field.Nz, field.Ny, (x, y, z) => (x, z, field.Nz - 1 - y)),
        1 => field.Placed(field.Nz, field.Ny, field.Nx, (x, y, z) => (z, y, field.Nz - 1 - x)),
        _ => field.Placed(field.Ny, field.Nx, field.Nz, (x, y, z) => (y, field.Ny - 1 - x, z)),
    };

    public static void Same(Field expected, Field actual, double tolerance)
    {
        Assert.Equal((expected.Nx, expected.Ny, expected.Nz), (actual.Nx, actual.Ny, actual.Nz));
        for (var i = 0; i < expected.Voxels.Length; i++) Assert.Equal(expected.Voxels[i], actual.Voxels[i], tolerance);
    }

    private static Field Placed(this Field field, int nx, int ny, int nz, Func<int, int, int, (int X, int Y, int Z)> from)
    {
        var placed = Flat(nx, ny, nz, 0);
        for (var z = 0; z < nz; z++)
            for (var y = 0; y < ny; y++)
                for (var x = 0; x < nx; x++)
                {
                    var (fx, fy, fz) = from(x, y, z);
                    placed.Voxels[x + nx * (y + ny * z)] = field.At(fx, fy, fz);
                }
        return placed;
    }
}
