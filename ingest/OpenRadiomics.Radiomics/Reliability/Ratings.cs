namespace OpenRadiomics.Radiomics;

/// <summary>
/// One measure of several subjects, each taken by the same raters: readers who drew masks, sessions of a test and its retest, repeats or perturbations of a
/// mask. Only subjects whose every value is finite take part; how many were left out is said.
/// </summary>
public sealed class Ratings
{
    private const double Rounding = 1e-12;      // relative: below, differences are what computing left

    private readonly double[][] values;         // by rater, then subject

    private Ratings(double[][] values, int leftOut) => (this.values, LeftOut) = (values, leftOut);

    /// <summary>Subjects with a finite value of every rater.</summary>
    public int Subjects => values[0].Length;

    /// <summary>Raters.</summary>
    public int Raters => values.Length;

    /// <summary>Subjects that were given but lack a finite value of some rater.</summary>
    public int LeftOut { get; }

    /// <summary>Whether there is anything to compare: two subjects, two raters, and values that differ by more than rounding (a relative 1e-12).</summary>
    public bool Vary => Subjects >= 2 && Raters >= 2 && Differ();

    /// <summary>Takes the complete subjects of a table.</summary>
    /// <param name="byRater">For each rater the values of all subjects, in one order; NaN or an infinity where there is none.</param>
    /// <exception cref="ArgumentException">There is no rater, or raters have values of different numbers of subjects.</exception>
    public static Ratings Complete(IReadOnlyList<double[]> byRater)
    {
        if (byRater.Count == 0) throw new ArgumentException("There is no rater.", nameof(byRater));
        var given = byRater[0].Length;
        if (byRater.Any(rater => rater.Length != given)) throw new ArgumentException("Raters have values of different numbers of subjects.", nameof(byRater));
        var complete = Enumerable.Range(0, given).Where(subject => byRater.All(rater => double.IsFinite(rater[subject]))).ToArray();
        return new([.. byRater.Select(rater => Array.ConvertAll(complete, subject => rater[subject]))], given - complete.Length);
    }

    /// <summary>A rater's values of the complete subjects.</summary>
    /// <param name="rater">From 0.</param>
    public ReadOnlySpan<double> Of(int rater) => values[rater];

    private bool Differ()
    {
        var all = values.SelectMany(rater => rater);
        var (least, most) = (all.Min(), all.Max());
        return most - least > Rounding * Math.Max(Math.Abs(least), Math.Abs(most));
    }
}
