using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Level of each voxel, and how many voxels of its neighbourhood differ by at most α, itself included (IBSI REK0).
/// Rows are compared as wholes, so many voxels at a time where the processor can; only whole numbers, so the same on every processor.
/// </summary>
/// <param name="distance">Chebyshev radius, 1…<see cref="Farthest"/>.</param>
/// <param name="coarseness">α, a whole number from 0.</param>
/// <param name="acrossSlices">Whether the neighbourhood reaches into other slices.</param>
internal readonly struct DependenceKernel(int distance, int coarseness, bool acrossSlices) : IPairKernel
{
    /// <summary>Beyond this radius a slice of the neighbourhood would overflow a 16-bit count.</summary>
    public const int Farthest = 100;

    /// <summary>No voxel depends on more than this.</summary>
    public static long Most(int distance, bool acrossSlices)
    {
        var side = 2L * distance + 1;
        return acrossSlices ? side * side * side : side * side;
    }

    public void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(distance, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distance, Farthest);
        ArgumentOutOfRangeException.ThrowIfNegative(coarseness);
        var reach = acrossSlices ? distance : 0;
        var slices = new PaddedSlices(box, Math.Min(box.Nz, 2 * reach + 1), distance);
        var (total, counts) = (new int[slices.Padded], new ushort[slices.Padded]);
        var loaded = 0;
        for (var z = 0; z < box.Nz; z++)
        {
            for (; loaded < box.Nz && loaded <= z + reach; loaded++) slices.Load(loaded);
            for (var y = 0; y < box.Ny; y++)
            {
                var range = box.Rows[z * box.Ny + y];
                if (range.First == range.End) continue;
                var centre = slices.Row(y, z).Slice(distance, slices.Padded);
                Array.Clear(total);
                for (var dz = Math.Max(-reach, -z); dz <= Math.Min(reach, box.Nz - 1 - z); dz++)
                {
                    Array.Clear(counts);
                    for (var there = Math.Max(0, y - distance); there <= Math.Min(box.Ny - 1, y + distance); there++)
                        CountRow(centre, slices.Row(there, z + dz), counts);
                    for (var x = range.First; x < range.End; x++) total[x] += counts[x];
                }
                for (var x = range.First; x < range.End; x++) tally.Add(centre[x], total[x]);
            }
        }
    }

    /// <summary>Adds, for each voxel of a row, how many of the 2·distance + 1 voxels of another row depend on it.</summary>
    private void CountRow(ReadOnlySpan<ushort> centre, ReadOnlySpan<ushort> other, Span<ushort> counts)
    {
        var alpha = new Vector<ushort>((ushort)Math.Min(coarseness, ushort.MaxValue));
        var lanes = Vector<ushort>.Count;
        for (var x = 0; x < centre.Length; x += lanes)
        {
            var level = new Vector<ushort>(centre[x..]);
            var count = new Vector<ushort>(counts[x..]);
            for (var dx = 0; dx <= 2 * distance; dx++)
            {
                var neighbour = new Vector<ushort>(other[(x + dx)..]);
                var near = coarseness == 0
                    ? Vector.Equals(level, neighbour)
                    : Vector.LessThanOrEqual(Vector.Max(level, neighbour) - Vector.Min(level, neighbour), alpha) & ~Vector.Equals(neighbour,
                        Vector<ushort>.Zero);
                count -= near;                                               // true is all ones, that is −1
            }
            count.CopyTo(counts[x..]);
        }
    }
}
