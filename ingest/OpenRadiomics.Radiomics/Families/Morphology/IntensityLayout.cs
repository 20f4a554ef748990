namespace OpenRadiomics.Radiomics;

/// <summary>The morphological features that also look at intensities. NaN for an empty intensity mask.</summary>
internal static class IntensityLayout
{
    public static (double CentreShift, double Integrated, double Moran, double Geary) Of(Region region, double meshVolume)
    {
        if (region.IntensityCount == 0) return (double.NaN, double.NaN, double.NaN, double.NaN);
        double sum = 0;
        foreach (var v in region.Values) sum += v;
        var mean = sum / region.IntensityCount;
        var (moran, geary) = Autocorrelation(region, mean);
        return (CentreShift(region, sum), meshVolume * mean, moran, geary);
    }

    private static double CentreShift(Region region, double sum)
    {
        if (sum == 0) return double.NaN;
        double gx = 0, gy = 0, gz = 0, wx = 0, wy = 0, wz = 0;
        for (int z = 0, i = 0; z < region.Nz; z++)
            for (var y = 0; y < region.Ny; y++)
                for (var x = 0; x < region.Nx; x++, i++)
                {
                    if (region.MorphologicalMask[i]) (gx, gy, gz) = (gx + x, gy + y, gz + z);
                    if (!region.IntensityMask[i]) continue;
                    double v = region.Intensities[i];
                    (wx, wy, wz) = (wx + v * x, wy + v * y, wz + v * z);
                }
        var n = region.MorphologicalCount;
        var (dx, dy, dz) = ((gx / n - wx / sum) * region.SpacingX, (gy / n - wy / sum) * region.SpacingY, (gz / n - wz / sum) * region.SpacingZ);
        return Math.Sqrt(dx * dx + dy * dy + dz * dz);
    }

    private static (double Moran, double Geary) Autocorrelation(Region region, double mean)
    {
        var deviations = new double[region.Intensities.Length];
        double squares = 0;
        for (var i = 0; i < deviations.Length; i++)
        {
            if (!region.IntensityMask[i]) continue;
            deviations[i] = region.Intensities[i] - mean;
            squares += deviations[i] * deviations[i];
        }
        double n = region.IntensityCount;
        if (n < 2 || squares == 0) return (double.NaN, double.NaN);
        var sums = SpatialSums.Of(region.IntensityMask, deviations, (region.Nx, region.Ny, region.Nz),
            (region.SpacingX, region.SpacingY, region.SpacingZ), region.IntensityCount);
        return (n / sums.Weights * sums.Products / squares, (n - 1) / (2 * sums.Weights) * (2 * sums.Squares - 2 * sums.Products) / squares);
    }
}
