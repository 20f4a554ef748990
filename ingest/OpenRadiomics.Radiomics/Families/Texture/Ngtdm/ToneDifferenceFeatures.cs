namespace OpenRadiomics.Radiomics;

/// <summary>The five features of a neighbourhood grey tone difference matrix (IBSI IPET), in the manual's order. Quadratic in the levels that occur.
/// Busyness is NaN where level times probability is the same for every level: its denominator is 0.</summary>
internal static class ToneDifferenceFeatures
{
    /// <summary>Coarseness where no voxel differs from its neighbourhood: the manual's arbitrary maximum.</summary>
    public const double GreatestCoarseness = 1e6;

    /// <summary>All NaN where no voxel has a neighbour. Sums run over counts, each pair once; the features' factors of 1/Nv and 2 come last.</summary>
    public static void Compute(ReadOnlySpan<double> counts, ReadOnlySpan<double> differences, Span<double> values)
    {
        double voxels = 0, allDifferences = 0;
        foreach (var count in counts) voxels += count;
        foreach (var difference in differences) allDifferences += difference;
        values.Fill(double.NaN);
        if (voxels == 0) return;

        var present = new List<(double Level, double N, double S)>();
        for (var i = 1; i < counts.Length; i++)
            if (counts[i] > 0) present.Add((i, counts[i], differences[i]));
        double weighted = 0, range = 0, spread = 0, complexity = 0, strength = 0;
        for (var a = 0; a < present.Count; a++)
        {
            var (i, n, s) = present[a];
            weighted += n * s;
            for (var b = 0; b < a; b++)                                 // each pair once; both orders give the same
            {
                var (j, m, t) = present[b];
                var apart = i - j;
                range += n * m * apart * apart;
                spread += Math.Abs(i * n - j * m);                      // whole numbers: exactly 0 where it is 0
                complexity += apart * (n * s + m * t) / (n + m);
                strength += (n + m) * apart * apart;
            }
        }
        var levels = (double)present.Count;
        values[0] = weighted == 0 ? GreatestCoarseness : Math.Min(GreatestCoarseness, voxels / weighted);
        values[1] = levels == 1 ? 0 : 2 * range / (voxels * voxels) / (levels * (levels - 1)) * (allDifferences / voxels);
        values[2] = levels == 1 ? 0 : spread == 0 ? double.NaN : weighted / (2 * spread);
        values[3] = 2 * complexity / voxels;
        values[4] = allDifferences == 0 ? 0 : 2 * strength / voxels / allDifferences;
    }
}
