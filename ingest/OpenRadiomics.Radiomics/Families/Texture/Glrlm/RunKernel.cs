using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The place of each voxel in its run of equal levels along a direction: 1, 2, 3, … (IBSI TP0I). Looks back only, one step per voxel;
/// <see cref="CountMatrix.PlacesToLengths"/> makes run lengths of the counts.
/// </summary>
/// <param name="forward">The direction, as <see cref="Step.Forward"/>.</param>
/// <param name="places">Room for two slices.</param>
internal readonly ref struct RunKernel(Step forward, Span<int> places) : IPairKernel
{
    private readonly Span<int> _places = places;

    /// <summary>No run is longer than this.</summary>
    public static int Longest(LevelBox box, Step step)
    {
        var longest = int.MaxValue;
        if (step.X != 0) longest = Math.Min(longest, box.Nx);
        if (step.Y != 0) longest = Math.Min(longest, box.Ny);
        if (step.Z != 0) longest = Math.Min(longest, box.Nz);
        return longest;
    }

    public void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct
    {
        var (nx, ny, size) = (box.Nx, box.Ny, box.Nx * box.Ny);
        for (var z = 0; z < box.Nz; z++)
            for (var y = 0; y < ny; y++)
            {
                var range = box.Rows[z * ny + y];
                if (range.First == range.End) continue;
                var levels = box.Levels.Slice((z * ny + y) * nx, nx);
                var places = _places.Slice((z & 1) * size + y * nx, nx);
                int backZ = z - forward.Z, backY = y - forward.Y, from = range.First, to = range.First;
                ReadOnlySpan<ushort> levelsBack = default;
                Span<int> placesBack = default;
                if (backZ >= 0 && (uint)backY < (uint)ny)
                {
                    var rangeBack = box.Rows[backZ * ny + backY];
                    from = Math.Clamp(rangeBack.First + forward.X, range.First, range.End);
                    to = Math.Clamp(rangeBack.End + forward.X, from, range.End);
                    levelsBack = box.Levels.Slice((backZ * ny + backY) * nx, nx);
                    placesBack = _places.Slice((backZ & 1) * size + backY * nx, nx);
                }
                for (var x = range.First; x < from; x++) places[x] = 1;
                if (from < to) Continue(levels[from..to], levelsBack[(from - forward.X)..], placesBack[(from - forward.X)..], places[from..to]);
                for (var x = to; x < range.End; x++) places[x] = 1;
                for (var x = range.First; x < range.End; x++) tally.Add(levels[x], places[x]);
            }
    }

    /// <summary>One more than the place before where the level is the same, else 1. Outside makes runs too, in row 0, where they count for nothing.</summary>
    private static void Continue(ReadOnlySpan<ushort> levels, ReadOnlySpan<ushort> levelsBack, ReadOnlySpan<int> placesBack, Span<int> places)
    {
        var x = 0;
        if (!placesBack.Overlaps(places))                               // along x each place needs the one just found
            for (var half = Vector<int>.Count; x + 2 * half <= levels.Length; x += 2 * half)
            {
                var same = Vector.Equals(new Vector<short>(MemoryMarshal.Cast<ushort, short>(levels[x..])),
                    new Vector<short>(MemoryMarshal.Cast<ushort, short>(levelsBack[x..])));
                Vector.Widen(same, out var low, out var high);
                ((low & new Vector<int>(placesBack[x..])) + Vector<int>.One).CopyTo(places[x..]);
                ((high & new Vector<int>(placesBack[(x + half)..])) + Vector<int>.One).CopyTo(places[(x + half)..]);
            }
        for (; x < levels.Length; x++)
        {
            var before = placesBack[x];
            places[x] = (levelsBack[x] == levels[x] ? before : 0) + 1;
        }
    }
}
