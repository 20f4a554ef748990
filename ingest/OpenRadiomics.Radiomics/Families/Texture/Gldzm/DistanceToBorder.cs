namespace OpenRadiomics.Radiomics;

/// <summary>
/// Steps along the axes (Manhattan distance) from each voxel to the nearest voxel outside the morphological mask; the box is surrounded by outside (IBSI VMDZ).
/// A voxel at the border has distance 1. Two sweeps, exact for this norm.
/// </summary>
internal sealed class DistanceToBorder
{
    private ushort[] _distances = [];

    /// <summary>Distances by voxel, 0 outside the mask. Overwritten by the next call.</summary>
    public ReadOnlySpan<ushort> Measure(LevelBox box, bool acrossSlices)
    {
        if (_distances.Length < box.Levels.Length) _distances = new ushort[box.Levels.Length];
        for (var z = 0; z < box.Nz; z++)
            for (var y = 0; y < box.Ny; y++) SweepForward(box, y, z, acrossSlices);
        for (var z = box.Nz - 1; z >= 0; z--)
            for (var y = box.Ny - 1; y >= 0; y--) SweepBackward(box, y, z, acrossSlices);
        return _distances.AsSpan(0, box.Levels.Length);
    }

    private void SweepForward(LevelBox box, int y, int z, bool acrossSlices)
    {
        int nx = box.Nx, start = nx * (y + box.Ny * z), left = 0;
        var mask = box.Morphological.Slice(start, nx);
        var row = _distances.AsSpan(start, nx);
        var above = y > 0 ? _distances.AsSpan(start - nx, nx) : default;
        var before = z > 0 ? _distances.AsSpan(start - nx * box.Ny, nx) : default;
        for (var x = 0; x < nx; x++)
        {
            var least = Math.Min(left, above.IsEmpty ? 0 : above[x]);
            if (acrossSlices) least = Math.Min(least, before.IsEmpty ? 0 : before[x]);
            left = mask[x] ? least + 1 : 0;
            row[x] = (ushort)left;
        }
    }

    private void SweepBackward(LevelBox box, int y, int z, bool acrossSlices)
    {
        int nx = box.Nx, start = nx * (y + box.Ny * z), right = 0;
        var row = _distances.AsSpan(start, nx);
        var below = y + 1 < box.Ny ? _distances.AsSpan(start + nx, nx) : default;
        var after = z + 1 < box.Nz ? _distances.AsSpan(start + nx * box.Ny, nx) : default;
        for (var x = nx - 1; x >= 0; x--)
        {
            var least = Math.Min(right, below.IsEmpty ? 0 : below[x]);
            if (acrossSlices) least = Math.Min(least, after.IsEmpty ? 0 : after[x]);
            right = Math.Min(row[x], least + 1);
            row[x] = (ushort)right;
        }
    }
}
