namespace OpenRadiomics.Radiomics;

/// <summary>
/// The features that GLRLM, GLSZM, GLDZM and NGLDM share: how items (runs, zones, neighbourhoods) spread over grey levels and over a measure
/// (length, size, distance, dependence). In the manual's order: sixteen, and the energy as seventeenth where there is room for it.
/// </summary>
internal sealed class EmphasisFeatures
{
    private double[] _levels = [], _measures = [];

    /// <summary>All NaN for an empty matrix.</summary>
    public void Compute(CountMatrix matrix, double voxels, Span<double> values)
    {
        values.Fill(double.NaN);
        if (matrix.Length == 0) return;
        values.Clear();
        var items = Distribute(matrix);
        double meanLevel = Mean(_levels, items), meanMeasure = Mean(_measures, items);
        for (var k = 0; k < matrix.Length; k++)
        {
            double i = matrix.Rows[k], j = matrix.Columns[k], count = matrix.Counts[k], p = count / items;
            double i2 = i * i, j2 = j * j;
            values[4] += count / (i2 * j2);
            values[5] += i2 * count / j2;
            values[6] += j2 * count / i2;
            values[7] += i2 * j2 * count;
            values[15] -= p * Math.Log2(p);
            if (values.Length > 16) values[16] += p * p;
        }
        Spread(_levels, items, meanLevel, out values[2], out values[3], out values[8], out values[13]);
        Spread(_measures, items, meanMeasure, out values[0], out values[1], out values[10], out values[14]);
        for (var f = 4; f < 8; f++) values[f] /= items;
        values[9] = values[8] / items;
        values[11] = values[10] / items;
        values[12] = items / voxels;
    }

    private double Distribute(CountMatrix matrix)
    {
        int highest = 0, greatest = 0;
        foreach (var level in matrix.Rows) highest = Math.Max(highest, level);
        foreach (var measure in matrix.Columns) greatest = Math.Max(greatest, measure);
        Renew(ref _levels, highest + 1);
        Renew(ref _measures, greatest + 1);
        var items = 0.0;
        for (var k = 0; k < matrix.Length; k++)
        {
            items += matrix.Counts[k];
            _levels[matrix.Rows[k]] += matrix.Counts[k];
            _measures[matrix.Columns[k]] += matrix.Counts[k];
        }
        return items;
    }

    private static void Renew(ref double[] counts, int length)
    {
        if (counts.Length == length) Array.Clear(counts);
        else counts = new double[length];
    }

    private static double Mean(double[] counts, double items)
    {
        var sum = 0.0;
        for (var k = 0; k < counts.Length; k++) sum += k * counts[k];
        return sum / items;
    }

    /// <summary>Of one marginal distribution: emphasis of low and of high values, non-uniformity, variance.</summary>
    private static void Spread(double[] counts, double items, double mean, out double low, out double high, out double nonUniformity, out double variance)
    {
        low = high = nonUniformity = variance = 0;
        for (var k = 1; k < counts.Length; k++)
        {
            if (counts[k] == 0) continue;
            var square = (double)k * k;
            low += counts[k] / square;
            high += square * counts[k];
            nonUniformity += counts[k] * counts[k];
            variance += (k - mean) * (k - mean) * counts[k];
        }
        (low, high, nonUniformity, variance) = (low / items, high / items, nonUniformity / items, variance / items);
    }
}
