namespace OpenRadiomics.Radiomics;

/// <summary>The five features of a neighbourhood grey tone difference matrix (IBSI IPET), in the manual's order. Quadratic in the levels that occur.</summary>
internal static class ToneDifferenceFeatures
{
    /// <summary>Coarseness where no voxel differs from its neighbourhood: the manual's arbitrary maximum.</summary>
    public const double GreatestCoarseness = 1e6;

    /// <summary>All NaN where no voxel has a neighbour.</summary>
    public static void Compute(ReadOnlySpan<double> counts, ReadOnlySpan<double> differences, Span<double> values)
    {
        double voxels = 0, allDifferences = 0;
        foreach (var count in counts) voxels += count;
        foreach (var difference in differences) allDifferences += difference;
        values.Fill(double.NaN);
        if (voxels == 0) return;

        var present = new List<(double Level, double P, double S)>();
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > 0) present.Add((i, counts[i] / voxels, differences[i]));
        double weighted = 0, range = 0, spread = 0, complexity = 0, strength = 0;
        for (var a = 0; a < present.Count; a++)
        {
            var (i, p, s) = present[a];
            weighted += p * s;
            for (var b = 0; b < a; b++)                                 // each pair once; both orders give the same
            {
                var (j, q, t) = present[b];
                var apart = i - j;
                range += p * q * apart * apart;
                spread += Math.Abs(i * p - j * q);
                complexity += apart * (p * s + q * t) / (p + q);
                strength += (p + q) * apart * apart;
            }
        }
        var n = present.Count;
        values[0] = weighted == 0 ? GreatestCoarseness : Math.Min(GreatestCoarseness, 1 / weighted);
        values[1] = n == 1 ? 0 : 2 * range / ((double)n * (n - 1)) * (allDifferences / voxels);
        values[2] = n == 1 ? 0 : weighted / (2 * spread);
        values[3] = 2 * complexity / voxels;
        values[4] = allDifferences == 0 ? 0 : 2 * strength / allDifferences;
    }
}
