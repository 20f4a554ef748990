namespace OpenRadiomics.Radiomics;

/// <summary>
/// Zones: connected voxels of one level (IBSI 9SAK, VMDZ). Voxels connect to all neighbours at Chebyshev distance 1 (26 in the volume, 8 in a slice).
/// Union-find in index order; the root of a zone is its first voxel, so zones come out in index order whatever the shape.
/// </summary>
internal sealed class Zones
{
    private int[] _parents = [];
    private int[] _sizes = [];
    private ushort[] _distances = [];
    private ushort[] _levels = [];
    private DistanceToBorder? _border;

    /// <summary>Number of zones.</summary>
    public int Count { get; private set; }

    /// <summary>Grey level of each zone.</summary>
    public ReadOnlySpan<ushort> Levels => _levels.AsSpan(0, Count);

    /// <summary>Number of voxels of each zone.</summary>
    public ReadOnlySpan<int> Sizes => _sizes.AsSpan(0, Count);

    /// <summary>Least distance of any voxel of the zone to the border; filled where it was asked for.</summary>
    public ReadOnlySpan<ushort> Distances => _distances.AsSpan(0, Count);

    /// <param name="box">The region.</param>
    /// <param name="acrossSlices">Whether zones and distances go through slices, or stay within each.</param>
    /// <param name="withDistances">Whether <see cref="Distances"/> is wanted.</param>
    public void Find(LevelBox box, bool acrossSlices, bool withDistances)
    {
        if (_parents.Length < box.Levels.Length) _parents = new int[box.Levels.Length];
        Connect(box, acrossSlices);
        var border = ReadOnlySpan<ushort>.Empty;
        if (withDistances) border = (_border ??= new()).Measure(box, acrossSlices);
        Collect(box, border);
    }

    private void Connect(LevelBox box, bool acrossSlices)
    {
        for (var z = 0; z < box.Nz; z++)
            for (var y = 0; y < box.Ny; y++)
            {
                var row = z * box.Ny + y;
                var range = box.Rows[row];
                var start = row * box.Nx;
                for (var i = start + range.First; i < start + range.End; i++)
                    _parents[i] = i > start && box.Levels[i - 1] == box.Levels[i] ? _parents[i - 1] : i;
                if (y > 0) ConnectRows(box, row, row - 1);
                if (!acrossSlices || z == 0) continue;
                for (var dy = -1; dy <= 1; dy++)
                    if ((uint)(y + dy) < (uint)box.Ny) ConnectRows(box, row, row - box.Ny + dy);
            }
    }

    /// <summary>Unites a row with an earlier one. Where the voxel straight across is of the same level, its neighbours are of the same zone already, or of another level.</summary>
    private void ConnectRows(LevelBox box, int row, int earlier)
    {
        RowRange a = box.Rows[row], b = box.Rows[earlier];
        int nx = box.Nx, from = Math.Max(a.First, b.First - 1), to = Math.Min(a.End, b.End + 1);
        if (from >= to) return;
        var levels = box.Levels.Slice(row * nx, nx);
        var others = box.Levels.Slice(earlier * nx, nx);
        int here = row * nx, there = earlier * nx;
        for (var x = from; x < to; x++)
        {
            var level = levels[x];
            if (level == 0) continue;
            if (others[x] == level)
            {
                Unite(here + x, there + x);
                continue;
            }
            if (x > 0 && others[x - 1] == level) Unite(here + x, there + x - 1);
            if (x + 1 < nx && others[x + 1] == level) Unite(here + x, there + x + 1);
        }
    }

    private void Unite(int i, int j)
    {
        int a = Root(i), b = Root(j);
        if (a < b) _parents[b] = a;
        else _parents[a] = b;
    }

    private int Root(int i)
    {
        var parents = _parents;
        while (parents[i] != i)
        {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }
        return i;
    }

    /// <summary>One pass in index order: a root is met before the rest of its zone and takes the next number, kept as its complement in the parent's place.</summary>
    private void Collect(LevelBox box, ReadOnlySpan<ushort> border)
    {
        Count = 0;
        var parents = _parents;
        for (var row = 0; row < box.Rows.Length; row++)
            for (var i = row * box.Nx + box.Rows[row].First; i < row * box.Nx + box.Rows[row].End; i++)
            {
                if (box.Levels[i] == 0) continue;
                if (parents[i] == i) parents[i] = ~Open(box.Levels[i]);
                var root = i;
                while (parents[root] >= 0) root = parents[root];
                parents[i] = parents[root];
                var zone = ~parents[root];
                _sizes[zone]++;
                if (!border.IsEmpty) _distances[zone] = Math.Min(_distances[zone], border[i]);
            }
    }

    private int Open(ushort level)
    {
        if (Count == _sizes.Length)
        {
            var capacity = Math.Max(256, 2 * Count);
            Array.Resize(ref _sizes, capacity);
            Array.Resize(ref _distances, capacity);
            Array.Resize(ref _levels, capacity);
        }
        (_sizes[Count], _distances[Count], _levels[Count]) = (0, ushort.MaxValue, level);
        return Count++;
    }
}
