namespace OpenRadiomics.Radiomics;

/// <summary>The catalogue rows of <see cref="NgldmFamily"/>.</summary>
internal static class NgldmDefinitions
{
    public static IReadOnlyList<FeatureDefinition> All { get;
        } = EmphasisDefinitions.Of("neighbourhoods", "dependence", SettingsParts.Levels | SettingsParts.Dependence,
    [
        ("SODN", "Low dependence emphasis", "ngl_lde"),
        ("IMOQ", "High dependence emphasis", "ngl_hde"),
        ("TL9H", "Low grey level count emphasis", "ngl_lgce"),
        ("OAE7", "High grey level count emphasis", "ngl_hgce"),
        ("EQ3F", "Low dependence low grey level emphasis", "ngl_ldlge"),
        ("JA6D", "Low dependence high grey level emphasis", "ngl_ldhge"),
        ("NBZI", "High dependence low grey level emphasis", "ngl_hdlge"),
        ("9QMG", "High dependence high grey level emphasis", "ngl_hdhge"),
        ("FP8K", "Grey level non-uniformity", "ngl_glnu"),
        ("5SPA", "Normalised grey level non-uniformity", "ngl_glnu_norm"),
        ("Z87G", "Dependence count non-uniformity", "ngl_dcnu"),
        ("OKJI", "Normalised dependence count non-uniformity", "ngl_dcnu_norm"),
        ("6XV8", "Dependence count percentage", "ngl_dc_perc"),
        ("1PFV", "Grey level variance", "ngl_gl_var"),
        ("DNX2", "Dependence count variance", "ngl_dc_var"),
        ("FCBV", "Dependence count entropy", "ngl_dc_entr"),
        ("CAS9", "Dependence count energy", "ngl_dc_energy"),
    ]);
}
