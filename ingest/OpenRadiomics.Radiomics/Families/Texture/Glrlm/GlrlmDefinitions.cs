namespace OpenRadiomics.Radiomics;

/// <summary>The catalogue rows of <see cref="GlrlmFamily"/>.</summary>
internal static class GlrlmDefinitions
{
    public static IReadOnlyList<FeatureDefinition> All { get; } = EmphasisDefinitions.Of("runs", "length", SettingsParts.Levels | SettingsParts.RunLength,
    [
        ("22OV", "Short runs emphasis", "rlm_sre"),
        ("W4KF", "Long runs emphasis", "rlm_lre"),
        ("V3SW", "Low grey level run emphasis", "rlm_lgre"),
        ("G3QZ", "High grey level run emphasis", "rlm_hgre"),
        ("HTZT", "Short run low grey level emphasis", "rlm_srlge"),
        ("GD3A", "Short run high grey level emphasis", "rlm_srhge"),
        ("IVPO", "Long run low grey level emphasis", "rlm_lrlge"),
        ("3KUM", "Long run high grey level emphasis", "rlm_lrhge"),
        ("R5YN", "Grey level non-uniformity", "rlm_glnu"),
        ("OVBL", "Normalised grey level non-uniformity", "rlm_glnu_norm"),
        ("W92Y", "Run length non-uniformity", "rlm_rlnu"),
        ("IC23", "Normalised run length non-uniformity", "rlm_rlnu_norm"),
        ("9ZK5", "Run percentage", "rlm_r_perc"),
        ("8CE5", "Grey level variance", "rlm_gl_var"),
        ("SXLW", "Run length variance", "rlm_rl_var"),
        ("HJ9O", "Run entropy", "rlm_rl_entr"),
    ]);
}
