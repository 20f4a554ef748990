using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

/// <summary>Convolution as its formula says: every voxel, every place of a kernel of three dimensions.</summary>
internal static class PlainConvolution
{
    /// <param name="field">The image.</param>
    /// <param name="kernel">Values at (x, y, z), all sizes given; the centre is at half the size.</param>
    /// <param name="boundary">How the image goes on.</param>
    public static Field Of(Field field, double[,,] kernel, Boundary boundary)
    {
        var (cx, cy, cz) = (kernel.GetLength(0) / 2, kernel.GetLength(1) / 2, kernel.GetLength(2) / 2);
        var to = new Field(field.Nx, field.Ny, field.Nz, new double[field.Voxels.Length]);
        for (var z = 0; z < field.Nz; z++)
            for (var y = 0; y < field.Ny; y++)
                for (var x = 0; x < field.Nx; x++)
                {
                    double sum = 0;
                    for (var k = 0; k < kernel.GetLength(2); k++)
                        for (var j = 0; j < kernel.GetLength(1); j++)
                            for (var i = 0; i < kernel.GetLength(0); i++)
                                sum += kernel[i, j, k] * Value(field, x + cx - i, y + cy - j, z + cz - k, boundary);
                    to.Voxels[x + field.Nx * (y + field.Ny * z)] = sum;
                }
        return to;
    }

    /// <summary>The product of kernels along x, y and, if there is a third, z.</summary>
    public static double[,,] Product(params double[][] kernels)
    {
        var along = kernels.Length == 3 ? kernels : [.. kernels, [1.0]];
        var product = new double[along[0].Length, along[1].Length, along[2].Length];
        for (var k = 0; k < along[2].Length; k++)
            for (var j = 0; j < along[1].Length; j++)
                for (var i = 0; i < along[0].Length; i++) product[i, j, k] = along[0][i] * along[1][j] * along[2][k];
        return product;
    }

    private static double Value(Field field, int x, int y, int z, Boundary boundary)
    {
        if (boundary is Boundary.Constant constant && (Out(x, field.Nx) || Out(y, field.Ny) || Out(z, field.Nz))) return constant.Value;
        return field.Voxels[Inside(x, field.Nx, boundary) + field.Nx * (Inside(y, field.Ny, boundary) + field.Ny * Inside(z, field.Nz, boundary))];
    }

    private static bool Out(int i, int size) => i < 0 || i >= size;

    private static int Inside(int i, int size, Boundary boundary)
    {
        while (Out(i, size))
            i = boundary switch
            {
                Boundary.Periodic => i < 0 ? i + size : i - size,
                Boundary.Mirror => i < 0 ? -1 - i : 2 * size - 1 - i,
                _ => i < 0 ? 0 : size - 1,
            };
        return i;
    }
}
