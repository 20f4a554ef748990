namespace OpenRadiomics.Radiomics;

/// <summary>
/// The settings under which IBSI 2 (phase 2) agreed on statistics of the CT phantom's response maps: A slice by slice without interpolation, B in the
/// volume after tricubic interpolation to 1 mm; both re-segmented to [−1000, 400] HU. They settle no grey levels; 32 bins are ours.
/// </summary>
public static class IbsiFilterConfigurations
{
    private const string Prefix = "ibsi2-";
    private static readonly Boundary Mirror = new Boundary.Mirror();

    /// <summary>Every configuration with its id, in the manual's order.</summary>
    public static IReadOnlyList<(string Id, ProcessingSettings Settings)> All { get; } =
    [
        ("1.A", BySlice(null)),
        ("1.B", InVolume(null)),
        ("2.A", BySlice(new ImageFilter.Mean(5, true, Mirror))),
        ("2.B", InVolume(new ImageFilter.Mean(5, false, Mirror))),
        ("3.A", BySlice(new ImageFilter.LaplacianOfGaussian(1.5, 4, true, Mirror))),
        ("3.B", InVolume(new ImageFilter.LaplacianOfGaussian(1.5, 4, false, Mirror))),
        ("4.A", BySlice(new ImageFilter.Laws("L5E5", 7, Pooling.Maximum, Mirror))),
        ("4.B", InVolume(new ImageFilter.Laws("L5E5E5", 7, Pooling.Maximum, Mirror))),
        ("5.A", BySlice(Gabor(orthogonalPlanes: false))),
        ("5.B", InVolume(Gabor(orthogonalPlanes: true))),
        ("6.A", BySlice(Daubechies3("LH", 1))),
        ("6.B", InVolume(Daubechies3("LLH", 1))),
        ("7.A", BySlice(Daubechies3("HH", 2))),
        ("7.B", InVolume(Daubechies3("HHH", 2))),
        ("8.A", BySlice(new ImageFilter.Simoncelli(1, true))),
        ("8.B", InVolume(new ImageFilter.Simoncelli(1, false))),
        ("9.A", BySlice(new ImageFilter.Simoncelli(2, true))),
        ("9.B", InVolume(new ImageFilter.Simoncelli(2, false))),
    ];

    /// <summary>The name by which commands call a configuration: <c>ibsi2-1.a</c> for 1.A.</summary>
    /// <param name="id">Id in <see cref="All"/>.</param>
    public static string NameOf(string id) => Prefix + id.ToLowerInvariant();

    /// <summary>The settings of a name, <c>ibsi2-1.a</c> to <c>ibsi2-9.b</c>; null if there is none.</summary>
    public static ProcessingSettings? Named(string name) =>
        All.FirstOrDefault(c => string.Equals(NameOf(c.Id), name, StringComparison.OrdinalIgnoreCase)).Settings;

    private static ProcessingSettings BySlice(ImageFilter? filter) => new(
        null, new Resegmentation(-1000, 400), new Discretisation.FixedBinNumber(32), new Discretisation.FixedBinNumber(32),
        Dimensions.TwoD | Dimensions.TwoAndAHalfD, TextureSettings.Default, filter);

    private static ProcessingSettings InVolume(ImageFilter? filter) => new(
        new Interpolation(1, 1, 1, InterpolationMethod.CubicSpline, RoundIntensities: true),
        new Resegmentation(-1000, 400), new Discretisation.FixedBinNumber(32), new Discretisation.FixedBinNumber(32),
        Dimensions.ThreeD, TextureSettings.Default, filter);

    private static ImageFilter Gabor(bool orthogonalPlanes) =>
        new ImageFilter.Gabor(5, 2, 1.5, 0, 22.5, orthogonalPlanes, Pooling.Average, GaborResponse.Modulus, Mirror);

    private static ImageFilter Daubechies3(string subBand, int level) =>
        new ImageFilter.SeparableWavelet(Wavelet.Daubechies3, subBand, level, false, Pooling.Average, Mirror);
}
