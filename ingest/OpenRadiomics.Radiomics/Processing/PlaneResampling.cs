using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Slices of the source interpolated along x and y alone: rows first, then columns, along which a spline's coefficients are made on the way. Safe on one
/// thread.
/// </summary>
internal sealed class PlaneResampling(ResampledGrid target, InterpolationMethod method, Box source, Box window, SourceRow read)
{
    private const int Lines = 16;                                       // along x, side by side

    private readonly bool _isSpline = method is InterpolationMethod.CubicSpline;
    private readonly Taps _x = Taps.Of(target.X, method, window.X, window.Nx, source.X), _y = Taps.Of(target.Y, method, window.Y, window.Ny, source.Y);
    private readonly double[] _row = new double[source.Nx], _lines = new double[Lines * source.Nx], _rows = new double[window.Nx * source.Ny];

    /// <summary>Rows of a slice: as many as there is room for, from one of the window's on.</summary>
    public void Make(int z, int first, Span<double> rows)
    {
        AlongX(z);
        if (_isSpline && target.Y.IsInterpolated) SplineFilter.Apply(_rows, window.Nx, source.Ny);
        rows.Clear();
        for (var y = 0; y < rows.Length / window.Nx; y++)
            for (var tap = _y.PerVoxel * (first + y); tap < _y.PerVoxel * (first + y + 1); tap++)
                AddTimes(rows.Slice(window.Nx * y, window.Nx), _rows.AsSpan(window.Nx * _y.Index[tap], window.Nx), _y.Weight[tap]);
    }

    public static void AddTimes(Span<double> sums, ReadOnlySpan<double> values, double weight)
    {
        var i = 0;
        for (; i <= sums.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(sums[i..]) + weight * new Vector<double>(values[i..])).CopyTo(sums[i..]);
        for (; i < sums.Length; i++) sums[i] += weight * values[i];
    }

    private void AlongX(int z)
    {
        Span<double> room = stackalloc double[Lines];
        for (var y = 0; y < source.Ny; y += Lines)
        {
            var sums = room[..Math.Min(Lines, source.Ny - y)];
            var lines = _lines.AsSpan(0, sums.Length * source.Nx);      // a place along x of all of them, then the next
            for (var line = 0; line < sums.Length; line++)
            {
                read(y + line, z, _row);
                for (var x = 0; x < _row.Length; x++) lines[sums.Length * x + line] = _row[x];
            }
            if (_isSpline && target.X.IsInterpolated) SplineFilter.Apply(lines, sums.Length, source.Nx);
            for (var x = 0; x < window.Nx; x++)
            {
                sums.Clear();
                for (var tap = _x.PerVoxel * x; tap < _x.PerVoxel * (x + 1); tap++)
                    AddTimes(sums, lines.Slice(sums.Length * _x.Index[tap], sums.Length), _x.Weight[tap]);
                for (var line = 0; line < sums.Length; line++) _rows[x + window.Nx * (y + line)] = sums[line];
            }
        }
    }
}
