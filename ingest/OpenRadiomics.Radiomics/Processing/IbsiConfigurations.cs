namespace OpenRadiomics.Radiomics;

/// <summary>The settings under which IBSI-1 agreed on reference values.</summary>
public static class IbsiConfigurations
{
    /// <summary>The digital phantom: no processing, intensities are grey levels.</summary>
    public static ProcessingSettings DigitalPhantom { get; } = new(
        null, Resegmentation.None, new Discretisation.None(), new Discretisation.None(), Dimensions.All, TextureSettings.Default);

    /// <summary>Configuration A: slice by slice, no interpolation, [−500, 400] HU, bins of 25 HU.</summary>
    public static ProcessingSettings A { get; } = new(
        null, new Resegmentation(-500, 400), new Discretisation.FixedBinSize(25), new Discretisation.None(), Slicewise, TextureSettings.Default);

    /// <summary>Configuration B: slice by slice, bilinear to 2 × 2 mm, [−500, 400] HU, 32 bins.</summary>
    public static ProcessingSettings B { get; } = new(
        new Interpolation(2, 2, null, InterpolationMethod.Linear, RoundIntensities: true),
        new Resegmentation(-500, 400), new Discretisation.FixedBinNumber(32), new Discretisation.None(), Slicewise, TextureSettings.Default);

    /// <summary>Configuration C: trilinear to 2 mm, [−1000, 400] HU, bins of 25 HU (2.5 HU for the intensity–volume histogram).</summary>
    public static ProcessingSettings C { get; } = new(
        Isotropic(InterpolationMethod.Linear), new Resegmentation(-1000, 400),
        new Discretisation.FixedBinSize(25), new Discretisation.FixedBinSize(2.5), Dimensions.ThreeD, TextureSettings.Default);

    /// <summary>Configuration D: trilinear to 2 mm, outliers beyond 3 σ removed, 32 bins.</summary>
    public static ProcessingSettings D { get; } = new(
        Isotropic(InterpolationMethod.Linear), new Resegmentation(OutlierSigma: 3),
        new Discretisation.FixedBinNumber(32), new Discretisation.None(), Dimensions.ThreeD, TextureSettings.Default);

    /// <summary>
    /// Configuration E: tricubic spline to 2 mm, [−1000, 400] HU and outliers beyond 3 σ removed, 32 bins (1000 for the intensity–volume histogram).
    /// </summary>
    public static ProcessingSettings E { get; } = new(
        Isotropic(InterpolationMethod.CubicSpline), new Resegmentation(-1000, 400, 3),
        new Discretisation.FixedBinNumber(32), new Discretisation.FixedBinNumber(1000), Dimensions.ThreeD, TextureSettings.Default);

    /// <summary>Every configuration with the name by which commands and settings files call it.</summary>
    public static IReadOnlyList<(string Name, ProcessingSettings Settings)> All { get; } =
        [("ibsi-phantom", DigitalPhantom), ("ibsi-a", A), ("ibsi-b", B), ("ibsi-c", C), ("ibsi-d", D), ("ibsi-e", E)];

    /// <summary>The settings of a name in <see cref="All"/>; null if there is none.</summary>
    public static ProcessingSettings? Named(string name) =>
        All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)).Settings;

    private static Dimensions Slicewise => Dimensions.TwoD | Dimensions.TwoAndAHalfD;

    private static Interpolation Isotropic(InterpolationMethod image) => new(2, 2, 2, image, RoundIntensities: true);
}
