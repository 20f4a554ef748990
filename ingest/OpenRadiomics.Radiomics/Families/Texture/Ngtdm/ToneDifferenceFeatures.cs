namespace OpenRadiomics.Radiomics;

/// <summary>
/// The five features of a neighbourhood grey tone difference matrix (IBSI IPET), in the manual's order. The manual's sums over pairs of levels are rearranged:
/// they cost the number of levels that occur times the number of different counts among them, and sums of whole numbers are exact.
/// </summary>
internal static class ToneDifferenceFeatures
{
    /// <summary>Coarseness where no voxel differs from its neighbourhood: the manual's arbitrary maximum.</summary>
    public const double GreatestCoarseness = 1e6;

    /// <summary>
    /// All NaN where no voxel has a neighbour; busyness NaN where level times count is the same for all of several levels: its denominator is 0.
    /// </summary>
    /// <param name="counts">n by level.</param>
    /// <param name="differences">s by level.</param>
    /// <param name="values">Takes the features.</param>
    public static void Compute(ReadOnlySpan<double> counts, ReadOnlySpan<double> differences, Span<double> values)
    {
        values.Fill(double.NaN);
        var present = new List<Present>();
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > 0) present.Add(new(i, (long)counts[i], differences[i]));
        if (present.Count == 0) return;

        long voxels = 0;
        double allDifferences = 0, weighted = 0;
        foreach (var (_, n, s) in present)
        {
            voxels += n;
            allDifferences += s;
            weighted += n * s;
        }
        var levels = (double)present.Count;
        var apart = Apart(present);
        values[0] = weighted == 0 ? GreatestCoarseness : Math.Min(GreatestCoarseness, voxels / weighted);
        values[1] = levels == 1 ? 0 : Range(present, voxels) / ((double)voxels * voxels) / (levels * (levels - 1)) * (allDifferences / voxels);
        values[2] = levels == 1 ? 0 : apart == 0 ? double.NaN : weighted / apart;
        values[3] = Complexity(present) / voxels;
        values[4] = allDifferences == 0 ? 0 : Strength(present) / voxels / allDifferences;
    }

    /// <summary>Σᵢ Σⱼ n(i)·n(j)·(i − j)² = 2·(Σ n · Σ n·i² − (Σ n·i)²).</summary>
    private static double Range(List<Present> present, long voxels)
    {
        Int128 first = 0, second = 0;
        foreach (var (i, n, _) in present)
        {
            first += (Int128)n * i;
            second += (Int128)n * i * i;
        }
        return (double)(2 * (voxels * second - first * first));
    }

    /// <summary>Σᵢ Σⱼ |i·n(i) − j·n(j)|: in ascending order, each value exceeds those before it.</summary>
    private static double Apart(List<Present> present)
    {
        var products = new long[present.Count];
        for (var k = 0; k < products.Length; k++) products[k] = present[k].Level * present[k].N;
        Array.Sort(products);
        Int128 sum = 0, before = 0;
        for (var k = 0; k < products.Length; k++)
        {
            sum += (Int128)products[k] * k - before;
            before += products[k];
        }
        return (double)(2 * sum);
    }

    /// <summary>
    /// Σᵢ Σⱼ |i − j|·(n(i)·s(i) + n(j)·s(j)) / (n(i) + n(j)) = 2·Σᵢ s(i)·Σᵥ n(i)/(n(i) + v) · (sum of |i − j| over the levels j of count v).
    /// </summary>
    private static double Complexity(List<Present> present)
    {
        var byCount = new SortedDictionary<long, (long Levels, long Sum)>();
        foreach (var (i, n, _) in present)
        {
            var (levels, sum) = byCount.GetValueOrDefault(n);
            byCount[n] = (levels + 1, sum + i);
        }
        var complexity = 0.0;
        foreach (var (v, (levels, sum)) in byCount)
        {
            long below = 0, sumBelow = 0;                               // levels of count v passed so far
            foreach (var (i, n, s) in present)
            {
                var distances = i * below - sumBelow + (sum - sumBelow) - i * (levels - below);
                complexity += s * distances * n / (n + v);
                if (n == v) (below, sumBelow) = (below + 1, sumBelow + i);
            }
        }
        return 2 * complexity;
    }

    /// <summary>Σᵢ Σⱼ (n(i) + n(j))·(i − j)² = 2·Σᵢ n(i)·(K·i² − 2·i·Σ j + Σ j²), K the number of levels.</summary>
    private static double Strength(List<Present> present)
    {
        long first = 0, second = 0;
        foreach (var (i, _, _) in present)
        {
            first += i;
            second += i * i;
        }
        Int128 strength = 0;
        foreach (var (i, n, _) in present) strength += (Int128)n * (present.Count * i * i - 2 * i * first + second);
        return (double)(2 * strength);
    }

    /// <summary>A level that occurs, with its n and s.</summary>
    private readonly record struct Present(long Level, long N, double S);
}
