namespace OpenRadiomics.Radiomics;

/// <summary>A correlation of two series, over the pairs in which both values are finite.</summary>
/// <param name="Value">From −1 to 1; NaN for fewer than two pairs, or if one of the series has no variance.</param>
/// <param name="Pairs">Pairs that took part.</param>
/// <param name="LeftOut">Pairs that did not.</param>
public readonly record struct Correlation(double Value, int Pairs, int LeftOut)
{
    /// <summary>Pearson's product-moment correlation: covariance / √(variance · variance).</summary>
    /// <param name="x">Values.</param>
    /// <param name="y">As many, in the same order.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Correlation Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (a, b) = Complete(x, y);
        return new(PairMoments.Of(a, b).Pearson, a.Length, x.Length - a.Length);
    }

    /// <summary>Spearman's rank correlation: Pearson's of the ranks, equal values having the mean of their ranks.</summary>
    /// <param name="x">Values.</param>
    /// <param name="y">As many, in the same order.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Correlation Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (a, b) = Complete(x, y);
        var (p, q) = (CentredRanks.Of(a), CentredRanks.Of(b));
        return new(CentredRanks.Correlation(CentredRanks.Product(p, q), CentredRanks.Product(p, p), CentredRanks.Product(q, q)), a.Length, x.Length - a.Length);
    }

    private static (double[] X, double[] Y) Complete(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{x.Length} and {y.Length} values are no pairs.", nameof(y));
        var (a, b) = (new List<double>(x.Length), new List<double>(x.Length));
        for (var i = 0; i < x.Length; i++)
            if (double.IsFinite(x[i]) && double.IsFinite(y[i]))
            {
                a.Add(x[i]);
                b.Add(y[i]);
            }
        return ([.. a], [.. b]);
    }
}
