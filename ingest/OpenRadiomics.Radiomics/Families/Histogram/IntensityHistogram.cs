namespace OpenRadiomics.Radiomics;

/// <summary>Intensity histogram (ZVCW) of the grey levels inside the intensity mask. All NaN for an empty mask.</summary>
internal sealed class IntensityHistogram : IFeatureFamily
{
    public string Code => "ZVCW";
    public string Abbreviation => "IH";
    public string Name => "intensity histogram";

    public IReadOnlyList<FeatureDefinition> Definitions { get; } =
    [
        Define("X6K6", "Mean discretised intensity", "ih_mean", "Sum of the levels over their number.", Units.Level, "[1, ∞)"),
        Define("CH89", "Discretised intensity variance", "ih_var", "Mean squared distance from the mean (divided by N).", Units.SquareLevel, "[0, ∞)"),
        Define("88K1", "Discretised intensity skewness", "ih_skew", "Third central moment over the 3/2 power of the variance; 0 for a flat region.",
            Units.One, "(-∞, ∞)"),
        Define("C3I7", "(Excess) discretised intensity kurtosis", "ih_kurt",
            "Fourth central moment over the square of the variance, less 3; 0 for a flat region.", Units.One, "[-2, ∞)"),
        Define("WIFQ", "Median discretised intensity", "ih_median", "50th percentile.", Units.Level, "[1, ∞)"),
        Define("1PR8", "Minimum discretised intensity", "ih_min", "Lowest level that occurs.", Units.Level, "[1, ∞)"),
        Define("GPMT", "10th discretised intensity percentile", "ih_p10", "10th percentile, linear between ranks.", Units.Level, "[1, ∞)"),
        Define("OZ0C", "90th discretised intensity percentile", "ih_p90", "90th percentile, linear between ranks.", Units.Level, "[1, ∞)"),
        Define("3NCY", "Maximum discretised intensity", "ih_max", "Highest level that occurs.", Units.Level, "[1, ∞)"),
        Define("AMMC", "Intensity histogram mode", "ih_mode", "Most frequent level; of several the one closest to the mean, of two as close the lower.",
            Units.Level, "[1, ∞)"),
        Define("WR0O", "Discretised intensity interquartile range", "ih_iqr", "75th less 25th percentile.", Units.Level, "[0, ∞)"),
        Define("5Z3W", "Discretised intensity range", "ih_range", "Maximum less minimum.", Units.Level, "[0, ∞)"),
        Define("D2ZX", "Intensity histogram mean absolute deviation", "ih_mad", "Mean distance from the mean.", Units.Level, "[0, ∞)"),
        Define("WRZB", "Intensity histogram robust mean absolute deviation", "ih_rmad",
            "Mean distance from their mean of the levels from the 10th to the 90th percentile, both included.", Units.Level, "[0, ∞)"),
        Define("4RNL", "Intensity histogram median absolute deviation", "ih_medad", "Mean distance from the median.", Units.Level, "[0, ∞)"),
        Define("CWYJ", "Intensity histogram coefficient of variation", "ih_cov", "Standard deviation over the mean.", Units.One, "[0, ∞)"),
        Define("SLWD", "Intensity histogram quartile coefficient of dispersion", "ih_qcod", "75th less 25th percentile over their sum.", Units.One, "[0, 1)"),
        Define("TLU2", "Discretised intensity entropy", "ih_entropy", "Minus the sum over the levels of probability times its logarithm to base 2.",
            "bit", "[0, ∞)"),
        Define("BJ5W", "Discretised intensity uniformity", "ih_uniformity", "Sum of the levels' squared probabilities.", Units.One, "(0, 1]"),
        Define("12CE", "Maximum histogram gradient", "ih_max_grad",
            "Largest slope of the counts from level 1 to the last: central differences, one-sided at the ends. NaN for a single level.",
            Units.Voxels, "(-∞, ∞)"),
        Define("8E6O", "Maximum histogram gradient intensity", "ih_max_grad_g", "Level of the largest slope, the lowest of several. NaN for a single level.",
            Units.Level, "[1, ∞)"),
        Define("VQB3", "Minimum histogram gradient", "ih_min_grad", "Smallest slope of the counts. NaN for a single level.", Units.Voxels, "(-∞, ∞)"),
        Define("RHQZ", "Minimum histogram gradient intensity", "ih_min_grad_g", "Level of the smallest slope, the lowest of several. NaN for a single level.",
            Units.Level, "[1, ∞)"),
    ];

    public IEnumerable<FeatureValue> Compute(Region region)
    {
        if (region.IntensityCount == 0) return FamilyValues.Undefined(this, Aggregation.Whole);
        var counts = new long[region.Levels.LevelCount];
        foreach (var level in region.Levels.Levels)
            if (level > 0) counts[level - 1]++;
        return FamilyValues.Of(this, Aggregation.Whole, Of(counts, region.IntensityCount));
    }

    /// <summary>The twenty-three features, in the order of the definitions.</summary>
    /// <param name="counts">How often level i + 1 occurs.</param>
    /// <param name="total">Sum of the counts, above 0.</param>
    internal static double[] Of(ReadOnlySpan<long> counts, long total)
    {
        var moments = Moments.OfCounts(counts, total);
        var median = Percentile.OfCounts(counts, total, 0.5);
        var (p10, p25) = (Percentile.OfCounts(counts, total, 0.10), Percentile.OfCounts(counts, total, 0.25));
        var (p75, p90) = (Percentile.OfCounts(counts, total, 0.75), Percentile.OfCounts(counts, total, 0.90));
        var (minimum, maximum) = (counts.IndexOfAnyExcept(0) + 1, counts.LastIndexOfAnyExcept(0) + 1);

        double fromMean = 0, fromMedian = 0, middle = 0, robust = 0, entropy = 0, uniformity = 0;
        long within = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            var (level, n) = (i + 1, counts[i]);
            if (n == 0) continue;
            var probability = (double)n / total;
            fromMean += n * Math.Abs(level - moments.Mean);
            fromMedian += n * Math.Abs(level - median);
            entropy -= probability * Math.Log2(probability);
            uniformity += probability * probability;
            if (level >= p10 && level <= p90) (middle, within) = (middle + (double)n * level, within + n);
        }
        middle /= within;
        for (var i = 0; i < counts.Length; i++)
            if (i + 1 >= p10 && i + 1 <= p90) robust += counts[i] * Math.Abs(i + 1 - middle);

        var (steepest, steepestLevel, lowest, lowestLevel) = Slopes(counts);
        return
        [
            moments.Mean, moments.Variance, moments.Skewness, moments.ExcessKurtosis,
            median, minimum, p10, p90, maximum, Mode(counts, moments.Mean), p75 - p25, maximum - minimum,
            fromMean / total, robust / within, fromMedian / total,
            Math.Sqrt(moments.Variance) / moments.Mean, (p75 - p25) / (p75 + p25),
            entropy, uniformity, steepest, steepestLevel, lowest, lowestLevel,
        ];
    }

    private static int Mode(ReadOnlySpan<long> counts, double mean)
    {
        var mode = 0;
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > counts[mode] || counts[i] == counts[mode] && Math.Abs(i + 1 - mean) < Math.Abs(mode + 1 - mean)) mode = i;
        return mode + 1;
    }

    private static (double Steepest, double SteepestLevel, double Lowest, double LowestLevel) Slopes(ReadOnlySpan<long> counts)
    {
        if (counts.Length < 2) return (double.NaN, double.NaN, double.NaN, double.NaN);
        var (steepest, steepestLevel, lowest, lowestLevel) = (double.NegativeInfinity, 0, double.PositiveInfinity, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            var slope = i == 0 ? counts[1] - counts[0]
                : i == counts.Length - 1 ? counts[i] - counts[i - 1]
                : (counts[i + 1] - counts[i - 1]) / 2.0;
            if (slope > steepest) (steepest, steepestLevel) = (slope, i + 1);
            if (slope < lowest) (lowest, lowestLevel) = (slope, i + 1);
        }
        return (steepest, steepestLevel, lowest, lowestLevel);
    }

    private static FeatureDefinition Define(string code, string name, string tag, string formula, string unit, string range) =>
        new(code, "", name, tag, formula, unit, range, SettingsParts.Levels);
}
