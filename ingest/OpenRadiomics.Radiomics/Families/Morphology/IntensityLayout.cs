namespace OpenRadiomics.Radiomics;

/// <summary>The morphological features that also look at intensities. NaN for an empty intensity mask.</summary>
internal static class IntensityLayout
{
    public static double Mean(Region region) => Sum(region) / region.IntensityCount;

    public static double CentreShift(Region region)
    {
        var sum = Sum(region);
        if (region.IntensityCount == 0 || sum == 0) return double.NaN;
        double gx = 0, gy = 0, gz = 0, wx = 0, wy = 0, wz = 0;
        for (int z = 0, i = 0; z < region.Nz; z++)
            for (var y = 0; y < region.Ny; y++)
            {
                var row = region.Row(y, z);
                for (var x = 0; x < region.Nx; x++, i++)
                {
                    if (region.MorphologicalMask[i]) (gx, gy, gz) = (gx + x, gy + y, gz + z);
                    if (!region.IntensityMask[i]) continue;
                    double v = row[x];
                    (wx, wy, wz) = (wx + v * x, wy + v * y, wz + v * z);
                }
            }
        var n = region.MorphologicalCount;
        var (dx, dy, dz) = ((gx / n - wx / sum) * region.SpacingX, (gy / n - wy / sum) * region.SpacingY, (gz / n - wz / sum) * region.SpacingZ);
        return Math.Sqrt(dx * dx + dy * dy + dz * dz);
    }

    public static Pieces<SpatialSums> Neighbourhood(Region region) => SpatialSums.Pieces(
        region.IntensityMask, region.Crop, (region.Nx, region.Ny, region.Nz), (region.SpacingX, region.SpacingY, region.SpacingZ),
        region.IntensityCount, new(() => Mean(region)), region.Room);

    public static (double Moran, double Geary) Autocorrelation(Region region, Pieces<SpatialSums> neighbourhood)
    {
        var mean = Mean(region);
        double squares = 0;
        foreach (var run in region.Runs)
            foreach (var v in run) squares += (v - mean) * (v - mean);
        double n = region.IntensityCount;
        if (n < 2 || squares == 0) return (double.NaN, double.NaN);
        var sums = neighbourhood.Made.Aggregate((sum, piece) => sum + piece);
        return (n / sums.Weights * sums.Products / squares, (n - 1) / (2 * sums.Weights) * (2 * sums.Squares - 2 * sums.Products) / squares);
    }

    private static double Sum(Region region)
    {
        double sum = 0;
        foreach (var run in region.Runs)
            foreach (var v in run) sum += v;
        return sum;
    }
}
