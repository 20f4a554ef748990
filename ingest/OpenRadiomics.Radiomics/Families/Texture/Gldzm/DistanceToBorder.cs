namespace OpenRadiomics.Radiomics;

/// <summary>
/// Steps along the axes (Manhattan distance) from each voxel to the nearest voxel outside the morphological mask; the box is surrounded by outside (IBSI VMDZ).
/// A voxel at the border has distance 1. Two sweeps, exact for this norm. Distances fit 16 bits: half the shortest side of a box of at most 2³¹ voxels.
/// </summary>
internal sealed class DistanceToBorder
{
    private readonly Room<ushort> _distances = new();

    /// <summary>Distances by voxel, 0 outside the mask. Overwritten by the next call.</summary>
    public Span<ushort> Measure(LevelBox box, bool acrossSlices)
    {
        _distances.For(box.Levels.Length);
        var (nx, slice) = (box.Nx, box.Nx * box.Ny);
        var outside = new ushort[nx];
        var ignored = new ushort[nx];
        ignored.AsSpan().Fill(ushort.MaxValue);
        for (var z = 0; z < box.Nz; z++)
            for (var y = 0; y < box.Ny; y++)
            {
                var start = z * slice + y * nx;
                SweepForward(
                    box.Morphological.Slice(start, nx), y > 0 ? Row(start - nx) : outside,
                    !acrossSlices ? ignored : z > 0 ? Row(start - slice) : outside, Row(start));
            }
        for (var z = box.Nz - 1; z >= 0; z--)
            for (var y = box.Ny - 1; y >= 0; y--)
            {
                var start = z * slice + y * nx;
                SweepBackward(
                    y + 1 < box.Ny ? Row(start + nx) : outside,
                    !acrossSlices ? ignored : z + 1 < box.Nz ? Row(start + slice) : outside, Row(start));
            }
        return _distances.Span;

        Span<ushort> Row(int start) => _distances.Span.Slice(start, nx);
    }

    private static void SweepForward(ReadOnlySpan<bool> mask, ReadOnlySpan<ushort> above, ReadOnlySpan<ushort> before, Span<ushort> row)
    {
        var left = 0;
        for (var x = 0; x < row.Length; x++)
        {
            var farther = Math.Min(left, Math.Min(above[x], before[x])) + 1;
            left = mask[x] ? farther : 0;
            row[x] = (ushort)left;
        }
    }

    private static void SweepBackward(ReadOnlySpan<ushort> below, ReadOnlySpan<ushort> after, Span<ushort> row)
    {
        var right = 0;
        for (var x = row.Length - 1; x >= 0; x--)
        {
            right = Math.Min(row[x], Math.Min(right, Math.Min(below[x], after[x])) + 1);
            row[x] = (ushort)right;
        }
    }
}
