using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Agreement;

/// <summary>All pairs, one by one: slow, and plainly right.</summary>
internal static class PlainDistances
{
    /// <summary>Squared distance from each voxel to the nearest that is set, mm².</summary>
    public static double[] Squared(bool[] set, Grid grid)
    {
        var all = Enumerable.Range(0, set.Length).ToArray();
        return [.. all.Select(from => all.Where(to => set[to]).Select(to => SquaredBetween(grid, from, to)).DefaultIfEmpty(double.PositiveInfinity).Min())];
    }

    /// <summary>Hausdorff, its 95th percentile and mean of two masks' surfaces, mm.</summary>
    public static SurfaceDistances Surfaces(Mask a, Mask b)
    {
        var (ofA, ofB) = (Surface(a), Surface(b));
        var (toB, toA) = (Nearest(a.Grid, ofA, ofB), Nearest(a.Grid, ofB, ofA));
        return new(toB.Concat(toA).Max(), Math.Max(Percentile(toB), Percentile(toA)), toB.Concat(toA).Average());
    }

    private static double[] Nearest(Grid grid, int[] from, int[] to) => [.. from.Select(one => Math.Sqrt(to.Min(other => SquaredBetween(grid, one, other))))];

    /// <summary>The least of the distances that at least 95 % of them do not exceed.</summary>
    private static double Percentile(double[] distances) =>
        distances.Where(distance => distances.Count(other => other <= distance) >= 0.95 * distances.Length).Min();

    private static int[] Surface(Mask mask) => [.. Enumerable.Range(0, mask.Voxels.Length).Where(i => mask.Voxels[i] && Faces(mask, i).Contains(false))];

    private static IEnumerable<bool> Faces(Mask mask, int index)
    {
        var (grid, (x, y, z)) = (mask.Grid, At(mask.Grid, index));
        (int X, int Y, int Z)[] faces = [(x - 1, y, z), (x + 1, y, z), (x, y - 1, z), (x, y + 1, z), (x, y, z - 1), (x, y, z + 1)];
        return faces.Select(face => face.X >= 0 && face.X < grid.Nx && face.Y >= 0 && face.Y < grid.Ny && face.Z >= 0 && face.Z < grid.Nz
            && mask.Voxels[grid.Index(face.X, face.Y, face.Z)]);
    }

    private static double SquaredBetween(Grid grid, int from, int to)
    {
        var ((ax, ay, az), (bx, by, bz)) = (At(grid, from), At(grid, to));
        return Math.Pow((ax - bx) * grid.SpacingX, 2) + Math.Pow((ay - by) * grid.SpacingY, 2) + Math.Pow((az - bz) * grid.SpacingZ, 2);
    }

    private static (int X, int Y, int Z) At(Grid grid, int index) => (index % grid.Nx, index / grid.Nx % grid.Ny, index / grid.Nx / grid.Ny);
}
