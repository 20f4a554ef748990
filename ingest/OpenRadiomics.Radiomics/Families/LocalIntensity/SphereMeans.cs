using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Means over the voxels within 6.2 mm of a centre, a row of centres at a time. A sphere is a bundle of rows, and a row's sum is the difference
/// of two running sums, so a centre costs two additions per row of its sphere instead of one per voxel. Holds as many slices as a sphere is high.
/// Voxels are counted in the same way, but only near slices that lack some: elsewhere a sphere has all of its voxels.
/// </summary>
internal sealed class SphereMeans
{
    private readonly Surroundings _around;
    private readonly int _padX, _padY, _padZ, _width, _area;
    private readonly (int Y, int Z, int Half)[] _rows;
    private readonly double _whole;                                     // voxels of a sphere
    private readonly Room<double> _sums;                                 // slice z lies in slot z modulo their number
    private readonly double[] _countsOfRow;
    private readonly (int? Z, bool Complete)[] _slots;
    private readonly int[]?[] _counts;                                  // of slots that lack voxels, and of those that once did

    public SphereMeans(Surroundings around)
    {
        _around = around;
        var (grid, box) = (around.Image.Grid, around.Box);
        (_padX, _padY, _padZ) = (Reach(grid.SpacingX, grid.Nx), Reach(grid.SpacingY, grid.Ny), Reach(grid.SpacingZ, grid.Nz));
        _rows = Rows(grid.SpacingX, grid.SpacingY, grid.SpacingZ);
        foreach (var row in _rows) _whole += 2 * row.Half + 1;
        _width = box.Nx + 2 * _padX + 1;
        _area = _width * (box.Ny + 2 * _padY);
        _slots = new (int?, bool)[2 * _padZ + 1];
        (_sums, _counts, _countsOfRow) = (new(_slots.Length * _area), new int[_slots.Length][], new double[box.Nx]);
    }

    /// <summary>Radius of a sphere of 1 cm³, mm: (3/(4π))^⅓ cm.</summary>
    public static double Radius { get; } = Math.Cbrt(3 / (4 * Math.PI)) * 10;

    /// <summary>The mean around each voxel of a row of the box. Rows are asked for in order of their slices.</summary>
    public void OfRow(int y, int z, Span<double> means)
    {
        var complete = true;
        for (var dz = -_padZ; dz <= _padZ; dz++) complete &= Load(z + dz);
        means.Clear();
        foreach (var (dy, dz, half) in _rows)
        {
            var start = Slot(z + dz) * _area + Place(y + dy);
            AddDifference(means, _sums.Span.Slice(start + half + 1, means.Length), _sums.Span.Slice(start - half, means.Length));
        }
        if (complete)
            for (var x = 0; x < means.Length; x++) means[x] /= _whole;
        else
        {
            CountRow(y, z);
            for (var x = 0; x < means.Length; x++) means[x] /= _countsOfRow[x];
        }
    }

    private void CountRow(int y, int z)
    {
        Array.Clear(_countsOfRow);
        foreach (var (dy, dz, half) in _rows)
            if (_slots[Slot(z + dz)].Complete)
                for (var x = 0; x < _countsOfRow.Length; x++) _countsOfRow[x] += 2 * half + 1;
            else
            {
                var (counts, start) = (_counts[Slot(z + dz)]!, Place(y + dy));
                for (var x = 0; x < _countsOfRow.Length; x++) _countsOfRow[x] += counts[start + half + 1 + x] - counts[start - half + x];
            }
    }

    /// <summary>Where the sums up to the first voxel of a row of the box lie in a slice.</summary>
    private int Place(int y) => _width * (y + _padY) + _padX;

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
        if (slot.Z != z) slot = (z, Accumulate(z, _sums.Span.Slice(Slot(z) * _area, _area)));
        return slot.Complete;
    }

    /// <summary>
    /// Running sums along x of the box's slice with its margin: of the intensities and, where the image lacks some, of 1 where there is a finite one.
    /// </summary>
    private bool Accumulate(int z, Span<double> sums)
    {
        var complete = true;
        for (var y = 0; y < _area / _width; y++)
        {
            var row = ImageRow(y, z, out var before);
            var at = sums.Slice(y * _width, _width);
            var sum = 0.0;
            at[..(before + 1)].Clear();
            for (var x = 0; x < row.Length; x++)
            {
                if (float.IsFinite(row[x])) sum += row[x]; else complete = false;
                at[before + x + 1] = sum;
            }
            at[(before + row.Length + 1)..].Fill(sum);
            complete &= row.Length == _width - 1;
        }
        if (!complete) Count(z, _counts[Slot(z)] ??= new int[_area]);
        return complete;
    }

    private void Count(int z, int[] counts)
    {
        for (var y = 0; y < _area / _width; y++)
        {
            var row = ImageRow(y, z, out var before);
            var at = counts.AsSpan(y * _width, _width);
            var count = 0;
            at[..(before + 1)].Clear();
            for (var x = 0; x < row.Length; x++) at[before + x + 1] = float.IsFinite(row[x]) ? ++count : count;
            at[(before + row.Length + 1)..].Fill(count);
        }
    }

    /// <summary>What the image has of a row of the box's slice with its margin, and how many voxels it lacks before that.</summary>
    private ReadOnlySpan<float> ImageRow(int y, int z, out int before)
    {
        var (image, grid, box) = (_around.Image.Voxels, _around.Image.Grid, _around.Box);
        var (first, atY, atZ) = (box.X - _padX, box.Y + y - _padY, box.Z + z);
        before = Math.Max(0, -first);
        if (atY < 0 || atY >= grid.Ny || atZ < 0 || atZ >= grid.Nz) return default;
        return image.AsSpan(grid.Index(first + before, atY, atZ), Math.Min(first + _width - 1, grid.Nx) - first - before);
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
