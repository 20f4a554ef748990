namespace OpenRadiomics.Radiomics;

/// <summary>A Gaussian and its second derivative, sampled along an axis and cut off.</summary>
/// <param name="Gaussian">exp(−i²/2σ²)/√(2πσ²), σ in voxels.</param>
/// <param name="Second">The same times (i²/σ² − 1)/σ².</param>
internal readonly record struct GaussianKernels(Kernel Gaussian, Kernel Second)
{
    /// <summary>The kernels of each axis: two within slices, else three.</summary>
    public static GaussianKernels[] Of(ImageFilter.LaplacianOfGaussian filter, (double X, double Y, double Z) spacing)
    {
        double[] axes = filter.BySlice ? [spacing.X, spacing.Y] : [spacing.X, spacing.Y, spacing.Z];
        return Array.ConvertAll(axes, mm => Sampled(filter.SigmaMm / mm, filter.Cutoff));
    }

    /// <summary>Voxels from the kernel's centre to its end.</summary>
    public static int Radius(double sigma, double cutoff) => Reach.Voxels(Math.Floor(cutoff * sigma + 0.5));

    private static GaussianKernels Sampled(double sigma, double cutoff)
    {
        var radius = Radius(sigma, cutoff);
        var (gaussian, second) = (new double[2 * radius + 1], new double[2 * radius + 1]);
        for (var k = 0; k < gaussian.Length; k++)
        {
            var squared = (double)(k - radius) * (k - radius) / (sigma * sigma);
            gaussian[k] = Math.Exp(-squared / 2) / (Math.Sqrt(2 * Math.PI) * sigma);
            second[k] = gaussian[k] * (squared - 1) / (sigma * sigma);
        }
        return new(Kernel.Of(gaussian), Kernel.Of(second));
    }
}
