using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A region as it lies on its scan.</summary>
/// <param name="Layer">The layer of labels in which it lies, from 0.</param>
/// <param name="Label">Its label there.</param>
/// <param name="Name">What its file calls it; null where it does not.</param>
/// <param name="Voxels">How many voxels it has.</param>
/// <param name="X">Index along x of the slice with most of its voxels.</param>
/// <param name="Y">The same along y.</param>
/// <param name="Z">The same along z.</param>
public sealed record DrawnRegion(int Layer, int Label, string? Name, long Voxels, int X, int Y, int Z)
{
    /// <summary>Regions that are listed, at most.</summary>
    public const int Most = 1_000;

    /// <summary>The regions that have a voxel, layer by layer, in the order of their labels; <see cref="Most"/> of them.</summary>
    public static IReadOnlyList<DrawnRegion> Of(LabelMap map)
    {
        var (grid, all) = (map.Grid, new List<DrawnRegion>());
        for (var layer = 0; layer < map.Layers.Count; layer++)
        {
            var counted = new SortedDictionary<ushort, SliceCounts>();
            ushort last = 0;
            SliceCounts? its = null;
            for (int z = 0, at = 0; z < grid.Nz; z++)
                for (var y = 0; y < grid.Ny; y++)
                    for (var x = 0; x < grid.Nx; x++, at++)
                    {
                        if (map.Layers[layer][at] is not (> 0 and var label)) continue;
                        if (label != last)
                        {
                            last = label;
                            if (!counted.TryGetValue(label, out its) && counted.Count < Most) counted.Add(label, its = new(grid));
                        }
                        its?.Add(x, y, z);
                    }
            foreach (var (label, counts) in counted.Take(Most - all.Count))
                all.Add(new(layer, label, map.Names.FirstOrDefault(name => (name.Volume, name.Value) == (layer, label))?.Name, counts.Total, Largest(counts.X),
                    Largest(counts.Y), Largest(counts.Z)));
        }
        return all;
    }

    /// <summary>The middle of the voxels where the region is largest, LPS, mm.</summary>
    public Vector3d Centre(Grid grid) => grid.ToWorld(X, Y, Z);

    private static int Largest(int[] counts) => Array.IndexOf(counts, counts.Max());

    private sealed class SliceCounts(Grid grid)
    {
        public int[] X { get; } = new int[grid.Nx];

        public int[] Y { get; } = new int[grid.Ny];

        public int[] Z { get; } = new int[grid.Nz];

        public long Total { get; private set; }

        public void Add(int x, int y, int z)
        {
            X[x]++;
            Y[y]++;
            Z[z]++;
            Total++;
        }
    }
}
