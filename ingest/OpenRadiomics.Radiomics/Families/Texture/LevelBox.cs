namespace OpenRadiomics.Radiomics;

/// <summary>The part of a row that holds region: x from <paramref name="First"/> up to, not including, <paramref name="End"/>. Empty: both 0.</summary>
internal readonly record struct RowRange(int First, int End);

/// <summary>
/// What the texture kernels walk over: the levels of one or more whole slices and, per row, where its region lies. One slice is a box of depth 1.
/// </summary>
internal readonly ref struct LevelBox
{
    private LevelBox(int nx, int ny, int nz, ReadOnlySpan<ushort> levels, ReadOnlySpan<bool> morphological, ReadOnlySpan<RowRange> rows,
        int highest, int voxels)
    {
        (Nx, Ny, Nz, Highest, Voxels) = (nx, ny, nz, highest, voxels);
        Levels = levels;
        Morphological = morphological;
        Rows = rows;
    }

    public int Nx { get; }

    public int Ny { get; }

    public int Nz { get; }

    /// <summary>Grey levels, 0 outside the region; index x + nx·(y + ny·z).</summary>
    public ReadOnlySpan<ushort> Levels { get; }

    /// <summary>The morphological mask of the same voxels.</summary>
    public ReadOnlySpan<bool> Morphological { get; }

    /// <summary>Where each row's region lies; index y + ny·z.</summary>
    public ReadOnlySpan<RowRange> Rows { get; }

    /// <summary>No level of the map is above this.</summary>
    public int Highest { get; }

    /// <summary>Number of voxels of the region, Nv.</summary>
    public int Voxels { get; }

    /// <summary>The box of a whole map.</summary>
    /// <exception cref="ArgumentException">The arrays are not of the box's size, a level is above the level count, or lies outside the morphological
    /// mask.</exception>
    public static LevelBox Of(LevelMap map)
    {
        var count = (long)map.Nx * map.Ny * map.Nz;
        if (map.Nx < 0 || map.Ny < 0 || map.Nz < 0 || map.Levels.LongLength != count || map.MorphologicalMask.LongLength != count)
            throw new ArgumentException(
                $"{map.Levels.LongLength} levels and {map.MorphologicalMask.LongLength} mask voxels for a box of {map.Nx} × {map.Ny} × {map.Nz}.", nameof(map));
        var rows = new RowRange[map.Ny * map.Nz];
        for (var row = 0; row < rows.Length; row++) rows[row] = RangeOf(map.Levels.AsSpan(row * map.Nx, map.Nx));
        var highest = 0;
        for (var i = 0; i < map.Levels.Length; i++)
        {
            highest = Math.Max(highest, map.Levels[i]);
            if (map.Levels[i] != 0 && !map.MorphologicalMask[i])
                throw new ArgumentException($"Voxel {i} has a level outside the morphological mask.", nameof(map));
        }
        if (highest > map.LevelCount) throw new ArgumentException($"Level {highest}, where the highest can be {map.LevelCount}.", nameof(map));
        return new(map.Nx, map.Ny, map.Nz, map.Levels, map.MorphologicalMask, rows, highest, VoxelsIn(map.Levels));
    }

    /// <summary>One slice as a box of its own.</summary>
    public LevelBox Slice(int z)
    {
        var size = Nx * Ny;
        var levels = Levels.Slice(z * size, size);
        return new(Nx, Ny, 1, levels, Morphological.Slice(z * size, size), Rows.Slice(z * Ny, Ny), Highest, VoxelsIn(levels));
    }

    private static RowRange RangeOf(ReadOnlySpan<ushort> row)
    {
        var first = row.IndexOfAnyExcept((ushort)0);
        return first < 0 ? default : new(first, row.LastIndexOfAnyExcept((ushort)0) + 1);
    }

    private static int VoxelsIn(ReadOnlySpan<ushort> levels) => levels.Length - levels.Count((ushort)0);
}
