namespace OpenRadiomics.Radiomics;

/// <summary>The Gabor kernels of a filter in one plane, sampled where voxel centres are.</summary>
/// <param name="filter">The filter.</param>
/// <param name="spacingU">Distance between voxels along the plane's first axis, mm.</param>
/// <param name="spacingV">The same along its second.</param>
internal sealed class GaborKernels(ImageFilter.Gabor filter, double spacingU, double spacingV)
{
    private const double Widths = 7;                                    // of σ, where the envelope is 2·10⁻¹¹

    /// <summary>Voxels from the kernel's centre to its end along the first axis.</summary>
    public int RadiusU { get; } = Radius(filter, spacingU);

    /// <summary>The same along the second axis.</summary>
    public int RadiusV { get; } = Radius(filter, spacingV);

    /// <summary>
    /// θ of each orientation, radians. Opposite kernels are conjugates of one another, so half a circle tells all of modulus and real part.
    /// </summary>
    public static double[] Angles(ImageFilter.Gabor filter)
    {
        var circle = filter.StepDegrees is not { } step ? 1 : (int)Math.Round(360 / step);
        var count = circle % 2 == 0 && filter.Response != GaborResponse.Imaginary ? circle / 2 : circle;
        return [.. Enumerable.Range(0, count).Select(k => (filter.AngleDegrees + k * (filter.StepDegrees ?? 0)) * Math.PI / 180)];
    }

    /// <summary>The kernel's value <paramref name="u"/> and <paramref name="v"/> voxels from its centre.</summary>
    public (double Re, double Im) Value(int u, int v, double angle)
    {
        var (sine, cosine) = Math.SinCos(angle);
        var (along, across) = (u * spacingU * cosine + v * spacingV * sine, v * spacingV * cosine - u * spacingU * sine);
        var envelope = Math.Exp(-(along * along + filter.Gamma * filter.Gamma * across * across) / (2 * filter.SigmaMm * filter.SigmaMm));
        var phase = 2 * Math.PI * along / filter.WavelengthMm;
        return (envelope * Math.Cos(phase), envelope * Math.Sin(phase));
    }

    /// <summary>Voxels after which the envelope, whatever its orientation, has vanished.</summary>
    public static int Radius(ImageFilter.Gabor filter, double spacing) =>
        Reach.Voxels(Widths * Math.Max(filter.SigmaMm, filter.SigmaMm / filter.Gamma) / spacing);
}
