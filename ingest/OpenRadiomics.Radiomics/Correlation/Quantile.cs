namespace OpenRadiomics.Radiomics;

/// <summary>Quantiles of a sample.</summary>
public static class Quantile
{
    /// <summary>
    /// The quantile of type 7 (Hyndman and Fan, Am Stat 1996, 50:361), as R and NumPy give it: linear between the values at ⌊(n − 1) p⌋ and the next.
    /// </summary>
    /// <param name="sorted">Values in ascending order, without NaN.</param>
    /// <param name="p">From 0 to 1.</param>
    /// <returns>NaN for an empty sample; the value itself for one of one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not from 0 to 1.</exception>
    public static double Type7(ReadOnlySpan<double> sorted, double p)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is from 0 to 1.");
        if (sorted.IsEmpty) return double.NaN;
        var place = (sorted.Length - 1) * p;
        var below = (int)place;
        var share = place - below;
        return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
    }
}
