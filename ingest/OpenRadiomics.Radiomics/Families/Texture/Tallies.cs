using System.Runtime.CompilerServices;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Where a kernel reports what it sees: one pair of whole numbers at a time. A row or column of 0 means outside the region and counts for nothing.
/// </summary>
internal interface ITally
{
    void Add(int row, int column);
}

/// <summary>Counts in a table; row 0 and column 0 take what lies outside, so that the inner loop needs no branch.</summary>
internal readonly ref struct TableTally(Span<int> table, int columns) : ITally
{
    private readonly Span<int> _table = table;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int row, int column) => _table[row * columns + column]++;
}

/// <summary>Writes pairs down, row before column in one number, to be sorted and counted: for matrices too large for a table.</summary>
internal ref struct ListTally(Span<ulong> keys, int columnBits) : ITally
{
    private readonly Span<ulong> _keys = keys;

    public int Length { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int row, int column)
    {
        if (row != 0 && column != 0) _keys[Length++] = (ulong)(uint)row << columnBits | (uint)column;
    }
}
