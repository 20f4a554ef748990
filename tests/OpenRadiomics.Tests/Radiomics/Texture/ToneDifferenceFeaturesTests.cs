using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>The rearranged sums against the manual's sums over all pairs of levels.</summary>
public sealed class ToneDifferenceFeaturesTests
{
    private static readonly Gen<(int N, double S)[]> Matrices = Gen.Select(Gen.Int[0, 5], Gen.Double[0, 50]).Array[1, 60];

    [Fact]
    public void sums_over_pairs_are_those_of_the_manual() => Matrices.Where(m => m.Count(level => level.N > 0) > 1).Sample(matrix =>
    {
        var counts = Array.ConvertAll(matrix, level => (double)level.N);
        var differences = Array.ConvertAll(matrix, level => level.N > 0 ? level.S : 0);
        var values = new double[5];
        ToneDifferenceFeatures.Compute([0, .. counts], [0, .. differences], values);

        var (voxels, all, ps) = (counts.Sum(), differences.Sum(), counts.Zip(differences, (n, s) => n * s).Sum() / counts.Sum());
        double contrast = 0, spread = 0, complexity = 0, strength = 0, levels = counts.Count(n => n > 0);
        for (var i = 1; i <= counts.Length; i++)
            for (var j = 1; j <= counts.Length; j++)
            {
                var (p, q, s, t) = (counts[i - 1] / voxels, counts[j - 1] / voxels, differences[i - 1], differences[j - 1]);
                if (p == 0 || q == 0) continue;
                contrast += p * q * (i - j) * (i - j);
                spread += Math.Abs(i * counts[i - 1] - j * counts[j - 1]) / voxels;
                complexity += Math.Abs(i - j) * (p * s + q * t) / (p + q);
                strength += (p + q) * (i - j) * (i - j);
            }
        Same(ps == 0 ? 1e6 : Math.Min(1e6, 1 / ps), values[0]);
        Same(contrast / (levels * (levels - 1)) * all / voxels, values[1]);
        Same(spread == 0 ? double.NaN : ps / spread, values[2]);
        Same(complexity / voxels, values[3]);
        Same(all == 0 ? 0 : strength / all, values[4]);
    });

    private static void Same(double expected, double value)
    {
        if (double.IsNaN(expected)) Assert.Equal(expected, value);
        else Assert.Equal(expected, value, 1e-12 * Math.Max(1, Math.Abs(expected)));
    }
}
