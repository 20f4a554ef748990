using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Texture;

/// <summary>
/// Texture matrices as the manual defines them, by loops anybody can follow: the truth for the kernels, and what benchmarks hold them against.
/// Tables are indexed [level, second index].
/// </summary>
internal sealed class PlainLoops(LevelMap map)
{
    public int[,] Cooccurrence(Step step, bool symmetric)
    {
        var table = new int[map.LevelCount + 1, map.LevelCount + 1];
        ForEachVoxel((x, y, z, level) =>
        {
            var neighbour = Level(x + step.X, y + step.Y, z + step.Z);
            if (neighbour == 0) return;
            table[level, neighbour]++;
            if (symmetric) table[neighbour, level]++;
        });
        return table;
    }

    public int[,] Runs(Step step)
    {
        var table = new int[map.LevelCount + 1, Math.Max(map.Nx, Math.Max(map.Ny, map.Nz)) + 1];
        ForEachVoxel((x, y, z, level) =>
        {
            if (Level(x - step.X, y - step.Y, z - step.Z) == level) return;         // not the first voxel of its run
            var length = 1;
            while (Level(x + length * step.X, y + length * step.Y, z + length * step.Z) == level) length++;
            table[level, length]++;
        });
        return table;
    }

    /// <summary>Level, size and least border distance of every zone.</summary>
    public List<(int Level, int Size, int Distance)> Zones(bool acrossSlices)
    {
        var zones = new List<(int, int, int)>();
        var distances = Distances(acrossSlices);
        var seen = new bool[map.Levels.Length];
        var open = new Stack<(int X, int Y, int Z)>();
        ForEachVoxel((x, y, z, level) =>
        {
            if (seen[Index(x, y, z)]) return;
            var (size, distance) = (0, int.MaxValue);
            seen[Index(x, y, z)] = true;
            open.Push((x, y, z));
            while (open.TryPop(out var v))
            {
                size++;
                distance = Math.Min(distance, distances[Index(v.X, v.Y, v.Z)]);
                for (var dz = acrossSlices ? -1 : 0; dz <= (acrossSlices ? 1 : 0); dz++)
                    for (var dy = -1; dy <= 1; dy++)
                        for (var dx = -1; dx <= 1; dx++)
                        {
                            if (Level(v.X + dx, v.Y + dy, v.Z + dz) != level || seen[Index(v.X + dx, v.Y + dy, v.Z + dz)]) continue;
                            seen[Index(v.X + dx, v.Y + dy, v.Z + dz)] = true;
                            open.Push((v.X + dx, v.Y + dy, v.Z + dz));
                        }
            }
            zones.Add((level, size, distance));
        });
        return zones;
    }

    public int[,] Dependences(int distance, int coarseness, bool acrossSlices)
    {
        var side = 2 * distance + 1;
        var table = new int[map.LevelCount + 1, (acrossSlices ? side * side * side : side * side) + 1];
        ForEachVoxel((x, y, z, level) =>
        {
            var count = 0;
            ForEachNeighbour(x, y, z, distance, acrossSlices, neighbour => count += Math.Abs(neighbour - level) <= coarseness ? 1 : 0);
            table[level, count + 1]++;
        });
        return table;
    }

    public (double[] N, double[] S) ToneDifferences(int distance, bool acrossSlices)
    {
        var (n, s) = (new double[map.LevelCount + 1], new double[map.LevelCount + 1]);
        ForEachVoxel((x, y, z, level) =>
        {
            long sum = 0, count = 0;
            ForEachNeighbour(x, y, z, distance, acrossSlices, neighbour => (sum, count) = (sum + neighbour, count + 1));
            if (count == 0) return;
            n[level]++;
            s[level] += Math.Abs(level - (double)sum / count);
        });
        return (n, s);
    }

    /// <summary>
    /// Manhattan distance to the nearest voxel outside the morphological mask: the number of times the mask can be peeled before the voxel goes.
    /// </summary>
    public int[] Distances(bool acrossSlices)
    {
        var distances = new int[map.Levels.Length];
        var peel = new List<(int X, int Y, int Z)>();
        for (var round = 1; ; round++)
        {
            peel.Clear();
            for (var z = 0; z < map.Nz; z++)
                for (var y = 0; y < map.Ny; y++)
                    for (var x = 0; x < map.Nx; x++)
                        if (Remains(x, y, z) && !(Remains(x - 1, y, z) && Remains(x + 1, y, z) && Remains(x, y - 1, z) && Remains(x, y + 1, z)
                            && (!acrossSlices || (Remains(x, y, z - 1) && Remains(x, y, z + 1))))) peel.Add((x, y, z));
            if (peel.Count == 0) return distances;
            foreach (var (x, y, z) in peel) distances[Index(x, y, z)] = round;
        }

        bool Remains(int x, int y, int z) => Inside(x, y, z) && map.MorphologicalMask[Index(x, y, z)] && distances[Index(x, y, z)] == 0;
    }

    private void ForEachVoxel(Action<int, int, int, int> act)
    {
        for (var z = 0; z < map.Nz; z++)
            for (var y = 0; y < map.Ny; y++)
                for (var x = 0; x < map.Nx; x++)
                    if (map.Levels[Index(x, y, z)] is var level and not 0) act(x, y, z, level);
    }

    private void ForEachNeighbour(int x, int y, int z, int distance, bool acrossSlices, Action<int> act)
    {
        for (var dz = acrossSlices ? -distance : 0; dz <= (acrossSlices ? distance : 0); dz++)
            for (var dy = -distance; dy <= distance; dy++)
                for (var dx = -distance; dx <= distance; dx++)
                    if ((dx, dy, dz) != (0, 0, 0) && Level(x + dx, y + dy, z + dz) is var level and not 0) act(level);
    }

    private int Level(int x, int y, int z) => Inside(x, y, z) ? map.Levels[Index(x, y, z)] : 0;

    private bool Inside(int x, int y, int z) => (uint)x < (uint)map.Nx && (uint)y < (uint)map.Ny && (uint)z < (uint)map.Nz;

    private int Index(int x, int y, int z) => x + map.Nx * (y + map.Ny * z);
}
