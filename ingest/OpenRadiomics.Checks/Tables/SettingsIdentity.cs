using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>
/// The settings on which a feature depends, as its program writes them: the same text for tables made alike by one program. It is never equal across
/// programs, as their words for settings do not say the same.
/// </summary>
internal static class SettingsIdentity
{
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

    /// <summary>One text for settings that give one identity; null where the table does not tell them, or tells several.</summary>
    public static string? Of(FeatureTable table, FeatureName name)
    {
        if (name.Software is not { } software) return null;
        var parts = AllFamilies.Find(name.Code, name.Subcode)?.DependsOn ?? SettingsParts.All;
        string? only = null;
        for (var row = 0; row < table.RowCount; row++)
        {
            if (table.SettingsOf(row) is not { } settings) return null;
            var text = ReferenceEquals(settings, row > 0 ? table.SettingsOf(row - 1) : null) ? only! : Text(software, settings, parts);
            if (only is not null && only != text) return null;
            only = text;
        }
        return only;
    }

    private static string Text(string software, ExtractionSettings settings, SettingsParts parts) => software == "PyRadiomics"
        ? "pyradiomics;" + string.Join(';', PyRadiomics.Where(known => parts.HasFlag(known.Part)).DistinctBy(known => known.Key)
            .Select(known => $"{known.Key}={settings.Values.GetValueOrDefault(known.Key, known.Default)}"))
        : $"{software.ToLowerInvariant()};{settings.Canonical}";
}
