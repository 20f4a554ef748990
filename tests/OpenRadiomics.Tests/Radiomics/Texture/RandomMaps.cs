using CsCheck;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>Random level maps: sparse and dense regions, gaps between levels, regions in pieces, rows longer than a vector.</summary>
internal static class RandomMaps
{
    public static readonly Gen<LevelMap> Any =
        from size in Gen.OneOf(Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[1, 6]), Gen.Select(Gen.Int[1, 70], Gen.Int[1, 3], Gen.Int[1, 3]))
        from levels in Gen.OneOf(Gen.Const(2), Gen.Const(6), Gen.Const(40))
        from stretch in Gen.OneOf(Gen.Const(1), Gen.Const(3))
        from outside in Gen.Int[0, 9]
        from voxels in Gen.Int[0, 10 * levels - 1].Array[size.Item1 * size.Item2 * size.Item3]
        from border in Gen.Bool.Array[voxels.Length]
        select Make(size, levels * stretch + 1, Array.ConvertAll(voxels, v => v % 10 < outside ? (ushort)0 : (ushort)(v / 10 * stretch + 1)), border);

    private static LevelMap Make((int X, int Y, int Z) size, int levelCount, ushort[] levels, bool[] border) =>
        Matrices.Map(size.X, size.Y, size.Z, levels, levelCount, [.. levels.Zip(border, (level, extra) => level != 0 || extra)]);

    /// <summary>The map seen from elsewhere: axes permuted and flipped.</summary>
    /// <param name="map">The map.</param>
    /// <param name="axes">Which old axis (0 x, 1 y, 2 z) each new axis is.</param>
    /// <param name="flips">Whether each new axis runs backwards.</param>
    public static LevelMap Turned(LevelMap map, int[] axes, bool[] flips)
    {
        int[] old = [map.Nx, map.Ny, map.Nz], size = [old[axes[0]], old[axes[1]], old[axes[2]]];
        var (levels, mask) = (new ushort[map.Levels.Length], new bool[map.Levels.Length]);
        var at = new int[3];
        for (var z = 0; z < size[2]; z++)
            for (var y = 0; y < size[1]; y++)
                for (var x = 0; x < size[0]; x++)
                {
                    int[] now = [x, y, z];
                    for (var a = 0; a < 3; a++) at[axes[a]] = flips[a] ? size[a] - 1 - now[a] : now[a];
                    var (to, from) = (x + size[0] * (y + size[1] * z), at[0] + map.Nx * (at[1] + map.Ny * at[2]));
                    (levels[to], mask[to]) = (map.Levels[from], map.MorphologicalMask[from]);
                }
        return new(size[0], size[1], size[2], levels, map.LevelCount, mask);
    }

    /// <summary>The map with layers of outside around it.</summary>
    public static LevelMap Padded(LevelMap map, int before, int after)
    {
        var (nx, ny, nz) = (map.Nx + before + after, map.Ny + before + after, map.Nz + before + after);
        var (levels, mask) = (new ushort[nx * ny * nz], new bool[nx * ny * nz]);
        for (var i = 0; i < map.Levels.Length; i++)
        {
            var to = i % map.Nx + before + nx * (i / map.Nx % map.Ny + before + ny * (i / map.Nx / map.Ny + before));
            (levels[to], mask[to]) = (map.Levels[i], map.MorphologicalMask[i]);
        }
        return new(nx, ny, nz, levels, map.LevelCount, mask);
    }
}
