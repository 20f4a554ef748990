namespace OpenRadiomics.Radiomics;

/// <summary>
/// Averages features over slices and directions. A matrix in which a feature is not defined (no pairs, a denominator of zero) leaves that feature's mean alone;
/// a feature defined in none has the mean NaN.
/// </summary>
internal sealed class DefinedMean(int features)
{
    private readonly double[] _sums = new double[features];
    private readonly int[] _counts = new int[features];

    public void Add(ReadOnlySpan<double> values)
    {
        for (var f = 0; f < values.Length; f++)
        {
            if (double.IsNaN(values[f])) continue;
            _sums[f] += values[f];
            _counts[f]++;
        }
    }

    public double[] Values()
    {
        var means = new double[_sums.Length];
        for (var f = 0; f < means.Length; f++) means[f] = _sums[f] / _counts[f];     // 0 / 0 is NaN
        return means;
    }
}
