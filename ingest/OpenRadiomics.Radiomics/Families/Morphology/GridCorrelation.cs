using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Sums over all pairs of voxels as correlations on the grid: Σ w(i − j)·a(i)·b(j) = Σ ŵ·Re(â*·b̂)/M over the M frequencies of a grid wide
/// enough that nothing wraps around. Takes a comb of eight frequencies along the shortest axis, w, at a time, and transforms the other two axes for each,
/// first for the even frequencies along u, then for the odd ones; a line along v is used as soon as it is transformed. So it holds three half slices' worth
/// of frequencies at a time, whatever the depth. Safe on one thread.
/// </summary>
internal sealed class GridCorrelation
{
    private readonly CorrelationGrid _grid;
    private readonly Fourier _alongU, _alongV;
    private readonly double[] _cosine, _sine;                           // of −2πu/period along u
    private readonly InverseDistances _weights;
    private readonly Vector512<double>[] _ones, _first, _second;        // by u: a column of real parts along v, one of imaginary parts
    private readonly Vector512<double>[] _lines, _re, _im;
    private readonly Vector512<double>[] _inside, _deviations;          // voxels of one v, by w and u
    private Vector512<double> _sumWeights, _sumProducts, _sumSquares;

    public GridCorrelation(CorrelationGrid grid)
    {
        _grid = grid;
        (_alongU, _alongV) = (new(grid.PeriodU / 2), new(grid.PeriodV));
        (_cosine, _sine) = (new double[grid.PeriodU / 2], new double[grid.PeriodU / 2]);
        for (var u = 0; u < _sine.Length; u++) (_sine[u], _cosine[u]) = Math.SinCos(-2 * Math.PI * u / grid.PeriodU);
        var (plane, longer) = (grid.PeriodU * grid.V.Voxels, Math.Max(grid.PeriodU, grid.PeriodV));
        (_ones, _first, _second) = (Room(plane), Room(plane), Room(plane));
        _weights = new(grid, _alongV, _ones);
        (_lines, _re, _im) = (Room(2 * grid.PeriodV), Room(longer), Room(longer));
        (_inside, _deviations) = (Room(grid.W.Voxels * grid.Blocks), Room(grid.W.Voxels * grid.Blocks));

        static Vector512<double>[] Room(int vectors) => GC.AllocateUninitializedArray<Vector512<double>>(vectors);
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
        var correlation = new GridCorrelation(grid);
        var sums = new SpatialSums();
        for (var k = 0; k < grid.Combs; k++) sums += correlation.OfComb(k, mask, values, from);
        return sums;
    }

    /// <summary>What the frequencies of one comb, and of the comb for which it stands too, add to the sums.</summary>
    public SpatialSums OfComb<T>(int k, bool[] mask, T[] values, double from) where T : struct, IFloatingPointIeee754<T>
    {
        var comb = new Comb(k, _grid.Spread, _grid.W.Voxels);
        (_sumWeights, _sumProducts, _sumSquares) = (default, default, default);
        _weights.Load(comb);
        for (var odd = 0; odd < 2; odd++)
        {
            for (var v = 0; v < _grid.V.Voxels; v++)
            {
                Gather(v, mask, values, from);
                TransformRows(comb, odd, v);
            }
            for (var u = odd; u < _grid.PeriodU; u += 2) AddColumn(u, _grid.Share(k));
        }
        var frequencies = (double)_grid.PeriodU * _grid.PeriodV * _grid.PeriodW;
        return new(Total(_sumWeights) / frequencies, Total(_sumProducts) / frequencies, Total(_sumSquares) / frequencies);
    }

    private static double Total(Vector512<double> sum)
    {
        var total = 0.0;
        for (var lane = 0; lane < Comb.Teeth; lane++) total += sum[lane];
        return total;
    }

    /// <summary>Brings in the voxels of one v: lines along w, eight neighbours along u in a vector.</summary>
    private void Gather<T>(int v, bool[] mask, T[] values, double from) where T : struct, IFloatingPointIeee754<T>
    {
        Span<double> inside = MemoryMarshal.Cast<Vector512<double>, double>(_inside.AsSpan()), deviations = MemoryMarshal.Cast<Vector512<double>, double>(_deviations.AsSpan());
        inside.Clear();
        deviations.Clear();
        for (var w = 0; w < _grid.W.Voxels; w++)
            for (int u = 0, at = w * _grid.Blocks * Comb.Teeth, voxel = v * _grid.V.Step + w * _grid.W.Step; u < _grid.U.Voxels; u++, at++, voxel += _grid.U.Step)
                if (mask[voxel]) (inside[at], deviations[at]) = (1, ToDouble(values[voxel]) - from);
    }

    /// <summary>One of the two, chosen when the loop is compiled.</summary>
    private static double ToDouble<T>(T value) => typeof(T) == typeof(float) ? (float)(object)value! : (double)(object)value!;

    private void TransformRows(Comb comb, int odd, int v)
    {
        TransformRow(comb, odd, _inside, _ones, v);
        TransformRow(comb, odd, _deviations, _first, v);
        foreach (ref var deviation in _deviations.AsSpan()) deviation *= deviation;
        TransformRow(comb, odd, _deviations, _second, v);
    }

    /// <summary>Every second frequency along u: a transform of half the period, of what is first folded and, for the odd ones, turned.</summary>
    private void TransformRow(Comb comb, int odd, ReadOnlySpan<Vector512<double>> lines, Span<Vector512<double>> columns, int v)
    {
        var (half, voxels) = (_grid.PeriodU / 2, _grid.U.Voxels);
        Span<Vector512<double>> re = _re, im = _im;
        for (int block = 0, u = 0; block < _grid.Blocks; block++, u += Comb.Teeth)
        {
            var taken = Math.Min(Comb.Teeth, voxels - u);
            comb.Transform(lines[block..], _grid.Blocks, re.Slice(u, taken), im.Slice(u, taken));
        }
        if (voxels > half)                                              // by one: the farthest voxel meets the first's wave, or its opposite
            (re[0], im[0]) = odd == 0 ? (re[0] + re[half], im[0] + im[half]) : (re[0] - re[half], im[0] - im[half]);
        else
        {
            re[voxels..half].Clear();
            im[voxels..half].Clear();
        }
        for (var u = odd; u < odd * Math.Min(voxels, half); u++)
            (re[u], im[u]) = (re[u] * _cosine[u] - im[u] * _sine[u], re[u] * _sine[u] + im[u] * _cosine[u]);
        _alongU.Transform(re[..half], im[..half]);
        for (int u = 0, at = v; u < half; u++, at += 2 * _grid.V.Voxels) (columns[at], columns[at + _grid.V.Voxels]) = (re[u], im[u]);
    }

    /// <summary>The last transform, along v at one frequency along u; what it gives goes into the sums at once.</summary>
    private void AddColumn(int u, int share)
    {
        var period = _grid.PeriodV;
        Span<Vector512<double>> oneRe = _lines.AsSpan(0, period), oneIm = _lines.AsSpan(period, period);
        Span<Vector512<double>> re = _re.AsSpan(0, period), im = _im.AsSpan(0, period);
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

    private void TransformColumn(ReadOnlySpan<Vector512<double>> plane, int u, Span<Vector512<double>> re, Span<Vector512<double>> im)
    {
        var voxels = _grid.V.Voxels;
        var column = plane.Slice(u / 2 * 2 * voxels, 2 * voxels);       // of the even frequencies, or of the odd ones
        column[..voxels].CopyTo(re);
        column[voxels..].CopyTo(im);
        re[voxels..].Clear();
        im[voxels..].Clear();
        _alongV.Transform(re, im);
    }
}
