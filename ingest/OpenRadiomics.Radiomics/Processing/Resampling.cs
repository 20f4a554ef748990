namespace OpenRadiomics.Radiomics;

/// <summary>Writes down a row of the source window.</summary>
internal delegate void SourceRow(int y, int z, Span<double> row);

/// <summary>Interpolation of a block, slice by slice: rows first, then columns, then slices, of which the last few are kept.</summary>
internal sealed class Resampling
{
    private readonly Taps _x, _y, _z;
    private readonly Box _source, _window;
    private readonly SourceRow _read;
    private readonly double[] _row, _rows, _slice;
    private readonly double[][] _kept;
    private readonly int[] _keptZ;

    public Resampling(ResampledGrid target, InterpolationMethod method, Box source, Box window, SourceRow read)
    {
        (_source, _window, _read, _row) = (source, window, read, new double[source.Nx]);
        _x = Taps.Of(target.X, method, window.X, window.Nx, source.X);
        _y = Taps.Of(target.Y, method, window.Y, window.Ny, source.Y);
        _z = Taps.Of(target.Z, method, window.Z, window.Nz, source.Z);
        _rows = new double[window.Nx * source.Ny];
        _slice = new double[window.Nx * window.Ny];
        (_kept, _keptZ) = (new double[_z.PerVoxel + 1][], new int[_z.PerVoxel + 1]);
    }

    /// <summary>A slice of the window, in order; good until the next is asked for.</summary>
    public ReadOnlySpan<double> Slice(int z)
    {
        Array.Clear(_slice);
        for (var tap = _z.PerVoxel * z; tap < _z.PerVoxel * (z + 1); tap++)
        {
            if (_z.Weight[tap] == 0) continue;
            var plane = Plane(_z.Index[tap]);
            var weight = _z.Weight[tap];
            for (var i = 0; i < _slice.Length; i++) _slice[i] += weight * plane[i];
        }
        return _slice;
    }

    private double[] Plane(int z)
    {
        var slot = z % _kept.Length;
        if (_kept[slot] is { } plane && _keptZ[slot] == z) return plane;
        plane = _kept[slot] ??= new double[_slice.Length];
        _keptZ[slot] = z;
        AlongX(z);
        AlongY(plane);
        return plane;
    }

    private void AlongX(int z)
    {
        for (var y = 0; y < _source.Ny; y++)
        {
            _read(y, z, _row);
            for (var x = 0; x < _window.Nx; x++)
            {
                double sum = 0;
                for (var tap = _x.PerVoxel * x; tap < _x.PerVoxel * (x + 1); tap++) sum += _x.Weight[tap] * _row[_x.Index[tap]];
                _rows[x + _window.Nx * y] = sum;
            }
        }
    }

    private void AlongY(double[] plane)
    {
        Array.Clear(plane);
        for (var y = 0; y < _window.Ny; y++)
        {
            var line = plane.AsSpan(_window.Nx * y, _window.Nx);
            for (var tap = _y.PerVoxel * y; tap < _y.PerVoxel * (y + 1); tap++)
            {
                var weight = _y.Weight[tap];
                var row = _rows.AsSpan(_window.Nx * _y.Index[tap], _window.Nx);
                for (var x = 0; x < line.Length; x++) line[x] += weight * row[x];
            }
        }
    }
}
