namespace OpenRadiomics.Radiomics;

/// <summary>Percentiles of sorted values, linear between the two neighbours (rank p·(n − 1), as most software has it).</summary>
public static class Percentile
{
    /// <summary>The rank below a percentile, counted from 0, and how far the percentile lies from it towards the next.</summary>
    /// <param name="count">Values.</param>
    /// <param name="fraction">0…1; 0.1 for the 10th percentile.</param>
    public static (int Below, double Part) Rank(int count, double fraction)
    {
        var rank = fraction * (count - 1);
        return ((int)rank, rank - (int)rank);
    }

    /// <summary>
    /// The value below which the part <paramref name="fraction"/> lies, of values given by how often each occurs: index i stands for value i + 1.
    /// </summary>
    public static double OfCounts(ReadOnlySpan<long> counts, long total, double fraction)
    {
        if (total == 0) return double.NaN;
        var rank = fraction * (total - 1);
        var below = (long)rank;
        return Between(AtRank(counts, below), AtRank(counts, Math.Min(below + 1, total - 1)), rank - below);
    }

    internal static double Between(double low, double high, double part) => low + part * (high - low);

    private static int AtRank(ReadOnlySpan<long> counts, long rank)
    {
        for (var i = 0; i < counts.Length; i++)
            if ((rank -= counts[i]) < 0) return i + 1;
        return counts.Length;
    }
}
