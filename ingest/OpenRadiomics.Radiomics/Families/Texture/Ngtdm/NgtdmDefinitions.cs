namespace OpenRadiomics.Radiomics;

/// <summary>
/// The catalogue rows of <see cref="NgtdmFamily"/>. In the formulas, p(i) is the part of voxels with level i among those that have a neighbour, s(i) the sum of
/// differences between them and their neighbourhoods' means; pairs are ordered pairs of levels that occur.
/// </summary>
internal static class NgtdmDefinitions
{
    public static IReadOnlyList<FeatureDefinition> All { get; } =
    [
        Define("QCDE", "Coarseness", "ngt_coarseness", "1 divided by the sum of p(i)·s(i); 10⁶ where that is 0.", Units.One, "(0, 10⁶]"),
        Define("65HE", "Contrast", "ngt_contrast",
            "Sum over pairs of p(i)·p(j)·(i − j)², divided by the number of pairs of levels that occur, times the sum of s(i) divided by the voxels; 0 if one level occurs.", Units.One, "[0, ∞)"),
        Define("NQ30", "Busyness", "ngt_busyness", "Sum of p(i)·s(i), divided by the sum over pairs of |i·p(i) − j·p(j)|; 0 if one level occurs.",
            Units.One, "[0, ∞)"),
        Define("HDEZ", "Complexity", "ngt_complexity", "Sum over pairs of |i − j|·(p(i)·s(i) + p(j)·s(j)) / (p(i) + p(j)), divided by the voxels.",
            Units.One, "[0, ∞)"),
        Define("1X9X", "Strength", "ngt_strength", "Sum over pairs of (p(i) + p(j))·(i − j)², divided by the sum of s(i); 0 where that is 0.",
            Units.One, "[0, ∞)"),
    ];

    private static FeatureDefinition Define(string code, string name, string tag, string formula, string unit, string range) =>
        new(code, "", name, tag, formula, unit, range, SettingsParts.Levels | SettingsParts.ToneDifference);
}
