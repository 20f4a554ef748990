using System.Collections.Concurrent;

namespace OpenRadiomics.Radiomics;

/// <summary>What Moran's I and Geary's C are made of: sums over all ordered pairs of different voxels, weighted by one over their distance.</summary>
/// <param name="Weights">Σ w, mm⁻¹.</param>
/// <param name="Products">Σ w·dᵢ·dⱼ with d the distance from the mean.</param>
/// <param name="Squares">Σ w·dᵢ².</param>
internal readonly record struct SpatialSums(double Weights, double Products, double Squares)
{
    /// <summary>Correlation costs about as much per voxel of the box as so many ordered pairs.</summary>
    private const double PairsPerVoxel = 64;

    public static SpatialSums operator +(SpatialSums a, SpatialSums b) => new(a.Weights + b.Weights, a.Products + b.Products, a.Squares + b.Squares);

    /// <summary>
    /// What adds up to the sums: all pairs, one by one, where they are few, else a comb of frequencies in a piece by correlation on the grid, as a pair's
    /// weight depends on its offset alone. Either is right to 1e-12 of the sum of the terms' absolute values.
    /// </summary>
    /// <param name="mask">Voxels that count.</param>
    /// <param name="crop">Values in the same box; read inside the mask only.</param>
    /// <param name="size">Voxels of the box along each axis.</param>
    /// <param name="spacing">Distance between voxels along each axis, mm.</param>
    /// <param name="count">Voxels in the mask.</param>
    /// <param name="mean">What a value is measured from.</param>
    /// <param name="room">Bytes of working memory for correlation.</param>
    public static Pieces<SpatialSums> Pieces(
        bool[] mask, Crop crop, (int X, int Y, int Z) size, (double X, double Y, double Z) spacing, int count, Lazy<double> mean, long room)
    {
        if ((double)count * count < PairsPerVoxel * mask.Length)
            return new(1, _ => OfPairs(mask, (x, y, z) => crop.Voxels[crop.Row(y, z) + x] - mean.Value, size, spacing));
        var grid = new CorrelationGrid(size, spacing, room);
        var idle = new ConcurrentStack<GridCorrelation>();              // working memory is large: as many as work at once
        return new(grid.Combs, k =>
        {
            var correlation = idle.TryPop(out var rested) ? rested : new(grid);
            var sums = correlation.OfComb(k, mask, crop, mean.Value);
            idle.Push(correlation);
            return sums;
        });
    }

    /// <summary>The definition, word for word.</summary>
    /// <param name="mask">Voxels that count.</param>
    /// <param name="deviation">How far a voxel's value lies from the mean.</param>
    /// <param name="size">Voxels of the box along each axis.</param>
    /// <param name="spacing">Distance between voxels along each axis, mm.</param>
    public static SpatialSums OfPairs(
        bool[] mask, Func<int, int, int, double> deviation, (int X, int Y, int Z) size, (double X, double Y, double Z) spacing)
    {
        var voxels = new List<(double X, double Y, double Z, double D)>();
        for (var i = 0; i < mask.Length; i++)
        {
            if (!mask[i]) continue;
            var (x, y, z) = (i % size.X, i / size.X % size.Y, i / size.X / size.Y);
            voxels.Add((x * spacing.X, y * spacing.Y, z * spacing.Z, deviation(x, y, z)));
        }
        double weights = 0, products = 0, squares = 0;
        for (var i = 0; i < voxels.Count; i++)
            for (var j = i + 1; j < voxels.Count; j++)
            {
                var (a, b) = (voxels[i], voxels[j]);
                var weight = 1 / Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y) + (a.Z - b.Z) * (a.Z - b.Z));
                weights += weight;
                products += weight * a.D * b.D;
                squares += weight * (a.D * a.D + b.D * b.D);
            }
        return new(2 * weights, 2 * products, squares);
    }
}
