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
                int backZ = z - forward.Z, backY = y - forward.Y;
                if (backZ < 0 || (uint)backY >= (uint)ny)
                {
                    for (var x = range.First; x < range.End; x++) tally.Add(levels[x], places[x] = 1);
                    continue;
                }
                var levelsBack = box.Levels.Slice((backZ * ny + backY) * nx, nx);
                var placesBack = _places.Slice((backZ & 1) * size + backY * nx, nx);
                for (var x = range.First; x < range.End; x++)
                {
                    var back = x - forward.X;
                    var continues = levels[x] != 0 && (uint)back < (uint)nx && levelsBack[back] == levels[x];
                    tally.Add(levels[x], places[x] = continues ? placesBack[back] + 1 : 1);
                }
            }
    }
}
