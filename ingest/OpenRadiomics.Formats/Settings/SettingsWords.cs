using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The words of the settings file, each with what it means. Writer, reader and schema go by these lists.</summary>
internal static class SettingsWords
{
    public const string Format = "openradiomics-settings-1";

    public static IReadOnlyList<(string Word, InterpolationMethod Means)> Methods { get; } =
        [("nearest", InterpolationMethod.Nearest), ("linear", InterpolationMethod.Linear), ("cubic-spline", InterpolationMethod.CubicSpline)];

    public static IReadOnlyList<(string Word, DistanceWeighting Means)> Weightings { get; } =
        [("unweighted", DistanceWeighting.None), ("gaussian", DistanceWeighting.Gaussian), ("inverse", DistanceWeighting.Inverse)];

    public static IReadOnlyList<(string Word, Dimensions Means)> Dimensions { get; } =
        [("2D", Radiomics.Dimensions.TwoD), ("2.5D", Radiomics.Dimensions.TwoAndAHalfD), ("3D", Radiomics.Dimensions.ThreeD)];

    public static string Of<T>(this IReadOnlyList<(string Word, T Means)> words, T meaning) where T : struct, Enum =>
        words.First(word => word.Means.Equals(meaning)).Word;
}
