using System.Collections.Frozen;
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
        (SettingsParts.Cooccurrence, "distances", "[1]"), (SettingsParts.Cooccurrence, "symmetricalGLCM", "True"),
        (SettingsParts.Cooccurrence, "weightingNorm", "None"),
        (SettingsParts.RunLength, "weightingNorm", "None"), (SettingsParts.ToneDifference, "distances", "[1]"), (SettingsParts.Dependence, "distances", "[1]"),
        (SettingsParts.Dependence, "gldm_a", "0"),
    ];

    private static readonly FrozenDictionary<string, SettingsParts> Lifex = new Dictionary<string, SettingsParts>
    {
        ["PARAMS_XSpatialResampling"] = SettingsParts.Interpolation, ["PARAMS_YSpatialResampling"] = SettingsParts.Interpolation,
        ["PARAMS_ZSpatialResampling"] = SettingsParts.Interpolation,
        ["PARAMS_IntensityResampling"] = SettingsParts.Discretisation | SettingsParts.VolumeHistogram,
        ["PARAMS_BinSize"] = SettingsParts.Discretisation | SettingsParts.VolumeHistogram,
        ["PARAMS_NumberOfGreyLevels"] = SettingsParts.Discretisation | SettingsParts.VolumeHistogram,
        ["PARAMS_DistanceOfNeighbours"] = SettingsParts.Cooccurrence | SettingsParts.ToneDifference | SettingsParts.Dependence,
    }.ToFrozenDictionary();

    /// <summary>What LIFEx tells beside its settings: the levels that a region's intensities came to.</summary>
    private const string LifexOutcome = "PARAMS_BoundsRangeOfValueAfterDiscretisation";

    /// <summary>The part of settings on which values depend, of a program whose settings are known by name; all of them for any other program.</summary>
    public static string Text(string software, ExtractionSettings settings, SettingsParts parts) => software switch
    {
        "PyRadiomics" => "pyradiomics;" + string.Join(';', PyRadiomics.Where(known => parts.HasFlag(known.Part)).DistinctBy(known => known.Key)
            .Select(known => $"{known.Key}={Plain(settings.Values.GetValueOrDefault(known.Key, known.Default))}")),
        "LIFEx" => "lifex;" + string.Join(';', settings.Values.Where(told => IsOfLifex(told.Key, parts)).OrderBy(told => told.Key,
            StringComparer.Ordinal).Select(told => $"{told.Key}={Plain(told.Value)}")),
        _ => $"{software.ToLowerInvariant()};{settings.Canonical}",
    };

    /// <summary>A setting that nobody knows may change every value.</summary>
    private static bool IsOfLifex(string key, SettingsParts parts) =>
        Lifex.TryGetValue(key, out var known) ? (known & parts) != 0 : !key.StartsWith(LifexOutcome, StringComparison.Ordinal);

    /// <summary>One writing for equal numbers, alone or in a list: <c>[1.0, 1.0]</c> is <c>[1,1]</c>.</summary>
    private static string Plain(string value) => value.Length > LongestNumbers ? value : value is ['[', .., ']'] or ['(', .., ')']
        ? $"[{string.Join(',', value[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain))}]"
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : value;
}
