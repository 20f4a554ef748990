namespace OpenRadiomics.Radiomics;

/// <summary>Writes down a row of the source window.</summary>
internal delegate void SourceRow(int y, int z, Span<double> row);

/// <summary>Takes values of the new window, from an index of its voxels on. Called by several threads, never twice for a voxel.</summary>
internal delegate void TakeValues(int first, ReadOnlySpan<double> values);

/// <summary>
/// Interpolation of a block, slice by slice, of slices that are interpolated in their planes, of which the last few are kept. Each slice has the same bits
/// whoever makes it, so threads share them. A spline that goes along slices needs <see cref="SplineResampling"/>.
/// </summary>
internal sealed class Resampling
{
    private readonly PlaneResampling _planes;
    private readonly Taps _z;
    private readonly double[] _slice;
    private readonly double[]?[] _kept;
    private readonly int[] _keptZ;

    private Resampling(ResampledGrid target, InterpolationMethod method, Box source, Box window, SourceRow read)
    {
        _planes = new(target, method, source, window, read);
        _z = Taps.Of(target.Z, method, window.Z, window.Nz, source.Z);
        _slice = new double[window.Nx * window.Ny];
        (_kept, _keptZ) = (new double[_z.PerVoxel][], new int[_z.PerVoxel]);
    }

    /// <summary>All of a window.</summary>
    public static void Of(ResampledGrid target, InterpolationMethod method, Box source, Box window, SourceRow read, TakeValues take, int threads)
    {
        Shares(window.Nz, threads, (first, end) =>
        {
            var resampling = new Resampling(target, method, source, window, read);
            for (var z = first; z < end; z++) take(window.Nx * window.Ny * z, resampling.Slice(z));
        });
    }

    /// <summary>So many things in as many shares as there are threads, each a range.</summary>
    public static void Shares(int count, int threads, Action<int, int> work)
    {
        var shares = Math.Clamp(threads, 1, Math.Max(1, count));
        if (shares == 1) work(0, count);
        else Parallel.For(0, shares, new ParallelOptions { MaxDegreeOfParallelism = shares }, share =>
            work((int)((long)count * share / shares), (int)((long)count * (share + 1) / shares)));
    }

    /// <summary>A slice of the window, in order; good until the next is asked for.</summary>
    private double[] Slice(int z)
    {
        Array.Clear(_slice);
        for (var tap = _z.PerVoxel * z; tap < _z.PerVoxel * (z + 1); tap++)
            if (_z.Weight[tap] != 0) PlaneResampling.AddTimes(_slice, Plane(_z.Index[tap]), _z.Weight[tap]);
        return _slice;
    }

    /// <summary>A slice of the source, interpolated along x and y alone; good until as many more have been asked for as make a new slice.</summary>
    private double[] Plane(int z)
    {
        var slot = z % _kept.Length;
        if (_kept[slot] is { } plane && _keptZ[slot] == z) return plane;
        plane = _kept[slot] ??= new double[_slice.Length];
        _keptZ[slot] = z;
        _planes.Make(z, 0, plane);
        return plane;
    }
}
