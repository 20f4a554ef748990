namespace OpenRadiomics.Radiomics;

/// <summary>What filters demand of their parameters.</summary>
internal static class RequireFilter
{
    private const int HighestLevel = 10, HighestOrder = 20;

    /// <exception cref="ArgumentException">A parameter is impossible.</exception>
    public static void Possible(ImageFilter filter)
    {
        switch (filter)
        {
            case ImageFilter.Mean f:
                Require.Positive(f.Support, "The mean's support");
                Require.That(f.Support % 2 == 1, $"The mean's support is {f.Support} voxels; it has to be odd, so that it has a centre.");
                break;
            case ImageFilter.LaplacianOfGaussian f:
                Require.Positive(f.SigmaMm, "The Gaussian's width");
                Require.Positive(f.Cutoff, "The Gaussian's cutoff");
                break;
            case ImageFilter.Laws f:
                Require.That(LawsKernels.Of(f.Kernels) is not null,
                    $"{f.Kernels} names no Laws kernels; possible are two or three of L5, E5, S5, W5, R5, L3, E3, S3.");
                if (f.EnergyDistance is { } distance) Require.Positive(distance, "The energy's distance");
                break;
            case ImageFilter.Gabor f: Possible(f); break;
            case ImageFilter.SeparableWavelet f:
                Require.That(f.SubBand.Length is 2 or 3 && f.SubBand.All(letter => letter is 'L' or 'H'),
                    $"{f.SubBand} is no sub-band; possible are two or three of L and H.");
                Within(1, HighestLevel, f.Level, "The wavelet's level");
                Require.That(!(f.Decimated && f.Rotations is not null),
                    "Decimated responses are not pooled over rotations: each would stand for another block.");
                break;
            case ImageFilter.Simoncelli f: Within(1, HighestLevel, f.Level, "The wavelet's level"); break;
            case ImageFilter.Riesz f: Possible(f); break;
        }
        Require.That(filter.Beyond is not Boundary.Constant { Value: var value } || double.IsFinite(value), "The value beyond the image has to be finite.");
    }

    private static void Possible(ImageFilter.Gabor f)
    {
        Require.Positive(f.SigmaMm, "The Gabor kernel's width");
        Require.Positive(f.WavelengthMm, "The Gabor kernel's wavelength");
        Require.Positive(f.Gamma, "The Gabor kernel's γ");
        Require.That(double.IsFinite(f.AngleDegrees), $"The Gabor kernel's angle is {f.AngleDegrees}; it has to be finite.");
        if (f.StepDegrees is not { } step) return;
        Require.Positive(step, "The step between orientations");
        var steps = 360 / step;
        Require.That(steps <= 3600 && Math.Abs(steps - Math.Round(steps)) < 1e-9,
            $"The step between orientations is {step}°; it has to be a whole part of 360°, not below 0.1°.");
    }

    private static void Possible(ImageFilter.Riesz f)
    {
        Require.That(f.Of is ImageFilter.LaplacianOfGaussian or ImageFilter.Simoncelli,
            "The Riesz transform is that of a Laplacian of Gaussian or of a Simoncelli band.");
        Possible(f.Of);
        Within(0, HighestOrder, f.X, "The Riesz order along x");
        Within(0, HighestOrder, f.Y, "The Riesz order along y");
        Within(0, f.IsBySlice ? 0 : HighestOrder, f.Z, "The Riesz order along z");
        Within(1, HighestOrder, f.X + f.Y + f.Z, "The Riesz order");
    }

    private static void Within(int lowest, int highest, int value, string what) =>
        Require.That(value >= lowest && value <= highest, $"{what} is {value}; possible are {lowest} to {highest}.");
}
