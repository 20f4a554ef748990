namespace OpenRadiomics.Radiomics;

/// <summary>
/// Counts zones by level and a measure of theirs, one at a time, in any order. Small measures are counted in a table of a bounded size; the others, of which
/// there are few as large zones take many voxels, are written down and sorted.
/// </summary>
internal sealed class ZoneTally
{
    private const int TableCells = 1 << 13, LeastColumns = 32, MostLevels = 1 << 10;
    private const int MeasureBits = 32;

    private readonly int _columns;
    private readonly int[] _table;
    private ulong[] _keys = [];
    private int _length;

    /// <param name="highest">No level is above this.</param>
    public ZoneTally(int highest)
    {
        _columns = highest > MostLevels ? 0 : Math.Max(LeastColumns, TableCells / (highest + 1));
        _table = new int[(highest + 1) * _columns];
    }

    public void Add(int level, int measure)
    {
        if (measure < _columns)
        {
            _table[level * _columns + measure]++;
            return;
        }
        if (_length == _keys.Length) Array.Resize(ref _keys, Math.Max(64, 2 * _length));
        _keys[_length++] = (ulong)level << MeasureBits | (uint)measure;
    }

    /// <summary>Moves all counts into a matrix, which is cleared first, and starts anew.</summary>
    public void MoveTo(CountMatrix matrix)
    {
        matrix.Clear();
        _keys.AsSpan(0, _length).Sort();
        var next = 0;
        var levels = _columns == 0 ? 0 : _table.Length / _columns;
        for (var level = 0; level < levels; level++)
        {
            for (var measure = 0; measure < _columns; measure++)
                if (_table[level * _columns + measure] is var count and not 0) matrix.Add(level, measure, count);
            while (next < _length && (int)(_keys[next] >> MeasureBits) == level) next = AddKey(matrix, next);
        }
        while (next < _length) next = AddKey(matrix, next);
        Array.Clear(_table);
        _length = 0;
    }

    private int AddKey(CountMatrix matrix, int from)
    {
        var end = from + 1;
        while (end < _length && _keys[end] == _keys[from]) end++;
        matrix.Add((int)(_keys[from] >> MeasureBits), (int)(uint)_keys[from], end - from);
        return end;
    }
}
