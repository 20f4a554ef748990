namespace OpenRadiomics.Radiomics;

/// <summary>The catalogue rows of <see cref="GldzmFamily"/>.</summary>
internal static class GldzmDefinitions
{
    public static IReadOnlyList<FeatureDefinition> All { get; } = EmphasisDefinitions.Of("zones", "distance", SettingsParts.Levels,
    [
        ("0GBI", "Small distance emphasis", "dzm_sde"),
        ("MB4I", "Large distance emphasis", "dzm_lde"),
        ("S1RA", "Low grey level zone emphasis", "dzm_lgze"),
        ("K26C", "High grey level zone emphasis", "dzm_hgze"),
        ("RUVG", "Small distance low grey level emphasis", "dzm_sdlge"),
        ("DKNJ", "Small distance high grey level emphasis", "dzm_sdhge"),
        ("A7WM", "Large distance low grey level emphasis", "dzm_ldlge"),
        ("KLTH", "Large distance high grey level emphasis", "dzm_ldhge"),
        ("VFT7", "Grey level non-uniformity", "dzm_glnu"),
        ("7HP3", "Normalised grey level non-uniformity", "dzm_glnu_norm"),
        ("V294", "Zone distance non-uniformity", "dzm_zdnu"),
        ("IATH", "Normalised zone distance non-uniformity", "dzm_zdnu_norm"),
        ("VIWW", "Zone percentage", "dzm_z_perc"),
        ("QK93", "Grey level variance", "dzm_gl_var"),
        ("7WT1", "Zone distance variance", "dzm_zd_var"),
        ("GBDU", "Zone distance entropy", "dzm_zd_entr"),
    ]);
}
