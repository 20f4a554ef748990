using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The words of the settings file, each with what it means. Writer, reader and schema go by these lists.</summary>
internal static class SettingsWords
{
    public const string Format = "openradiomics-settings-1";

    public const string Normalisation = "pyradiomics";

    public static IReadOnlyList<(string Word, InterpolationMethod Means)> Methods { get; } =
        [("nearest", InterpolationMethod.Nearest), ("linear", InterpolationMethod.Linear), ("cubic-spline", InterpolationMethod.CubicSpline)];

    public static IReadOnlyList<(string Word, GridAnchor Means)> Anchors { get; } = [("centre", GridAnchor.Centre), ("pyradiomics", GridAnchor.PyRadiomics)];

    public static IReadOnlyList<(string Word, DistanceWeighting Means)> Weightings { get; } =
        [("unweighted", DistanceWeighting.None), ("gaussian", DistanceWeighting.Gaussian), ("inverse", DistanceWeighting.Inverse)];

    public static IReadOnlyList<(string Word, Dimensions Means)> Dimensions { get; } =
        [("2D", Radiomics.Dimensions.TwoD), ("2.5D", Radiomics.Dimensions.TwoAndAHalfD), ("3D", Radiomics.Dimensions.ThreeD)];

    /// <summary>Boundaries without a value of their own.</summary>
    public static IReadOnlyList<(string Word, Boundary Means)> Boundaries { get; } =
        [("nearest", new Boundary.Nearest()), ("periodic", new Boundary.Periodic()), ("mirror", new Boundary.Mirror())];

    public static IReadOnlyList<(string Word, Pooling Means)> Poolings { get; } = [("average", Pooling.Average), ("maximum", Pooling.Maximum)];

    public static IReadOnlyList<(string Word, GaborResponse Means)> Responses { get; } =
        [("modulus", GaborResponse.Modulus), ("real", GaborResponse.Real), ("imaginary", GaborResponse.Imaginary)];

    public static IReadOnlyList<(string Word, Wavelet Means)> Wavelets { get; } =
        [("haar", Wavelet.Haar), ("db2", Wavelet.Daubechies2), ("db3", Wavelet.Daubechies3), ("coif1", Wavelet.Coiflet1)];

    public static IReadOnlyList<(string Word, string Means)> LawsKernels { get;
        } = [.. new[] { "L5", "E5", "S5", "W5", "R5", "L3", "E3", "S3" }.Select(name => (name, name))];

    public static IReadOnlyList<(string Word, string Means)> SubBands { get; } =
        [.. new[] { "LL", "LH", "HL", "HH", "LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH" }.Select(name => (name, name))];

    public static string Of<T>(this IReadOnlyList<(string Word, T Means)> words, T meaning) where T : struct, Enum =>
        words.First(word => word.Means.Equals(meaning)).Word;
}
