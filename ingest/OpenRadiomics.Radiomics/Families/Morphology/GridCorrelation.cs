using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Sums over all pairs of voxels as correlations on the grid: Σ w(i − j)·a(i)·b(j) = Σ ŵ·Re(â*·b̂)/M over the M frequencies of a grid wide
/// enough that nothing wraps around. Goes through combs of eight frequencies along the shortest axis, w, and transforms the other two axes for each;
/// a line along v is used as soon as it is transformed. So it holds three slices' worth of frequencies at a time, whatever the depth.
/// </summary>
internal sealed class GridCorrelation : IDisposable
{
    private readonly CorrelationGrid _grid;
    private readonly Fourier _alongU, _alongV;
    private readonly InverseDistances _weights;
    private readonly Rented<Vector512<double>> _ones, _first, _second;              // by u: a column of real parts along v, one of imaginary parts
    private readonly Rented<Vector512<double>> _lines, _re, _im;
    private readonly Rented<Vector512<double>> _inside, _deviations;    // voxels of one v, by w and u
    private Vector512<double> _sumWeights, _sumProducts, _sumSquares;

    private GridCorrelation(CorrelationGrid grid)
    {
        _grid = grid;
        (_alongU, _alongV) = (new(grid.PeriodU), new(grid.PeriodV));
        _weights = new(grid, _alongU, _alongV);
        var (plane, longer) = (2 * grid.PeriodU * grid.V.Voxels, Math.Max(grid.PeriodU, grid.PeriodV));
        (_ones, _first, _second) = (new(plane), new(plane), new(plane));
        (_lines, _re, _im) = (new(2 * grid.PeriodV), new(longer), new(longer));
        (_inside, _deviations) = (new(grid.W.Voxels * grid.Blocks), new(grid.W.Voxels * grid.Blocks));
    }

    /// <param name="mask">Voxels that count.</param>
    /// <param name="values">Values in the same box; read inside the mask only.</param>
    /// <param name="size">Voxels of the box along each axis.</param>
    /// <param name="spacing">Distance between voxels along each axis, mm.</param>
    /// <param name="from">What values are measured from: deviations are values less this.</param>
    public static SpatialSums Of<T>(
        bool[] mask, T[] values, (int X, int Y, int Z) size, (double X, double Y, double Z) spacing, double from = 0) where T : struct, IFloatingPointIeee754<T>
    {
        var grid = new CorrelationGrid(size, spacing);
        using var correlation = new GridCorrelation(grid);
        for (var k = 0; k < grid.Combs; k++) correlation.Add(new Comb(k, grid.Spread, grid.W.Voxels), grid.Share(k), mask, values, from);
        var frequencies = (double)grid.PeriodU * grid.PeriodV * grid.PeriodW;
        return new(Total(correlation._sumWeights) / frequencies, Total(correlation._sumProducts) / frequencies, Total(correlation._sumSquares) / frequencies);
    }

    public void Dispose()
    {
        _weights.Dispose();
        foreach (var rented in (ReadOnlySpan<Rented<Vector512<double>>>)[_ones, _first, _second, _lines, _re, _im, _inside, _deviations]) rented.Dispose();
    }

    private static double Total(Vector512<double> sum)
    {
        var total = 0.0;
        for (var lane = 0; lane < Comb.Teeth; lane++) total += sum[lane];
        return total;
    }

    private void Add<T>(Comb comb, int share, bool[] mask, T[] values, double from) where T : struct, IFloatingPointIeee754<T>
    {
        _weights.Load(comb);
        for (var v = 0; v < _grid.V.Voxels; v++)
        {
            Gather(v, mask, values, from);
            TransformRows(comb, v);
        }
        for (var u = 0; u < _grid.PeriodU; u++) AddColumn(u, share);
    }

    /// <summary>Brings in the voxels of one v: lines along w, eight neighbours along u in a vector.</summary>
    private void Gather<T>(int v, bool[] mask, T[] values, double from) where T : struct, IFloatingPointIeee754<T>
    {
        Span<double> inside = MemoryMarshal.Cast<Vector512<double>, double>(_inside.Span), deviations = MemoryMarshal.Cast<Vector512<double>, double>(_deviations.Span);
        inside.Clear();
        deviations.Clear();
        for (var w = 0; w < _grid.W.Voxels; w++)
            for (int u = 0, at = w * _grid.Blocks * Comb.Teeth, voxel = v * _grid.V.Step + w * _grid.W.Step; u < _grid.U.Voxels; u++, at++, voxel += _grid.U.Step)
                if (mask[voxel]) (inside[at], deviations[at]) = (1, ToDouble(values[voxel]) - from);
    }

    /// <summary>One of the two, chosen when the loop is compiled.</summary>
    private static double ToDouble<T>(T value) => typeof(T) == typeof(float) ? (float)(object)value! : (double)(object)value!;

    private void TransformRows(Comb comb, int v)
    {
        TransformRow(comb, _inside.Span, _ones, v);
        TransformRow(comb, _deviations.Span, _first, v);
        foreach (ref var deviation in _deviations.Span) deviation *= deviation;
        TransformRow(comb, _deviations.Span, _second, v);
    }

    private void TransformRow(Comb comb, ReadOnlySpan<Vector512<double>> lines, Rented<Vector512<double>> plane, int v)
    {
        var period = _grid.PeriodU;
        Span<Vector512<double>> re = _re.Span[..period], im = _im.Span[..period];
        for (int block = 0, u = 0; block < _grid.Blocks; block++, u += Comb.Teeth)
        {
            var taken = Math.Min(Comb.Teeth, _grid.U.Voxels - u);
            comb.Transform(lines[block..], _grid.Blocks, re.Slice(u, taken), im.Slice(u, taken));
        }
        re[_grid.U.Voxels..].Clear();
        im[_grid.U.Voxels..].Clear();
        _alongU.Transform(re, im);
        var columns = plane.Span;
        for (int u = 0, at = v; u < period; u++, at += 2 * _grid.V.Voxels) (columns[at], columns[at + _grid.V.Voxels]) = (re[u], im[u]);
    }

    /// <summary>The last transform, along v at one frequency along u; what it gives goes into the sums at once.</summary>
    private void AddColumn(int u, int share)
    {
        var period = _grid.PeriodV;
        Span<Vector512<double>> oneRe = _lines.Span[..period], oneIm = _lines.Span.Slice(period, period);
        Span<Vector512<double>> re = _re.Span[..period], im = _im.Span[..period];
        var weights = _weights.Column(u);
        TransformColumn(_first, u, re, im);
        for (var v = 0; v < period; v++) _sumProducts += weights[Math.Min(v, period - v)] * share * (re[v] * re[v] + im[v] * im[v]);
        TransformColumn(_ones, u, oneRe, oneIm);
        TransformColumn(_second, u, re, im);
        for (var v = 0; v < period; v++)
        {
            var w = weights[Math.Min(v, period - v)] * share;
            _sumWeights += w * (oneRe[v] * oneRe[v] + oneIm[v] * oneIm[v]);
            _sumSquares += w * (oneRe[v] * re[v] + oneIm[v] * im[v]);
        }
    }

    private void TransformColumn(Rented<Vector512<double>> plane, int u, Span<Vector512<double>> re, Span<Vector512<double>> im)
    {
        var voxels = _grid.V.Voxels;
        plane.Span.Slice(2 * u * voxels, voxels).CopyTo(re);
        plane.Span.Slice((2 * u + 1) * voxels, voxels).CopyTo(im);
        re[voxels..].Clear();
        im[voxels..].Clear();
        _alongV.Transform(re, im);
    }
}
