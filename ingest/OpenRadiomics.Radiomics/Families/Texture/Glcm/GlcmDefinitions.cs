namespace OpenRadiomics.Radiomics;

/// <summary>
/// The catalogue rows of <see cref="GlcmFamily"/>. In the formulas, p(i,j) is the part of pairs with levels i and j, d(k) the part with |i − j| = k,
/// s(k) the part with i + j = k, Ng the number of levels.
/// </summary>
internal static class GlcmDefinitions
{
    public static IReadOnlyList<FeatureDefinition> All { get; } =
    [
        Define("GYBY", "Joint maximum", "cm_joint_max", "Largest p(i,j).", Units.One, "(0, 1]"),
        Define("60VM", "Joint average", "cm_joint_avg", "Sum of i·p(i,j): the mean of row levels.", Units.Level, "[1, ∞)"),
        Define("UR99", "Joint variance", "cm_joint_var", "Sum of (i − joint average)²·p(i,j).", Units.SquareLevel, "[0, ∞)"),
        Define("TU9B", "Joint entropy", "cm_joint_entr", "Minus the sum of p(i,j)·log2 p(i,j).", Units.One, "[0, ∞)"),
        Define("TF7R", "Difference average", "cm_diff_avg", "Sum of k·d(k).", Units.Level, "[0, ∞)"),
        Define("D3YU", "Difference variance", "cm_diff_var", "Sum of (k − difference average)²·d(k).", Units.SquareLevel, "[0, ∞)"),
        Define("NTRS", "Difference entropy", "cm_diff_entr", "Minus the sum of d(k)·log2 d(k).", Units.One, "[0, ∞)"),
        Define("ZGXS", "Sum average", "cm_sum_avg", "Sum of k·s(k).", Units.Level, "[2, ∞)"),
        Define("OEEB", "Sum variance", "cm_sum_var", "Sum of (k − sum average)²·s(k).", Units.SquareLevel, "[0, ∞)"),
        Define("P6QZ", "Sum entropy", "cm_sum_entr", "Minus the sum of s(k)·log2 s(k).", Units.One, "[0, ∞)"),
        Define("8ZQL", "Angular second moment", "cm_energy", "Sum of p(i,j)².", Units.One, "(0, 1]"),
        Define("ACUI", "Contrast", "cm_contrast", "Sum of (i − j)²·p(i,j).", Units.SquareLevel, "[0, ∞)"),
        Define("8S9J", "Dissimilarity", "cm_dissimilarity", "Sum of |i − j|·p(i,j).", Units.Level, "[0, ∞)"),
        Define("IB1Z", "Inverse difference", "cm_inv_diff", "Sum of p(i,j) / (1 + |i − j|).", Units.One, "(0, 1]"),
        Define("NDRX", "Normalised inverse difference", "cm_inv_diff_norm", "Sum of p(i,j) / (1 + |i − j|/Ng).", Units.One, "(0, 1]"),
        Define("WF0Z", "Inverse difference moment", "cm_inv_diff_mom", "Sum of p(i,j) / (1 + (i − j)²).", Units.One, "(0, 1]"),
        Define("1QCO", "Normalised inverse difference moment", "cm_inv_diff_mom_norm", "Sum of p(i,j) / (1 + (i − j)²/Ng²).", Units.One, "(0, 1]"),
        Define("E8JP", "Inverse variance", "cm_inv_var", "Sum of p(i,j) / (i − j)² over i ≠ j.", Units.One, "[0, 1]"),
        Define("NI2N", "Correlation", "cm_corr", "Sum of (i − mean of i)(j − mean of j)·p(i,j), divided by the product of their standard deviations.",
            Units.One, "[−1, 1]"),
        Define("QWB0", "Autocorrelation", "cm_auto_corr", "Sum of i·j·p(i,j).", Units.SquareLevel, "[1, ∞)"),
        Define("DG8W", "Cluster tendency", "cm_clust_tend", "Sum of (i + j − mean of i − mean of j)²·p(i,j).", Units.SquareLevel, "[0, ∞)"),
        Define("7NFM", "Cluster shade", "cm_clust_shade", "Sum of (i + j − mean of i − mean of j)³·p(i,j).", Units.CubicLevel, "(−∞, ∞)"),
        Define("AE86", "Cluster prominence", "cm_clust_prom", "Sum of (i + j − mean of i − mean of j)⁴·p(i,j).", Units.FourthPowerLevel, "[0, ∞)"),
        Define("R8DG", "Information correlation 1", "cm_info_corr1",
            "(Joint entropy − entropy if i and j were independent), divided by the larger of the entropies of i and of j.", Units.One, "[−1, 0]"),
        Define("JN9H", "Information correlation 2", "cm_info_corr2", "Square root of 1 − exp(−2·(entropy if i and j were independent − joint entropy)).",
            Units.One, "[0, 1)"),
    ];

    private static FeatureDefinition Define(string code, string name, string tag, string formula, string unit, string range) =>
        new(code, "", name, tag, formula, unit, range, SettingsParts.Levels | SettingsParts.Cooccurrence);
}
