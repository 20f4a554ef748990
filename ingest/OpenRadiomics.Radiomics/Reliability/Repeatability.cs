namespace OpenRadiomics.Radiomics;

/// <summary>
/// How far repeated measurements of one subject lie apart (Raunig and others, Stat Methods Med Res 2015, 24:27, doi:10.1177/0962280214537344; QIBA's terms).
/// </summary>
/// <param name="StandardDeviation">Within-subject standard deviation wSD: the root of the mean variance of a subject's measurements, in the measure's
/// unit.</param>
/// <param name="Coefficient">Repeatability coefficient: z √2 wSD, what two measurements of one subject differ by at most, at the level (2.77 wSD for
/// 0.95).</param>
/// <param name="Variation">
/// Within-subject coefficient of variation: the root of the mean of squared (standard deviation / mean) of subjects, a fraction. NaN where it means nothing:
/// subjects' means of both signs, or 0.
/// </param>
public sealed record Repeatability(double StandardDeviation, double Coefficient, double Variation)
{
    /// <summary>The repeatability of all raters' measurements. All NaN without a subject, or with fewer than two raters.</summary>
    /// <param name="ratings">The complete subjects.</param>
    /// <param name="level">Level of the repeatability coefficient.</param>
    public static Repeatability Of(Ratings ratings, ConfidenceLevel level = default)
    {
        var (n, k) = (ratings.Subjects, ratings.Raters);
        if (n == 0 || k < 2) return new(double.NaN, double.NaN, double.NaN);
        double variances = 0, squares = 0;
        int above = 0, below = 0;
        for (var subject = 0; subject < n; subject++)
        {
            double mean = 0, variance = 0;
            for (var rater = 0; rater < k; rater++) mean += ratings.Of(rater)[subject] / k;
            for (var rater = 0; rater < k; rater++) variance += (ratings.Of(rater)[subject] - mean) * (ratings.Of(rater)[subject] - mean) / (k - 1);
            variances += variance / n;
            squares += variance / (mean * mean) / n;
            if (mean > 0) above++;
            if (mean < 0) below++;
        }
        var deviation = Math.Sqrt(variances);
        return new(deviation, level.Normal * Math.Sqrt(2) * deviation, above == n || below == n ? Math.Sqrt(squares) : double.NaN);
    }
}
