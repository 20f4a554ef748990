using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Means over the voxels within 6.2 mm of a centre, a row of centres at a time. A sphere is a bundle of rows, and a row's sum is the difference
/// of two running sums, so a centre costs two additions per row of its sphere instead of one per voxel. Holds as many slices as a sphere is high.
/// Voxels are counted in the same way, but only near slices that lack some: elsewhere a sphere has all of its voxels.
/// </summary>
internal sealed class SphereMeans : IDisposable
{
    private readonly Region _region;
    private readonly int _padX, _padY, _padZ, _width, _area;
    private readonly (int Y, int Z, int Half)[] _rows;
    private readonly double _whole;                                     // voxels of a sphere
    private readonly Rented<double> _sums, _counts, _countsOfRow;       // slice z lies in slot z modulo their number
    private readonly (int? Z, bool Complete)[] _slots;

    public SphereMeans(Region region)
    {
        _region = region;
        var grid = region.Surroundings.Grid;
        (_padX, _padY, _padZ) = (Reach(region.SpacingX, grid.Nx), Reach(region.SpacingY, grid.Ny), Reach(region.SpacingZ, grid.Nz));
        _rows = Rows(region.SpacingX, region.SpacingY, region.SpacingZ);
        foreach (var row in _rows) _whole += 2 * row.Half + 1;
        _width = region.Nx + 2 * _padX + 1;
        _area = _width * (region.Ny + 2 * _padY);
        _slots = new (int?, bool)[2 * _padZ + 1];
        (_sums, _counts, _countsOfRow) = (new(_slots.Length * _area), new(_slots.Length * _area), new(region.Nx));
    }

    /// <summary>Radius of a sphere of 1 cm³, mm: (3/(4π))^⅓ cm.</summary>
    public static double Radius { get; } = Math.Cbrt(3 / (4 * Math.PI)) * 10;

    /// <summary>The mean around each voxel of a row of the box. Rows are asked for in order of their slices.</summary>
    public void OfRow(int y, int z, Span<double> means)
    {
        var complete = true;
        for (var dz = -_padZ; dz <= _padZ; dz++) complete &= Load(z + dz);
        AddRows(_sums.Span, y, z, means);
        if (complete)
        {
            for (var x = 0; x < means.Length; x++) means[x] /= _whole;
            return;
        }
        var counts = _countsOfRow.Span;
        AddRows(_counts.Span, y, z, counts);
        for (var x = 0; x < means.Length; x++) means[x] /= counts[x];
    }

    public void Dispose()
    {
        _sums.Dispose();
        _counts.Dispose();
        _countsOfRow.Dispose();
    }

    private void AddRows(ReadOnlySpan<double> running, int y, int z, Span<double> totals)
    {
        totals.Clear();
        foreach (var (dy, dz, half) in _rows)
        {
            var start = Slot(z + dz) * _area + _width * (y + dy + _padY) + _padX;
            AddDifference(totals, running.Slice(start + half + 1, totals.Length), running.Slice(start - half, totals.Length));
        }
    }

    private static void AddDifference(Span<double> totals, ReadOnlySpan<double> upTo, ReadOnlySpan<double> before)
    {
        var i = 0;
        for (; i <= totals.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            (Vector512.Create<double>(totals[i..]) + (Vector512.Create(upTo[i..]) - Vector512.Create(before[i..]))).CopyTo(totals[i..]);
        for (; i < totals.Length; i++) totals[i] += upTo[i] - before[i];
    }

    private int Slot(int z) => (z + _padZ) % _slots.Length;

    /// <summary>Brings a slice in if it is not there; whether the image has a finite value in all of it.</summary>
    private bool Load(int z)
    {
        ref var slot = ref _slots[Slot(z)];
        if (slot.Z != z) slot = (z, Accumulate(z, _sums.Span.Slice(Slot(z) * _area, _area), _counts.Span.Slice(Slot(z) * _area, _area)));
        return slot.Complete;
    }

    /// <summary>Running sums along x of the box's slice with its margin: of the intensities, and of 1 where there is a finite one.</summary>
    private bool Accumulate(int z, Span<double> sums, Span<double> counts)
    {
        var (image, grid, box) = (_region.Surroundings.Voxels, _region.Surroundings.Grid, _region.Box);
        var complete = true;
        for (var at = 0; at < _area; at += _width)
        {
            var (imageY, imageZ) = (box.Y + at / _width - _padY, box.Z + z);
            var exists = imageY >= 0 && imageY < grid.Ny && imageZ >= 0 && imageZ < grid.Nz;
            var row = exists ? grid.Index(0, imageY, imageZ) : 0;
            double sum = 0, count = 0;
            (sums[at], counts[at]) = (0, 0);
            for (var x = 0; x < _width - 1; x++)
            {
                var imageX = box.X + x - _padX;
                if (exists && imageX >= 0 && imageX < grid.Nx && float.IsFinite(image[row + imageX]))
                    (sum, count) = (sum + image[row + imageX], count + 1);
                (sums[at + x + 1], counts[at + x + 1]) = (sum, count);
            }
            complete &= count == _width - 1;
        }
        return complete;
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
}
