using System.Globalization;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>
/// The settings on which a feature depends, as its program writes them: the same text for tables made alike by one program. It is never equal across
/// programs, as their words for settings do not say the same.
/// </summary>
internal static class SettingsIdentity
{
    private const int LongestNumbers = 200;

    private static readonly (SettingsParts Part, string Key, string Default)[] PyRadiomics =
    [
        (SettingsParts.Interpolation, "resampledPixelSpacing", "None"), (SettingsParts.Interpolation, "interpolator", "sitkBSpline"),
        (SettingsParts.Interpolation, "normalize", "False"), (SettingsParts.Interpolation, "normalizeScale", "1"),
        (SettingsParts.Resegmentation, "resegmentRange", "None"), (SettingsParts.Resegmentation, "resegmentMode", "absolute"),
        (SettingsParts.Resegmentation, "removeOutliers", "None"), (SettingsParts.Resegmentation, "voxelArrayShift", "0"),
        (SettingsParts.Discretisation, "binWidth", "25"), (SettingsParts.Discretisation, "binCount", "None"),
        (SettingsParts.Cooccurrence, "distances", "[1]"), (SettingsParts.Cooccurrence, "symmetricalGLCM", "True"), (SettingsParts.Cooccurrence, "weightingNorm", "None"),
        (SettingsParts.RunLength, "weightingNorm", "None"), (SettingsParts.ToneDifference, "distances", "[1]"), (SettingsParts.Dependence, "distances", "[1]"),
        (SettingsParts.Dependence, "gldm_a", "0"),
    ];

    /// <summary>The part of settings on which values depend, of a program whose settings are known by name; all of them for any other program.</summary>
    public static string Text(string software, ExtractionSettings settings, SettingsParts parts) => software == "PyRadiomics"
        ? "pyradiomics;" + string.Join(';', PyRadiomics.Where(known => parts.HasFlag(known.Part)).DistinctBy(known => known.Key)
            .Select(known => $"{known.Key}={Plain(settings.Values.GetValueOrDefault(known.Key, known.Default))}"))
        : $"{software.ToLowerInvariant()};{settings.Canonical}";

    /// <summary>One writing for equal numbers, alone or in a list: <c>[1.0, 1.0]</c> is <c>[1,1]</c>.</summary>
    private static string Plain(string value) => value.Length > LongestNumbers ? value : value is ['[', .., ']'] or ['(', .., ')']
        ? $"[{string.Join(',', value[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain))}]"
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : value;
}
