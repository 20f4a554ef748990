namespace OpenRadiomics.Radiomics;

/// <summary>
/// Spearman's rank correlation of every two columns of a table, over the rows in which all values are finite. The same bits on every processor.
/// </summary>
public sealed class SpearmanMatrix
{
    private readonly double[] values;

    private SpearmanMatrix(double[] values, int columns, int rows, int leftOut) => (this.values, Columns, Rows, LeftOut) = (values, columns, rows, leftOut);

    /// <summary>Columns.</summary>
    public int Columns { get; }

    /// <summary>Rows that took part.</summary>
    public int Rows { get; }

    /// <summary>Rows that lack a finite value in some column.</summary>
    public int LeftOut { get; }

    /// <summary>The correlation of two columns: 1 with itself; NaN if one of them has one value only, or fewer than two rows took part.</summary>
    /// <param name="first">From 0.</param>
    /// <param name="second">From 0.</param>
    public double this[int first, int second] => values[first * Columns + second];

    /// <summary>The matrix of a table.</summary>
    /// <param name="columns">Values of columns, in one order of rows.</param>
    /// <exception cref="ArgumentException">Columns differ in length.</exception>
    public static SpearmanMatrix Of(IReadOnlyList<double[]> columns)
    {
        var given = columns.Count == 0 ? 0 : columns[0].Length;
        if (columns.Any(column => column.Length != given)) throw new ArgumentException("Columns differ in length.", nameof(columns));
        var rows = Enumerable.Range(0, given).Where(row => columns.All(column => double.IsFinite(column[row]))).ToArray();
        var ranks = columns.Select(column => CentredRanks.Of(Array.ConvertAll(rows, row => column[row]))).ToArray();

        var (count, values) = (columns.Count, new double[columns.Count * columns.Count]);
        var squares = Array.ConvertAll(ranks, rank => CentredRanks.Product(rank, rank));
        for (var i = 0; i < count; i++)
            for (var j = i; j < count; j++)
                values[i * count + j] = values[j * count + i] = CentredRanks.Correlation(CentredRanks.Product(ranks[i], ranks[j]), squares[i], squares[j]);
        return new(values, count, rows.Length, given - rows.Length);
    }
}
