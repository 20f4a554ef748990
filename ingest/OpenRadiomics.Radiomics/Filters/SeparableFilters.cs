namespace OpenRadiomics.Radiomics;

/// <summary>Filters that are convolutions along the axes, one after the other.</summary>
internal static class SeparableFilters
{
    public static Field Mean(Field field, ImageFilter.Mean filter, int threads) =>
        Mean(field, filter.Support / 2, filter.BySlice ? 2 : 3, filter.Boundary, threads);

    /// <summary>For each axis the second derivative along it, smoothed along the others; all added up.</summary>
    public static Field LaplacianOfGaussian(Field field, ImageFilter.LaplacianOfGaussian filter, (double X, double Y, double Z) spacing, int threads)
    {
        var sampled = GaussianKernels.Of(filter, spacing);
        var axes = Enumerable.Range(0, sampled.Length);
        return new Cascade(filter.Boundary, null, threads).Of(field, [.. axes.Select(derived =>
            KernelStep.Product([.. axes.Select(axis => axis == derived ? sampled[axis].Second : sampled[axis].Gaussian)]))]);
    }

    public static Field Laws(Field field, ImageFilter.Laws filter, int threads)
    {
        var kernels = LawsKernels.Of(filter.Kernels)!;
        var response = new Cascade(filter.Boundary, filter.Rotations, threads)
            .Of(field, [.. Rotations.Of(kernels, filter.Rotations is not null).Select(rotated => KernelStep.Product(rotated))]);
        if (filter.EnergyDistance is not { } distance) return response;
        for (var i = 0; i < response.Voxels.Length; i++) response.Voxels[i] = Math.Abs(response.Voxels[i]);
        return Mean(response, distance, kernels.Length, filter.Boundary, threads);
    }

    public static Field Wavelet(Field field, ImageFilter.SeparableWavelet filter, int threads)
    {
        var lows = Enumerable.Repeat(WaveletKernels.Of(filter.Family, 'L'), filter.SubBand.Length).ToArray();
        Kernel[] band = [.. filter.SubBand.Select(letter => WaveletKernels.Of(filter.Family, letter))];
        var rotated = filter.Rotations is not null;
        return new Cascade(filter.Boundary, filter.Rotations, threads)
            .Of(field, [.. Rotations.Of(lows, rotated).Zip(Rotations.Of(band, rotated), (low, last) => Levels(low, last, filter.Level))]);
    }

    private static KernelStep[] Levels(Kernel[] lows, Kernel[] band, int level) =>
        [.. Enumerable.Range(1, level).SelectMany(j => KernelStep.Product(Array.ConvertAll(j < level ? lows : band, k => k.Dilated(1 << j - 1))))];

    private static Field Mean(Field field, int radius, int dimensions, Boundary boundary, int threads) =>
        new Cascade(boundary, null, threads).Of(field, [KernelStep.Product([.. Enumerable.Repeat(Kernel.Mean(radius), dimensions)])]);
}
