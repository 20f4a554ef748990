using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Sums over all pairs of voxels as correlations on the grid: Σ w(i − j)·a(i)·b(j) = Σ ŵ·Re(â*·b̂)/M over the M frequencies of a grid wide
/// enough that nothing wraps around. Takes a comb of eight frequencies along the shortest axis, w, at a time, and of these one class of frequencies along u at
/// a time, and transforms v last; a line along v is used as soon as it is transformed. So it holds two planes of one class, whatever the depth, first for the
/// deviations, then for the mask and the squared deviations. Safe on one thread.
/// </summary>
internal sealed class GridCorrelation
{
    private readonly CorrelationGrid _grid;
    private readonly Fourier _alongV;
    private readonly FrequencyClass _class;
    private readonly InverseDistances _weights;
    private readonly LinesOfSlice _lines;
    private readonly Vector512<double>[] _first, _second;               // by frequency along u: a column of real parts along v, one of imaginary parts
    private readonly Vector512<double>[] _re, _im, _otherRe, _otherIm;
    private Vector512<double> _sumWeights, _sumProducts, _sumSquares;

    public GridCorrelation(CorrelationGrid grid)
    {
        (_grid, _alongV, _class, _lines) = (grid, new(grid.PeriodV), new(grid), new(grid));
        (_first, _second) = (Room(2 * grid.Places * grid.V.Voxels), Room(2 * grid.Places * grid.V.Voxels));
        _weights = new(grid, _class, _alongV, _first);
        (_re, _im, _otherRe, _otherIm) = (Room(grid.PeriodV), Room(grid.PeriodV), Room(grid.PeriodV), Room(grid.PeriodV));

        static Vector512<double>[] Room(int vectors) => GC.AllocateUninitializedArray<Vector512<double>>(vectors);
    }

    /// <summary>All of the sums.</summary>
    /// <param name="mask">Voxels that count.</param>
    /// <param name="crop">Values in the same box; read inside the mask only.</param>
    /// <param name="size">Voxels of the box along each axis.</param>
    /// <param name="spacing">Distance between voxels along each axis, mm.</param>
    /// <param name="from">What values are measured from: deviations are values less this.</param>
    /// <param name="room">Bytes of working memory.</param>
    public static SpatialSums Of(bool[] mask, Crop crop, (int X, int Y, int Z) size, (double X, double Y, double Z) spacing, double from, long room)
    {
        var grid = new CorrelationGrid(size, spacing, room);
        var correlation = new GridCorrelation(grid);
        var sums = new SpatialSums();
        for (var k = 0; k < grid.Combs; k++) sums += correlation.OfComb(k, mask, crop, from);
        return sums;
    }

    /// <summary>What the frequencies of one comb, and of the comb for which it stands too, add to the sums.</summary>
    public SpatialSums OfComb(int k, bool[] mask, Crop crop, double from)
    {
        var comb = new Comb(k, _grid.Spread, _grid.W.Voxels);
        (_sumWeights, _sumProducts, _sumSquares) = (default, default, default);
        for (var remainder = 0; remainder <= _grid.Classes / 2; remainder++)
        {
            _weights.Load(comb, remainder);
            AddClass(comb, remainder, _grid.Share(k), mask, crop, from);
            if (remainder != 0 && 2 * remainder != _grid.Classes) AddClass(comb, _grid.Classes - remainder, _grid.Share(k), mask, crop, from);
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

    private void AddClass(Comb comb, int remainder, int share, bool[] mask, Crop crop, double from)
    {
        for (var v = 0; v < _grid.V.Voxels; v++)
        {
            _lines.Gather(v, mask, crop, from, squares: false);
            _class.Transform(comb, remainder, _lines.Deviations, _first, v);
        }
        for (var place = 0; place < _grid.Places; place++) AddProducts(place, _weights.Column(place, remainder), share);
        for (var v = 0; v < _grid.V.Voxels; v++)
        {
            _lines.Gather(v, mask, crop, from, squares: true);
            _class.Transform(comb, remainder, _lines.Inside, _first, v);
            _class.Transform(comb, remainder, _lines.Deviations, _second, v);
        }
        for (var place = 0; place < _grid.Places; place++) AddSquares(place, _weights.Column(place, remainder), share);
    }

    /// <summary>The last transform, along v at one frequency along u; what it gives goes into the sums at once.</summary>
    private void AddProducts(int place, ReadOnlySpan<Vector512<double>> weights, int share)
    {
        var period = _grid.PeriodV;
        Span<Vector512<double>> re = _re, im = _im;
        TransformColumn(_first, place, re, im);
        for (var v = 0; v < period; v++) _sumProducts += weights[Math.Min(v, period - v)] * share * (re[v] * re[v] + im[v] * im[v]);
    }

    private void AddSquares(int place, ReadOnlySpan<Vector512<double>> weights, int share)
    {
        var period = _grid.PeriodV;
        Span<Vector512<double>> oneRe = _otherRe, oneIm = _otherIm, re = _re, im = _im;
        TransformColumn(_first, place, oneRe, oneIm);
        TransformColumn(_second, place, re, im);
        for (var v = 0; v < period; v++)
        {
            var w = weights[Math.Min(v, period - v)] * share;
            _sumWeights += w * (oneRe[v] * oneRe[v] + oneIm[v] * oneIm[v]);
            _sumSquares += w * (oneRe[v] * re[v] + oneIm[v] * im[v]);
        }
    }

    private void TransformColumn(ReadOnlySpan<Vector512<double>> plane, int place, Span<Vector512<double>> re, Span<Vector512<double>> im)
    {
        var voxels = _grid.V.Voxels;
        var column = plane.Slice(place * 2 * voxels, 2 * voxels);
        column[..voxels].CopyTo(re);
        column[voxels..].CopyTo(im);
        re[voxels..].Clear();
        im[voxels..].Clear();
        _alongV.Transform(re, im);
    }
}
