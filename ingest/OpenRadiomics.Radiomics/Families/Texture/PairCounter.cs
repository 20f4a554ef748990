using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>A kernel that reports pairs to a tally. Two real tallies, one kernel: the compiler makes a loop of its own for each.</summary>
internal interface IPairKernel
{
    void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct;
}

/// <summary>
/// Runs a kernel and collects its pairs into a matrix: in a table where one fits beside the region, by sorting otherwise. Both give the same entries.
/// </summary>
internal sealed class PairCounter
{
    /// <summary>Tables up to this many cells are always worth it.</summary>
    private const int SmallTable = 1 << 14;

    private readonly Room<int> _table = new();
    private readonly Room<ulong> _keys = new(), _spare = new();

    /// <param name="box">The region.</param>
    /// <param name="kernel">What to count.</param>
    /// <param name="columns">Highest second number the kernel can report.</param>
    /// <param name="symmetric">Whether each pair counts both ways.</param>
    /// <param name="matrix">Takes the counts; cleared first.</param>
    public void Count<TKernel>(LevelBox box, TKernel kernel, long columns, bool symmetric, CountMatrix matrix) where TKernel : struct, IPairKernel,
        allows ref struct
    {
        matrix.Clear();
        var cells = (box.Highest + 1) * (columns + 1);
        if (cells <= Math.Max(SmallTable, 2L * box.Voxels)) CountInTable(box, kernel, (int)columns + 1, symmetric, matrix);
        else CountBySorting(box, kernel, columns, symmetric, matrix);
    }

    internal void CountInTable<TKernel>(LevelBox box, TKernel kernel, int columns, bool symmetric, CountMatrix matrix) where TKernel : struct, IPairKernel,
        allows ref struct
    {
        var cells = (box.Highest + 1) * columns;
        var table = _table.For(cells);
        table.Clear();
        var tally = new TableTally(table, columns);
        kernel.Count(box, ref tally);
        for (var row = 1; row <= box.Highest; row++)
            for (var column = 1; column < columns; column++)
            {
                var count = table[row * columns + column] + (symmetric ? (long)table[column * columns + row] : 0);
                if (count != 0) matrix.Add(row, column, count);
            }
    }

    internal void CountBySorting<TKernel>(LevelBox box, TKernel kernel, long columns, bool symmetric, CountMatrix matrix) where TKernel : struct, IPairKernel,
        allows ref struct
    {
        var capacity = symmetric ? 2 * box.Voxels : box.Voxels;
        var keys = _keys.For(capacity);
        int columnBits = Bits(columns), bits = columnBits + Bits(box.Highest);
        var columnMask = (1UL << columnBits) - 1;
        var tally = new ListTally(keys, columnBits);
        kernel.Count(box, ref tally);
        var length = tally.Length;
        if (symmetric)
        {
            for (var k = 0; k < length; k++) keys[length + k] = (keys[k] & columnMask) << columnBits | keys[k] >> columnBits;
            length *= 2;
        }
        keys = keys[..length];
        KeySort.Sort(keys, _spare.For(capacity), bits);
        for (var k = 0; k < keys.Length;)
        {
            var end = k + 1;
            while (end < keys.Length && keys[end] == keys[k]) end++;
            matrix.Add((int)(keys[k] >> columnBits), (int)(keys[k] & columnMask), end - k);
            k = end;
        }
    }

    private static int Bits(long highest) => BitOperations.Log2((ulong)highest) + 1;
}
