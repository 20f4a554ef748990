namespace OpenRadiomics.Radiomics;

/// <summary>Intensity-based statistics (UHIW) of the voxels inside the intensity mask. All NaN for an empty mask.</summary>
internal sealed class IntensityStatistics : IFeatureFamily
{
    public string Code => "UHIW";
    public string Abbreviation => "STAT";
    public string Name => "intensity-based statistics";

    public IReadOnlyList<FeatureDefinition> Definitions { get; } =
    [
        Define("Q4LE", "Mean intensity", "stat_mean", "Sum of the intensities over their number.", Units.Intensity, "(-∞, ∞)"),
        Define("ECT3", "Intensity variance", "stat_var", "Mean squared distance from the mean (divided by N).", Units.SquareIntensity, "[0, ∞)"),
        Define("KE2A", "Intensity skewness", "stat_skew", "Third central moment over the 3/2 power of the variance; 0 for a flat region.",
            Units.One, "(-∞, ∞)"),
        Define("IPH6", "(Excess) intensity kurtosis", "stat_kurt", "Fourth central moment over the square of the variance, less 3; 0 for a flat region.",
            Units.One, "[-2, ∞)"),
        Define("Y12H", "Median intensity", "stat_median", "50th percentile.", Units.Intensity, "(-∞, ∞)"),
        Define("1GSF", "Minimum intensity", "stat_min", "Lowest intensity.", Units.Intensity, "(-∞, ∞)"),
        Define("QG58", "10th intensity percentile", "stat_p10", "10th percentile, linear between ranks.", Units.Intensity, "(-∞, ∞)"),
        Define("8DWT", "90th intensity percentile", "stat_p90", "90th percentile, linear between ranks.", Units.Intensity, "(-∞, ∞)"),
        Define("84IY", "Maximum intensity", "stat_max", "Highest intensity.", Units.Intensity, "(-∞, ∞)"),
        Define("SALO", "Intensity interquartile range", "stat_iqr", "75th less 25th percentile.", Units.Intensity, "[0, ∞)"),
        Define("2OJQ", "Intensity range", "stat_range", "Maximum less minimum.", Units.Intensity, "[0, ∞)"),
        Define("4FUA", "Intensity-based mean absolute deviation", "stat_mad", "Mean distance from the mean.", Units.Intensity, "[0, ∞)"),
        Define("1128", "Intensity-based robust mean absolute deviation", "stat_rmad",
            "Mean distance from their mean of the intensities from the 10th to the 90th percentile, both included.", Units.Intensity, "[0, ∞)"),
        Define("N72L", "Intensity-based median absolute deviation", "stat_medad", "Mean distance from the median.", Units.Intensity, "[0, ∞)"),
        Define("7TET", "Intensity-based coefficient of variation", "stat_cov", "Standard deviation over the mean; NaN for a mean of 0.", Units.One, "(-∞, ∞)"),
        Define("9S40", "Intensity-based quartile coefficient of dispersion", "stat_qcod", "75th less 25th percentile over their sum; NaN for a sum of 0.",
            Units.One, "(-∞, ∞)"),
        Define("N8CA", "Intensity-based energy", "stat_energy", "Sum of the squared intensities.", Units.SquareIntensity, "[0, ∞)"),
        Define("5ZWQ", "Root mean square intensity", "stat_rms", "Square root of the mean squared intensity.", Units.Intensity, "[0, ∞)"),
    ];

    public IEnumerable<FeatureValue> Compute(Region region) =>
        region.IntensityCount == 0
            ? FamilyValues.Undefined(this, Aggregation.Whole)
            : FamilyValues.Of(this, Aggregation.Whole, Of(region));

    /// <summary>The eighteen statistics, in the order of the definitions.</summary>
    private static double[] Of(Region region)
    {
        var (moments, ranks) = (Moments.Of(region), region.Ranks);
        var median = ranks.Percentile(0.5);
        var (p10, p25) = (ranks.Percentile(0.10), ranks.Percentile(0.25));
        var (p75, p90) = (ranks.Percentile(0.75), ranks.Percentile(0.90));

        double fromMean = 0, fromMedian = 0, energy = 0, middle = 0, robust = 0;
        var within = 0;
        foreach (var run in region.Runs)
            foreach (var v in run)
            {
                fromMean += Math.Abs(v - moments.Mean);
                fromMedian += Math.Abs(v - median);
                energy += (double)v * v;
                if (v >= p10 && v <= p90) (middle, within) = (middle + v, within + 1);
            }
        middle /= within;
        foreach (var run in region.Runs)
            foreach (var v in run)
                if (v >= p10 && v <= p90) robust += Math.Abs(v - middle);

        var n = ranks.Count;
        return
        [
            moments.Mean, moments.Variance, moments.Skewness, moments.ExcessKurtosis,
            median, ranks.Least, p10, p90, ranks.Most, p75 - p25, (double)ranks.Most - ranks.Least,
            fromMean / n, robust / within, fromMedian / n,
            moments.Mean == 0 ? double.NaN : Math.Sqrt(moments.Variance) / moments.Mean,
            p75 + p25 == 0 ? double.NaN : (p75 - p25) / (p75 + p25),
            energy, Math.Sqrt(energy / n),
        ];
    }

    private static FeatureDefinition Define(string code, string name, string tag, string formula, string unit, string range) =>
        new(code, "", name, tag, formula, unit, range, SettingsParts.Intensity);
}
