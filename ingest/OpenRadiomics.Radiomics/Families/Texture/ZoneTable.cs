namespace OpenRadiomics.Radiomics;

/// <summary>
/// Zones under way: a label for each, and for each part of one that has been found to belong to another; the lowest label of a zone speaks for it.
/// Grows with the zones that are alive at a time.
/// </summary>
internal sealed class ZoneTable(int room)
{
    private int[] _parents = new int[room], _sizes = new int[room];
    private ushort[] _levels = new ushort[room], _distances = new ushort[room];

    /// <summary>Labels given out.</summary>
    public int Count { get; private set; }

    public int Room => _parents.Length;

    public int Add(ushort level)
    {
        var label = Count++;
        (_parents[label], _sizes[label], _levels[label], _distances[label]) = (label, 0, level, ushort.MaxValue);
        return label;
    }

    /// <summary>One more voxel.</summary>
    public void Take(int zone, ushort distance)
    {
        _sizes[zone]++;
        _distances[zone] = Math.Min(_distances[zone], distance);
    }

    public int Zone(int label)
    {
        var parents = _parents;
        while (parents[label] != label)
        {
            parents[label] = parents[parents[label]];
            label = parents[label];
        }
        return label;
    }

    /// <summary>Makes one zone of two; its label.</summary>
    public int Unite(int a, int b)
    {
        if (a == b) return a;
        if (a > b) (a, b) = (b, a);
        _parents[b] = a;
        _sizes[a] += _sizes[b];
        _distances[a] = Math.Min(_distances[a], _distances[b]);
        return a;
    }

    /// <summary>Counts zones that no voxel of the wave belongs to, whose labels are free then, and makes room for as many new ones as asked for.</summary>
    /// <param name="wave">Labels of the voxels that later voxels can still meet, −1 outside; they become the zones' new labels.</param>
    /// <param name="wanted">New labels.</param>
    /// <param name="sizes">Takes level and size of finished zones.</param>
    /// <param name="distances">Takes their level and least distance.</param>
    public void Sweep(Span<int> wave, int wanted, ZoneTally? sizes, ZoneTally? distances)
    {
        var alive = new bool[Count];
        foreach (ref var label in wave)
            if (label >= 0) alive[label = Zone(label)] = true;
        var (kept, renamed) = (0, new int[Count]);
        for (var label = 0; label < Count; label++)
        {
            if (alive[label])
            {
                renamed[label] = kept;
                (_sizes[kept], _levels[kept], _distances[kept]) = (_sizes[label], _levels[label], _distances[label]);
                kept++;
            }
            else if (_parents[label] == label)
            {
                sizes?.Add(_levels[label], _sizes[label]);
                distances?.Add(_levels[label], _distances[label]);
            }
        }
        foreach (ref var label in wave)
            if (label >= 0) label = renamed[label];
        for (var label = 0; label < kept; label++) _parents[label] = label;
        Count = kept;
        if (2 * (kept + wanted) > Room) Grow(2 * (kept + wanted));
    }

    private void Grow(int room)
    {
        Array.Resize(ref _parents, room);
        Array.Resize(ref _sizes, room);
        Array.Resize(ref _levels, room);
        Array.Resize(ref _distances, room);
    }
}
