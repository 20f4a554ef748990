namespace OpenRadiomics.Radiomics;

/// <summary>Ranks of values.</summary>
public static class MidRanks
{
    /// <summary>The rank of each value, from 1; equal values have the mean of the ranks they take together. Halves are exact.</summary>
    /// <param name="values">Finite values. Not changed.</param>
    /// <exception cref="ArgumentException">A value is NaN, which has no place in an order.</exception>
    public static double[] Middle(ReadOnlySpan<double> values)
    {
        var (sorted, order, ranks) = (values.ToArray(), new int[values.Length], new double[values.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            if (double.IsNaN(sorted[i])) throw new ArgumentException("NaN has no rank.", nameof(values));
            order[i] = i;
        }
        Array.Sort(sorted, order);
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to] == sorted[from];) to++;
            for (var i = from; i < to; i++) ranks[order[i]] = (from + 1 + to) / 2.0;
        }
        return ranks;
    }
}
