namespace OpenRadiomics.Radiomics;

/// <summary>
/// Lin's concordance correlation coefficient of two raters: how near their values are to equality
/// (Lin, Biometrics 1989, 45:255, doi:10.2307/2532051, with the corrections of Biometrics 2000, 56:324). Moments are divided by n.
/// </summary>
/// <param name="Coefficient">ρc = 2 sxy / (sx² + sy² + (x̄ − ȳ)²), with limits by Fisher's transformation; without limits for fewer than three subjects or a
/// rater without variance.</param>
/// <param name="Pearson">The correlation, its part of precision. NaN if a rater has no variance.</param>
/// <param name="Bias">Cb = ρc / Pearson, its part of accuracy: 1 if means and variances are equal.</param>
/// <param name="ScaleShift">sy / sx.</param>
/// <param name="LocationShift">(ȳ − x̄) / √(sx sy).</param>
public sealed record Concordance(Estimate Coefficient, double Pearson, double Bias, double ScaleShift, double LocationShift)
{
    /// <summary>The concordance of two raters.</summary>
    /// <param name="ratings">The complete subjects.</param>
    /// <param name="first">The rater x, from 0.</param>
    /// <param name="second">The rater y.</param>
    /// <param name="level">Level of the two-sided interval.</param>
    /// <returns>All NaN for fewer than two subjects, or if neither rater's values vary nor differ.</returns>
    public static Concordance Of(Ratings ratings, int first = 0, int second = 1, ConfidenceLevel level = default)
    {
        var m = PairMoments.Of(ratings.Of(first), ratings.Of(second));
        var spread = m.VarianceX + m.VarianceY + m.Shift * m.Shift;
        if (ratings.Subjects < 2 || !(spread > 0)) return new(Estimate.Undefined, double.NaN, double.NaN, double.NaN, double.NaN);

        var value = 2 * m.Covariance / spread;
        var (sx, sy) = (Math.Sqrt(m.VarianceX), Math.Sqrt(m.VarianceY));
        var bias = 2 * sx * sy / spread;
        return new(Limits(value, m.Pearson, bias, m.Shift * m.Shift / (sx * sy), ratings.Subjects, level), m.Pearson, bias, sy / sx,
            m.Shift / Math.Sqrt(sx * sy));
    }

    /// <summary>
    /// The overall coefficient of all raters: Σ 2 sij / Σ (si² + sj² + (x̄i − x̄j)²) over pairs (Barnhart and others, Biometrics 2002, 58:1020,
    /// doi:10.1111/j.0006-341X.2002.01020.x). For two raters it is Lin's. NaN for fewer than two subjects or raters, or without variance.
    /// </summary>
    public static double Overall(Ratings ratings)
    {
        if (!ratings.Vary) return double.NaN;
        double common = 0, spread = 0;
        for (var first = 0; first < ratings.Raters; first++)
            for (var second = first + 1; second < ratings.Raters; second++)
            {
                var m = PairMoments.Of(ratings.Of(first), ratings.Of(second));
                common += 2 * m.Covariance;
                spread += m.VarianceX + m.VarianceY + m.Shift * m.Shift;
            }
        return common / spread;
    }

    /// <summary>Lin's variance with ρc / r written as Cb, so that a correlation of 0 is no special case.</summary>
    private static Estimate Limits(double value, double r, double bias, double shift, int n, ConfidenceLevel level)
    {
        if (n < 3 || double.IsNaN(r)) return new(value, double.NaN, double.NaN);
        if (Math.Abs(value) >= 1) return new(value, value, value);
        var square = value * value;
        var variance = ((1 - r * r) * bias * bias * (1 - square) + 2 * bias * square * (1 - value) * shift
            - bias * bias * square * shift * shift / 2) / (n - 2);
        var half = level.Normal * Math.Sqrt(Math.Max(0, variance)) / (1 - square);
        return new(value, Math.Tanh(Math.Atanh(value) - half), Math.Tanh(Math.Atanh(value) + half));
    }
}
