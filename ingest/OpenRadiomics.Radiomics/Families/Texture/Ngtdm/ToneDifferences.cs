namespace OpenRadiomics.Radiomics;

/// <summary>
/// The neighbourhood grey tone difference matrix (IBSI IPET): per level, how many voxels have a neighbour (n), and the sum of differences between them and
/// their neighbourhood's mean (s). Running sums over the neighbourhood: the cost per voxel does not grow with the distance.
/// </summary>
internal sealed class ToneDifferences
{
    /// <summary>Levels add up in the low 40 bits of a sum, voxels in the bits above: so far, neither overflows.</summary>
    public const int Farthest = 100;

    private const int Voxel = 40;
    private const long LevelMask = (1L << Voxel) - 1;

    private double[] _counts = [];
    private double[] _differences = [];
    private long[] _columns = [];
    private long[] _rows = [];

    /// <summary>n by level; index 0 is not used.</summary>
    public ReadOnlySpan<double> Counts => _counts;

    /// <summary>s by level; index 0 is not used.</summary>
    public ReadOnlySpan<double> Differences => _differences;

    /// <param name="box">The region.</param>
    /// <param name="distance">Chebyshev radius, 1…<see cref="Farthest"/>.</param>
    /// <param name="acrossSlices">Whether the neighbourhood reaches into other slices.</param>
    public void Measure(LevelBox box, int distance, bool acrossSlices)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(distance, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distance, Farthest);
        if (_counts.Length != box.Highest + 1) (_counts, _differences) = (new double[box.Highest + 1], new double[box.Highest + 1]);
        Array.Clear(_counts);
        Array.Clear(_differences);
        var size = box.Nx * box.Ny;
        if (_columns.Length != size) (_columns, _rows) = (new long[size], new long[box.Nx]);
        Array.Clear(_columns);
        var reach = acrossSlices ? distance : 0;
        for (var z = -reach; z < box.Nz; z++)
        {
            if (z + reach < box.Nz) AddSlice(box, z + reach, 1);
            if (z - reach - 1 >= 0) AddSlice(box, z - reach - 1, -1);
            if (z >= 0) MeasureSlice(box, z, distance);
        }
    }

    private void AddSlice(LevelBox box, int z, int sign)
    {
        for (var row = 0; row < box.Ny; row++)
        {
            var range = box.Rows[z * box.Ny + row];
            var levels = box.Levels.Slice((z * box.Ny + row) * box.Nx, box.Nx);
            var columns = _columns.AsSpan(row * box.Nx, box.Nx);
            for (var x = range.First; x < range.End; x++) columns[x] += sign * Packed(levels[x]);
        }
    }

    private static long Packed(ushort level) => level == 0 ? 0 : 1L << Voxel | level;

    private void MeasureSlice(LevelBox box, int z, int distance)
    {
        var (nx, ny) = (box.Nx, box.Ny);
        Array.Clear(_rows);
        for (var y = -distance; y < ny; y++)
        {
            if (y + distance < ny) AddRow(y + distance, 1);
            if (y - distance - 1 >= 0) AddRow(y - distance - 1, -1);
            if (y < 0) continue;
            var range = box.Rows[z * ny + y];
            if (range.First == range.End) continue;
            var levels = box.Levels.Slice((z * ny + y) * nx, nx);
            var sum = 0L;
            for (var x = Math.Max(0, range.First - distance); x < Math.Min(nx, range.First + distance); x++) sum += _rows[x];
            for (var x = range.First; x < range.End; x++)
            {
                if (x + distance < nx) sum += _rows[x + distance];
                if (x > range.First && x - distance - 1 >= 0) sum -= _rows[x - distance - 1];
                if (levels[x] != 0) Take(levels[x], sum);
            }
        }
    }

    private void AddRow(int y, int sign)
    {
        var columns = _columns.AsSpan(y * _rows.Length, _rows.Length);
        for (var x = 0; x < _rows.Length; x++) _rows[x] += sign * columns[x];
    }

    /// <summary>One voxel: its neighbourhood's sums hold the voxel itself, which does not count.</summary>
    private void Take(int level, long sum)
    {
        var neighbours = (sum >> Voxel) - 1;
        if (neighbours == 0) return;
        _counts[level]++;
        _differences[level] += Math.Abs(level - (double)((sum & LevelMask) - level) / neighbours);
    }
}
