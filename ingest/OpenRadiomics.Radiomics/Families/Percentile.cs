namespace OpenRadiomics.Radiomics;

/// <summary>Percentiles of sorted values, linear between the two neighbours (rank p·(n − 1), as most software has it).</summary>
public static class Percentile
{
    /// <summary>The value below which the part <paramref name="fraction"/> lies. NaN for an empty span.</summary>
    /// <param name="sorted">Values in ascending order.</param>
    /// <param name="fraction">0…1; 0.1 for the 10th percentile.</param>
    public static double Of(ReadOnlySpan<float> sorted, double fraction)
    {
        if (sorted.IsEmpty) return double.NaN;
        var rank = fraction * (sorted.Length - 1);
        var below = (int)rank;
        return below + 1 >= sorted.Length ? sorted[^1] : Between(sorted[below], sorted[below + 1], rank - below);
    }

    /// <summary>The same of values given by how often each occurs: index i stands for value i + 1.</summary>
    public static double OfCounts(ReadOnlySpan<long> counts, long total, double fraction)
    {
        if (total == 0) return double.NaN;
        var rank = fraction * (total - 1);
        var below = (long)rank;
        return Between(AtRank(counts, below), AtRank(counts, Math.Min(below + 1, total - 1)), rank - below);
    }

    private static double Between(double low, double high, double part) => low + part * (high - low);

    private static int AtRank(ReadOnlySpan<long> counts, long rank)
    {
        for (var i = 0; i < counts.Length; i++)
            if ((rank -= counts[i]) < 0) return i + 1;
        return counts.Length;
    }
}
