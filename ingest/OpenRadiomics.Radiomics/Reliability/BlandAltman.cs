namespace OpenRadiomics.Radiomics;

/// <summary>
/// Differences of two raters, and the limits within which they agree (Bland and Altman, Lancet 1986, 327:307, doi:10.1016/S0140-6736(86)90837-8;
/// limits' own intervals as in Stat Methods Med Res 1999, 8:135, doi:10.1177/096228029900800204). In the measure's unit.
/// </summary>
/// <param name="Bias">Mean of second − first, with limits by Student's t.</param>
/// <param name="StandardDeviation">Of the differences, divided by n − 1.</param>
/// <param name="LowerLimit">Bias − z s, 1.96 s for 0.95, with its own confidence limits, ± t s √(1/n + z²/(2(n − 1))).</param>
/// <param name="UpperLimit">Bias + z s, likewise.</param>
public sealed record BlandAltman(Estimate Bias, double StandardDeviation, Estimate LowerLimit, Estimate UpperLimit)
{
    /// <summary>The agreement of two raters.</summary>
    /// <param name="ratings">The complete subjects.</param>
    /// <param name="first">A rater, from 0.</param>
    /// <param name="second">The rater from whose values the first one's are subtracted.</param>
    /// <param name="level">Level of the limits of agreement and of all intervals.</param>
    /// <returns>For one subject the bias alone; without a subject all NaN.</returns>
    public static BlandAltman Of(Ratings ratings, int first = 0, int second = 1, ConfidenceLevel level = default)
    {
        var n = ratings.Subjects;
        var differences = new double[n];
        for (var subject = 0; subject < n; subject++) differences[subject] = ratings.Of(second)[subject] - ratings.Of(first)[subject];

        double bias = 0, variance = 0;
        foreach (var difference in differences) bias += difference / n;
        if (n == 0) bias = double.NaN;
        if (n < 2) return new(Estimate.Undefined with { Value = bias }, double.NaN, Estimate.Undefined, Estimate.Undefined);
        foreach (var difference in differences) variance += (difference - bias) * (difference - bias) / (n - 1);

        var (deviation, z, t) = (Math.Sqrt(variance), level.Normal, level.Student(n - 1));
        var ofLimit = t * deviation * Math.Sqrt(1.0 / n + z * z / (2 * (n - 1.0)));
        return new(Around(bias, t * deviation / Math.Sqrt(n)), deviation, Around(bias - z * deviation, ofLimit), Around(bias + z * deviation, ofLimit));
    }

    private static Estimate Around(double value, double half) => new(value, value - half, value + half);
}
