namespace OpenRadiomics.Radiomics;

/// <summary>
/// The analysis of variance of n subjects by k raters without replication, of which intraclass correlations are made
/// (Shrout and Fleiss, Psychol Bull 1979, 86:420, table 2; doi:10.1037/0033-2909.86.2.420).
/// </summary>
/// <param name="Subjects">n.</param>
/// <param name="Raters">k.</param>
/// <param name="BetweenSubjects">BMS, with n − 1 degrees of freedom. NaN, as all others, where <see cref="Ratings.Vary"/> is false.</param>
/// <param name="WithinSubjects">WMS, with n(k − 1).</param>
/// <param name="BetweenRaters">JMS, with k − 1.</param>
/// <param name="Error">EMS, what neither subject nor rater explains, with (n − 1)(k − 1).</param>
public readonly record struct MeanSquares(
    int Subjects, int Raters, double BetweenSubjects, double WithinSubjects, double BetweenRaters, double Error)
{
    /// <summary>The mean squares of a table. Values are taken from the first one, so that a large offset costs no digits.</summary>
    public static MeanSquares Of(Ratings ratings)
    {
        var (n, k) = (ratings.Subjects, ratings.Raters);
        if (!ratings.Vary) return new(n, k, double.NaN, double.NaN, double.NaN, double.NaN);

        var origin = ratings.Of(0)[0];
        var (ofSubject, ofRater, all) = (new double[n], new double[k], 0.0);
        for (var rater = 0; rater < k; rater++)
            for (var subject = 0; subject < n; subject++)
            {
                var value = ratings.Of(rater)[subject] - origin;
                (ofSubject[subject], ofRater[rater], all) = (ofSubject[subject] + value / k, ofRater[rater] + value / n, all + value / n / k);
            }

        double between = 0, raters = 0, within = 0, error = 0;
        foreach (var mean in ofSubject) between += k * Square(mean - all);
        foreach (var mean in ofRater) raters += n * Square(mean - all);
        for (var rater = 0; rater < k; rater++)
            for (var subject = 0; subject < n; subject++)
            {
                var deviation = ratings.Of(rater)[subject] - origin - ofSubject[subject];
                within += Square(deviation);
                error += Square(deviation - (ofRater[rater] - all));
            }
        return new(n, k, between / (n - 1), within / n / (k - 1), raters / (k - 1), error / (n - 1) / (k - 1));
    }

    private static double Square(double value) => value * value;
}
