namespace OpenRadiomics.Radiomics;

/// <summary>The responses that decimation leaves, each in all voxels of its block, so that a region still finds its voxels.</summary>
internal static class Decimation
{
    public static Field Of(Field field, ImageFilter.SeparableWavelet filter)
    {
        var (mask, maskZ) = (-1 << filter.Level, filter.SubBand.Length == 3 ? -1 << filter.Level : -1);
        var held = field.Another();
        for (var z = 0; z < field.Nz; z++)
            for (var y = 0; y < field.Ny; y++)
            {
                var from = field.Voxels.AsSpan(field.Nx * ((y & mask) + field.Ny * (z & maskZ)), field.Nx);
                var to = held.Voxels.AsSpan(field.Nx * (y + field.Ny * z), field.Nx);
                for (var x = 0; x < to.Length; x++) to[x] = from[x & mask];
            }
        return held;
    }
}
