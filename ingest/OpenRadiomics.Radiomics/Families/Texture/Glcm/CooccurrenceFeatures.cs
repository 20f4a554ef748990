namespace OpenRadiomics.Radiomics;

/// <summary>
/// The 25 features of a co-occurrence matrix (IBSI LFYI), symmetric or not, in the manual's order.
/// Moments come from the four marginal distributions p(i), p(j), p(|i − j|) and p(i + j), whose counts are exact, so the order of entries does not matter.
/// </summary>
/// <param name="levelCount">Ng, for the two normalised features.</param>
internal sealed class CooccurrenceFeatures(int levelCount)
{
    private double[] _rows = [], _columns = [], _differences = [], _sums = [];

    /// <summary>All NaN for an empty matrix; correlation and information correlation 1 NaN where only one level occurs (their denominators are 0).</summary>
    public void Compute(CountMatrix matrix, double voxels, Span<double> values)
    {
        values.Fill(double.NaN);
        if (matrix.Length == 0) return;
        var total = Distribute(matrix);
        double meanI = Mean(_rows, total), meanJ = Mean(_columns, total), meanSum = meanI + meanJ;
        double varianceI = Moment(_rows, total, meanI, 2), varianceJ = Moment(_columns, total, meanJ, 2);
        double largest = 0, squares = 0, products = 0, deviations = 0;
        for (var k = 0; k < matrix.Length; k++)
        {
            double i = matrix.Rows[k], j = matrix.Columns[k], p = matrix.Counts[k] / total;
            largest = Math.Max(largest, p);
            squares += p * p;
            products += i * j * p;
            deviations += (i - meanI) * (j - meanJ) * p;
        }
        var joint = Entropy.Of(matrix.Counts, total);
        double entropyI = Entropy.Of(_rows, total), entropyJ = Entropy.Of(_columns, total);
        var apart = entropyI + entropyJ;                                // −Σ p(i,j)·log2 p(i)p(j) and −Σ p(i)p(j)·log2 p(i)p(j) are both this

        values[0] = largest;
        values[1] = meanI;
        values[2] = varianceI;
        values[3] = joint;
        values[4] = Mean(_differences, total);
        values[5] = Moment(_differences, total, values[4], 2);
        values[6] = Entropy.Of(_differences, total);
        values[7] = Mean(_sums, total);
        values[8] = Moment(_sums, total, values[7], 2);
        values[9] = Entropy.Of(_sums, total);
        values[10] = squares;
        FromDifferences(total, values[11..18]);
        values[18] = deviations / Math.Sqrt(varianceI * varianceJ);
        values[19] = products;
        values[20] = Moment(_sums, total, meanSum, 2);
        values[21] = Moment(_sums, total, meanSum, 3);
        values[22] = Moment(_sums, total, meanSum, 4);
        values[23] = (joint - apart) / Math.Max(entropyI, entropyJ);
        values[24] = Math.Sqrt(1 - Math.Exp(-2 * Math.Max(0, apart - joint)));
    }

    private double Distribute(CountMatrix matrix)
    {
        var highest = 0;
        foreach (var row in matrix.Rows) highest = Math.Max(highest, row);
        foreach (var column in matrix.Columns) highest = Math.Max(highest, column);
        Renew(ref _rows, highest + 1);
        Renew(ref _columns, highest + 1);
        Renew(ref _differences, highest + 1);
        Renew(ref _sums, 2 * highest + 1);
        var total = 0.0;
        for (var k = 0; k < matrix.Length; k++)
        {
            var (i, j, count) = (matrix.Rows[k], matrix.Columns[k], matrix.Counts[k]);
            total += count;
            _rows[i] += count;
            _columns[j] += count;
            _differences[Math.Abs(i - j)] += count;
            _sums[i + j] += count;
        }
        return total;
    }

    private static void Renew(ref double[] counts, int length)
    {
        if (counts.Length == length) Array.Clear(counts);
        else counts = new double[length];
    }

    private static double Mean(double[] counts, double total)
    {
        var sum = 0.0;
        for (var k = 0; k < counts.Length; k++) sum += k * counts[k];
        return sum / total;
    }

    private static double Moment(double[] counts, double total, double mean, int power)
    {
        var sum = 0.0;
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] == 0) continue;
            var d = k - mean;
            sum += (power == 2 ? d * d : power == 3 ? d * d * d : d * d * d * d) * counts[k];
        }
        return sum / total;
    }

    /// <summary>
    /// Contrast, dissimilarity, inverse difference and its normalised form, inverse difference moment and its normalised form, inverse variance.
    /// </summary>
    private void FromDifferences(double total, Span<double> values)
    {
        values.Clear();
        for (var k = 0; k < _differences.Length; k++)
        {
            if (_differences[k] == 0) continue;
            double p = _differences[k] / total, relative = k / (double)levelCount, square = (double)k * k;
            values[0] += square * p;
            values[1] += k * p;
            values[2] += p / (1 + k);
            values[3] += p / (1 + relative);
            values[4] += p / (1 + square);
            values[5] += p / (1 + relative * relative);
            if (k > 0) values[6] += p / square;
        }
    }
}
