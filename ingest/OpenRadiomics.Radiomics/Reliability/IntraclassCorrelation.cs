using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// How much of the variance of a measure is that between subjects. Formulas: Shrout and Fleiss, Psychol Bull 1979, 86:420, doi:10.1037/0033-2909.86.2.420;
/// limits as given also by McGraw and Wong, Psychol Methods 1996, 1:30, doi:10.1037/1082-989X.1.1.30, tables 4 and 7.
/// Every formula is written without a division by the error, so that a table without error has the value 1 and not none.
/// </summary>
public static class IntraclassCorrelation
{
    /// <summary>An intraclass correlation with its confidence limits.</summary>
    /// <param name="table">The analysis of variance.</param>
    /// <param name="form">The form. It has to suit how the measurements were made: the three differ by much.</param>
    /// <param name="level">Level of the two-sided interval.</param>
    /// <returns>
    /// <see cref="Estimate.Undefined"/> for fewer than two subjects or raters, for values without variance, and for ICC(2,1) of two subjects and two raters
    /// where neither differ in their means. A value may be negative, down to −1 / (k − 1) for the forms 1 and 3. Limits are NaN for a negative ICC(2,1) whose
    /// degrees of freedom, by Satterthwaite, are so few that they would not enclose it: the approximation says nothing there.
    /// </returns>
    public static Estimate Of(MeanSquares table, IccForm form, ConfidenceLevel level = default) =>
        double.IsNaN(table.BetweenSubjects) ? Estimate.Undefined : form switch
        {
            IccForm.OneWayRandom => Ratio(table, table.WithinSubjects, table.Subjects * (table.Raters - 1.0), level),
            IccForm.TwoWayRandom => Agreement(table, level),
            IccForm.TwoWayMixed => Ratio(table, table.Error, (table.Subjects - 1.0) * (table.Raters - 1), level),
            _ => throw new UnreachableException(),
        };

    /// <summary>(B − E) / (B + (k − 1) E), for ICC(1,1) and ICC(3,1): its limits are those of B / E, which has a distribution F.</summary>
    private static Estimate Ratio(MeanSquares table, double error, double degrees, ConfidenceLevel level)
    {
        var between = table.BetweenSubjects;
        return new(
            Of(between, error),
            Of(between / FDistribution.Quantile(1 - level.Tail, table.Subjects - 1, degrees), error),
            Of(between * FDistribution.Quantile(1 - level.Tail, degrees, table.Subjects - 1), error));

        double Of(double b, double e) => (b - e) / (b + (table.Raters - 1) * e);
    }

    /// <summary>(B − E) / (B + (k − 1) E + k (J − E) / n), for ICC(2,1): its limits by Satterthwaite's degrees of freedom.</summary>
    private static Estimate Agreement(MeanSquares table, ConfidenceLevel level)
    {
        double n = table.Subjects, k = table.Raters;
        var (between, raters, error) = (table.BetweenSubjects, table.BetweenRaters, table.Error);
        var whole = between + (k - 1) * error + k * (raters - error) / n;
        if (!(whole > 0)) return Estimate.Undefined;
        var value = (between - error) / whole;
        if (raters == 0 && error == 0) return new(1, 1, 1);

        var ofRaters = k * value * raters;
        var ofError = (n * (1 + (k - 1) * value) - k * value) * error;
        var degrees = (ofRaters + ofError) * (ofRaters + ofError) / (ofRaters * ofRaters / (k - 1) + ofError * ofError / ((n - 1) * (k - 1)));
        var rest = k * raters + (k * n - k - n) * error;
        var (least, greatest) = (Quantile(level.Tail), Quantile(1 - level.Tail));
        return least <= 1 && greatest >= 1 ? new(value, Limit(least), Limit(greatest)) : new(value, double.NaN, double.NaN);     // the value is the limit at 1

        double Quantile(double p) => degrees > 0 ? FDistribution.Quantile(p, degrees, n - 1) : 0;

        double Limit(double f) => double.IsPositiveInfinity(f) ? 1 : n * (f * between - error) / (rest + n * f * between);
    }
}
