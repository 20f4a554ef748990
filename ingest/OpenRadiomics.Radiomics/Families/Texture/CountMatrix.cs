namespace OpenRadiomics.Radiomics;

/// <summary>
/// A texture matrix by its entries that are not zero, ordered by row, then column: memory follows what occurs, not the square of the level count.
/// Counts are doubles because directions may carry weights; without weights they are whole numbers and exact.
/// </summary>
internal sealed class CountMatrix
{
    private int[] _rows = [];
    private int[] _columns = [];
    private double[] _counts = [];

    /// <summary>Number of entries.</summary>
    public int Length { get; private set; }

    /// <summary>Grey level of each entry.</summary>
    public ReadOnlySpan<int> Rows => _rows.AsSpan(0, Length);

    /// <summary>Second index of each entry: level, length, size, distance or dependence.</summary>
    public ReadOnlySpan<int> Columns => _columns.AsSpan(0, Length);

    /// <summary>How often each entry occurs; never 0.</summary>
    public ReadOnlySpan<double> Counts => _counts.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Appends an entry; the caller keeps the order.</summary>
    public void Add(int row, int column, double count)
    {
        if (Length == _rows.Length)
        {
            var capacity = Math.Max(256, 2 * Length);
            Array.Resize(ref _rows, capacity);
            Array.Resize(ref _columns, capacity);
            Array.Resize(ref _counts, capacity);
        }
        (_rows[Length], _columns[Length], _counts[Length]) = (row, column, count);
        Length++;
    }

    /// <summary>
    /// Turns the number of voxels at each place within a run (1 for its first voxel, 2 for its second, …) into the number of runs of each length:
    /// a run of length r has one voxel at each place up to r, so runs of exactly r are voxels at r minus voxels at r + 1.
    /// </summary>
    public void PlacesToLengths()
    {
        var kept = 0;
        for (var k = 0; k < Length; k++)
        {
            var longer = k + 1 < Length && _rows[k + 1] == _rows[k] ? _counts[k + 1] : 0;     // the next entry is place r + 1
            if (_counts[k] == longer) continue;
            (_rows[kept], _columns[kept], _counts[kept]) = (_rows[k], _columns[k], _counts[k] - longer);
            kept++;
        }
        Length = kept;
    }

    /// <summary>Becomes the sum of itself and a weighted other.</summary>
    public void AddWeighted(CountMatrix other, double weight, CountMatrix spare)
    {
        spare.Clear();
        int a = 0, b = 0;
        while (a < Length || b < other.Length)
        {
            var order = a == Length ? 1 : b == other.Length ? -1 : Compare(a, other, b);
            if (order < 0) spare.Add(_rows[a], _columns[a], _counts[a++]);
            else if (order > 0) spare.Add(other._rows[b], other._columns[b], weight * other._counts[b++]);
            else spare.Add(_rows[a], _columns[a], _counts[a++] + weight * other._counts[b++]);
        }
        (_rows, spare._rows) = (spare._rows, _rows);
        (_columns, spare._columns) = (spare._columns, _columns);
        (_counts, spare._counts) = (spare._counts, _counts);
        (Length, spare.Length) = (spare.Length, 0);
    }

    private int Compare(int a, CountMatrix other, int b) =>
        _rows[a] != other._rows[b] ? _rows[a].CompareTo(other._rows[b]) : _columns[a].CompareTo(other._columns[b]);
}
