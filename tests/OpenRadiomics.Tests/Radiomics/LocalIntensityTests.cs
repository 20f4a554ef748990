using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class LocalIntensityTests
{
    [Theory]
    [InlineData(0, 1.7)]                                                 // spheres reach out of the image
    [InlineData(9, 1.7)]                                                 // no sphere does
    [InlineData(9, 3.1)]
    public void means_are_those_over_every_voxel_of_the_sphere(int margin, double spacing)
    {
        var grid = Grid.AxisAligned(9 + 2 * margin, 8 + 2 * margin, 7 + 2 * margin, spacing, 1.3, 1.9);
        var image = new float[grid.Count];
        for (var i = 0; i < image.Length; i++) image[i] = i % 17 == 3 && margin == 0 ? float.NaN : i * 7919 % 1000;
        var mask = new bool[grid.Count];
        for (var z = 0; z < 7; z++)
            for (var y = 0; y < 8; y++)
                for (var x = 0; x < 9; x++) mask[grid.Index(margin + x, margin + y, margin + z)] = (x + y + z) % 3 != 0;
        var region = ProcessingChain.Apply(new(grid, image), new(grid, mask), Case.Settings);
        var box = region.Around(0, region.Ny).Box;
        var spheres = new SphereMeans(region.Around(0, region.Ny));
        var means = new double[region.Nx];
        for (var z = 0; z < region.Nz; z++)
            for (var y = 0; y < region.Ny; y++)
            {
                spheres.OfRow(y, z, means);
                for (var x = 0; x < region.Nx; x++)
                {
                    var plain = Plain(grid, image, box.X + x, box.Y + y, box.Z + z);
                    Assert.Equal(plain, means[x], 1e-12 * 1000);
                }
            }
    }

    private static double Plain(Grid grid, float[] image, int cx, int cy, int cz)
    {
        double sum = 0, count = 0;
        for (var z = 0; z < grid.Nz; z++)
            for (var y = 0; y < grid.Ny; y++)
                for (var x = 0; x < grid.Nx; x++)
                    if ((grid.ToWorld(x, y, z) - grid.ToWorld(cx, cy, cz)).Length <= SphereMeans.Radius && float.IsFinite(image[grid.Index(x, y, z)]))
                        (sum, count) = (sum + image[grid.Index(x, y, z)], count + 1);
        return sum / count;
    }
}
