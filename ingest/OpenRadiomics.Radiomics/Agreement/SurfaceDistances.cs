namespace OpenRadiomics.Radiomics;

/// <summary>
/// Distances between the surfaces of two masks, mm. A surface is the centres of those voxels of a mask that have, across one of their six faces, a voxel
/// outside of it; what lies beyond the grid is outside. Distances of both directions are taken: from each surface voxel of one mask to the nearest of the
/// other.
/// </summary>
/// <param name="HausdorffMm">The greatest of all distances.</param>
/// <param name="Hausdorff95Mm">The greater of the two directions' 95th percentiles: the least distance that at least 95 % of the direction's distances do not
/// exceed.</param>
/// <param name="MeanMm">Mean of all distances of both directions.</param>
public sealed record SurfaceDistances(double HausdorffMm, double Hausdorff95Mm, double MeanMm)
{
    private const double Share = 0.95;

    internal static SurfaceDistances Between(Mask a, Mask b, CancellationToken ct)
    {
        var box = Around(a, b);
        if ((long)box.Nx * box.Ny * box.Nz is > MaskAgreement.MostVoxels and var voxels)
            throw new ArgumentException($"The masks fill a box of {voxels} voxels; measured are at most {MaskAgreement.MostVoxels}.", nameof(a));
        bool[] ofA = Surface(a, box), ofB = Surface(b, box);
        double[] toB = Distances(ofA, ofB, box, a.Grid, ct), toA = Distances(ofB, ofA, box, a.Grid, ct);
        double sum = 0;
        foreach (var distance in toB) sum += distance;
        foreach (var distance in toA) sum += distance;
        return new(Math.Max(toB[^1], toA[^1]), Math.Max(Percentile(toB), Percentile(toA)), sum / (toB.Length + toA.Length));
    }

    /// <summary>From each surface voxel to the other surface, in rising order.</summary>
    private static double[] Distances(bool[] from, bool[] to, Box box, Grid grid, CancellationToken ct)
    {
        var squared = DistanceTransform.Squared(to, box.Nx, box.Ny, box.Nz, new(grid.SpacingX, grid.SpacingY, grid.SpacingZ), ct);
        var distances = new double[from.AsSpan().Count(true)];
        for (int i = 0, at = 0; i < from.Length; i++)
            if (from[i]) distances[at++] = Math.Sqrt(squared[i]);
        Array.Sort(distances);
        return distances;
    }

    private static double Percentile(double[] sorted) => sorted[(int)Math.Ceiling(Share * sorted.Length) - 1];

    private static bool[] Surface(Mask mask, Box box)
    {
        var (grid, surface) = (mask.Grid, new bool[box.Nx * box.Ny * box.Nz]);
        for (int z = box.Z, at = 0; z < box.Z + box.Nz; z++)
            for (var y = box.Y; y < box.Y + box.Ny; y++)
                for (var x = box.X; x < box.X + box.Nx; x++, at++)
                    surface[at] = Has(x, y, z) && !(Has(x - 1, y, z) && Has(x + 1, y, z) && Has(x, y - 1, z) && Has(x, y + 1, z) && Has(x, y, z - 1)
                        && Has(x, y, z + 1));
        return surface;

        bool Has(int x, int y, int z) =>
            (uint)x < (uint)grid.Nx && (uint)y < (uint)grid.Ny && (uint)z < (uint)grid.Nz && mask.Voxels[grid.Index(x, y, z)];
    }

    /// <summary>The smallest box with all voxels of both masks, neither of them empty.</summary>
    private static Box Around(Mask a, Mask b)
    {
        var (one, other) = (Box.Around(a), Box.Around(b));
        var (x, y, z) = (Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Min(one.Z, other.Z));
        return new(x, y, z, Math.Max(one.X + one.Nx, other.X + other.Nx) - x, Math.Max(one.Y + one.Ny, other.Y + other.Ny) - y,
            Math.Max(one.Z + one.Nz, other.Z + other.Nz) - z);
    }
}
