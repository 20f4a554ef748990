using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Means over the voxels within 6.2 mm of a centre, a row of centres at a time. A sphere is a bundle of rows, and a row's sum is the difference
/// of two running sums, so a centre costs two additions per row of its sphere instead of one per voxel. Holds as many slices as a sphere is high.
/// </summary>
internal sealed class SphereMeans
{
    private readonly Region _region;
    private readonly int _padX, _padY, _padZ, _width;
    private readonly (int Y, int Z, int Half)[] _rows;
    private readonly Slice[] _slices;                                   // slice z lies in slot z modulo their number

    public SphereMeans(Region region)
    {
        _region = region;
        var grid = region.Surroundings.Grid;
        (_padX, _padY, _padZ) = (Reach(region.SpacingX, grid.Nx), Reach(region.SpacingY, grid.Ny), Reach(region.SpacingZ, grid.Nz));
        _rows = Rows(region.SpacingX, region.SpacingY, region.SpacingZ);
        _width = region.Nx + 2 * _padX + 1;
        _slices = new Slice[2 * _padZ + 1];
    }

    /// <summary>Radius of a sphere of 1 cm³, mm: (3/(4π))^⅓ cm.</summary>
    public static double Radius { get; } = Math.Cbrt(3 / (4 * Math.PI)) * 10;

    /// <summary>The mean around each voxel of a row of the box. Rows are asked for in order of their slices.</summary>
    public void OfRow(int y, int z, Span<double> means)
    {
        var counts = new double[means.Length];
        means.Clear();
        foreach (var (dy, dz, half) in _rows)
        {
            var slice = SliceAt(z + dz);
            var start = _width * (y + dy + _padY) + _padX;
            AddDifference(means, slice.Sums.AsSpan(start + half + 1), slice.Sums.AsSpan(start - half));
            AddDifference(counts, slice.Counts.AsSpan(start + half + 1), slice.Counts.AsSpan(start - half));
        }
        for (var x = 0; x < means.Length; x++) means[x] /= counts[x];
    }

    private static void AddDifference(Span<double> totals, ReadOnlySpan<double> upTo, ReadOnlySpan<double> before)
    {
        var i = 0;
        for (; i <= totals.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(totals[i..]) + (new Vector<double>(upTo[i..]) - new Vector<double>(before[i..]))).CopyTo(totals[i..]);
        for (; i < totals.Length; i++) totals[i] += upTo[i] - before[i];
    }

    private Slice SliceAt(int z)
    {
        ref var slot = ref _slices[(z + _padZ) % _slices.Length];
        if (slot.Sums is null || slot.Z != z) slot = Accumulate(z, slot);
        return slot;
    }

    /// <summary>Running sums along x of the box's slice with its margin: of the intensities, and of 1 where there is a finite one.</summary>
    private Slice Accumulate(int z, Slice old)
    {
        var (image, grid, box) = (_region.Surroundings.Voxels, _region.Surroundings.Grid, _region.Box);
        var height = _region.Ny + 2 * _padY;
        var slice = new Slice(z, old.Sums ?? new double[_width * height], old.Counts ?? new double[_width * height]);
        for (var y = 0; y < height; y++)
        {
            var (imageY, imageZ) = (box.Y + y - _padY, box.Z + z);
            var exists = imageY >= 0 && imageY < grid.Ny && imageZ >= 0 && imageZ < grid.Nz;
            var (at, row) = (_width * y, exists ? grid.Index(0, imageY, imageZ) : 0);
            double sum = 0, count = 0;
            for (var x = 0; x < _width - 1; x++)
            {
                var imageX = box.X + x - _padX;
                if (exists && imageX >= 0 && imageX < grid.Nx && float.IsFinite(image[row + imageX]))
                    (sum, count) = (sum + image[row + imageX], count + 1);
                (slice.Sums[at + x + 1], slice.Counts[at + x + 1]) = (sum, count);
            }
        }
        return slice;
    }

    /// <summary>How far the sphere reaches, voxels; never further than the image is wide, however fine its spacing.</summary>
    private static int Reach(double spacing, int size) => (int)Math.Min(Radius / spacing, size);

    private (int, int, int)[] Rows(double dx, double dy, double dz)
    {
        var rows = new List<(int, int, int)>();
        for (var z = -_padZ; z <= _padZ; z++)
            for (var y = -_padY; y <= _padY; y++)
            {
                var left = Radius * Radius - y * dy * (y * dy) - z * dz * (z * dz);
                if (left >= 0) rows.Add((y, z, (int)Math.Min(_padX, Math.Sqrt(left) / dx)));
            }
        return [.. rows];
    }

    private readonly record struct Slice(int Z, double[] Sums, double[] Counts);
}
