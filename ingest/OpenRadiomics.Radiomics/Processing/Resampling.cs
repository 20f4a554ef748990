namespace OpenRadiomics.Radiomics;

/// <summary>Writes down a row of the source window.</summary>
internal delegate void SourceRow(int y, int z, Span<double> row);

/// <summary>Takes values of the new window, from an index of its voxels on. Called by several threads, never twice for a voxel.</summary>
internal delegate void TakeValues(int first, ReadOnlySpan<double> values);

/// <summary>
/// Interpolation of a block, slice by slice: rows first, then columns, then slices, of which the last few are kept. Each slice has the same bits whoever makes
/// it, so threads share them. A spline's coefficients are made on the way, along rows and columns; along slices <see cref="SplineResampling"/> makes them.
/// </summary>
internal sealed class Resampling
{
    private readonly ResampledGrid _target;
    private readonly bool _isSpline;
    private readonly Taps _x, _y, _z;
    private readonly Box _source, _window;
    private readonly SourceRow _read;
    private readonly double[] _row, _rows, _slice;
    private readonly double[][] _kept;
    private readonly int[] _keptZ;

    public Resampling(ResampledGrid target, InterpolationMethod method, Box source, Box window, SourceRow read)
    {
        (_target, _isSpline) = (target, method is InterpolationMethod.CubicSpline);
        (_source, _window, _read, _row) = (source, window, read, new double[source.Nx]);
        _x = Taps.Of(target.X, method, window.X, window.Nx, source.X);
        _y = Taps.Of(target.Y, method, window.Y, window.Ny, source.Y);
        _z = Taps.Of(target.Z, method, window.Z, window.Nz, source.Z);
        _rows = new double[window.Nx * source.Ny];
        _slice = new double[window.Nx * window.Ny];
        (_kept, _keptZ) = (new double[_z.PerVoxel + 1][], new int[_z.PerVoxel + 1]);
    }

    /// <summary>All of a window.</summary>
    public static void Of(ResampledGrid target, InterpolationMethod method, Box source, Box window, SourceRow read, TakeValues take, int threads)
    {
        Shares(window.Nz, threads, (first, end) =>
        {
            var resampling = new Resampling(target, method, source, window, read);
            for (var z = first; z < end; z++) take(resampling._slice.Length * z, resampling.Slice(z));
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
    private ReadOnlySpan<double> Slice(int z)
    {
        Array.Clear(_slice);
        for (var tap = _z.PerVoxel * z; tap < _z.PerVoxel * (z + 1); tap++)
            if (_z.Weight[tap] != 0) AddTimes(_slice, Plane(_z.Index[tap]), _z.Weight[tap]);
        return _slice;
    }

    /// <summary>A slice of the source, interpolated along x and y alone; good until a few more have been asked for.</summary>
    public double[] Plane(int z)
    {
        var slot = z % _kept.Length;
        if (_kept[slot] is { } plane && _keptZ[slot] == z) return plane;
        plane = _kept[slot] ??= new double[_slice.Length];
        _keptZ[slot] = z;
        AlongX(z);
        if (_isSpline && _target.Y.IsInterpolated) SplineFilter.Apply(_rows, _window.Nx, _source.Ny);
        Array.Clear(plane);
        for (var y = 0; y < _window.Ny; y++)
            for (var tap = _y.PerVoxel * y; tap < _y.PerVoxel * (y + 1); tap++)
                AddTimes(plane.AsSpan(_window.Nx * y, _window.Nx), _rows.AsSpan(_window.Nx * _y.Index[tap], _window.Nx), _y.Weight[tap]);
        return plane;
    }

    public static void AddTimes(Span<double> sums, ReadOnlySpan<double> values, double weight)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += weight * values[i];
    }

    private void AlongX(int z)
    {
        for (var y = 0; y < _source.Ny; y++)
        {
            _read(y, z, _row);
            if (_isSpline && _target.X.IsInterpolated) SplineFilter.Apply(_row, 1, _source.Nx);
            for (var x = 0; x < _window.Nx; x++)
            {
                double sum = 0;
                for (var tap = _x.PerVoxel * x; tap < _x.PerVoxel * (x + 1); tap++) sum += _x.Weight[tap] * _row[_x.Index[tap]];
                _rows[x + _window.Nx * y] = sum;
            }
        }
    }
}
