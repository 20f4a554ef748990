using System.Runtime.Intrinsics;

using V = System.Runtime.Intrinsics.Vector512<double>;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The frequencies along u that leave one remainder when divided by the number of classes: a transform as long as the class, of what is first turned and then
/// folded. Safe on one thread.
/// </summary>
internal sealed class FrequencyClass
{
    private readonly CorrelationGrid _grid;
    private readonly Fourier _alongU;
    private readonly double[] _cosine, _sine;                           // of −2πu/period
    private readonly V[] _re, _im;

    public FrequencyClass(CorrelationGrid grid)
    {
        (_grid, _alongU) = (grid, new(grid.Places));
        (_cosine, _sine) = (new double[grid.PeriodU], new double[grid.PeriodU]);
        for (var u = 0; u < _sine.Length; u++) (_sine[u], _cosine[u]) = Math.SinCos(-2 * Math.PI * u / grid.PeriodU);
        var longer = Math.Max(grid.Places, grid.Blocks * Comb.Teeth);
        (_re, _im) = (new V[longer], new V[longer]);
    }

    /// <summary>Of lines along w at one v, eight neighbours along u in a vector: into the columns of a plane, real and imaginary parts by turns.</summary>
    public void Transform(Comb comb, int remainder, ReadOnlySpan<V> lines, Span<V> columns, int v)
    {
        var (places, voxels) = (_grid.Places, _grid.U.Voxels);
        Span<V> re = _re, im = _im;
        for (int block = 0, u = 0; block < _grid.Blocks; block++, u += Comb.Teeth)
        {
            var taken = Math.Min(Comb.Teeth, voxels - u);
            comb.Transform(lines[block..], _grid.Blocks, re.Slice(u, taken), im.Slice(u, taken));
        }
        if (remainder != 0)
            for (int u = 0, at = 0; u < voxels; u++, at = Next(at, remainder))
                (re[u], im[u]) = (re[u] * _cosine[at] - im[u] * _sine[at], re[u] * _sine[at] + im[u] * _cosine[at]);
        for (int u = places, to = 0; u < voxels; u++, to = to + 1 == places ? 0 : to + 1) (re[to], im[to]) = (re[to] + re[u], im[to] + im[u]);
        if (voxels < places)
        {
            re[voxels..places].Clear();
            im[voxels..places].Clear();
        }
        _alongU.Transform(re[..places], im[..places]);
        for (int place = 0, at = v; place < places; place++, at += 2 * _grid.V.Voxels) (columns[at], columns[at + _grid.V.Voxels]) = (re[place], im[place]);
    }

    /// <summary>
    /// Of two rows of real numbers that are the same either way, one given as real, one as imaginary parts, by offset from 0: what comes out is real again.
    /// </summary>
    /// <param name="remainder">The class.</param>
    /// <param name="rows">As many offsets as there are voxels along u: both rows side by side.</param>
    /// <param name="first">Takes the first row's frequencies.</param>
    /// <param name="second">Takes the second row's; empty for none.</param>
    public void TransformEven(int remainder, ReadOnlySpan<V> rows, Span<V> first, Span<V> second)
    {
        var (places, voxels) = (_grid.Places, _grid.U.Voxels);
        Span<V> re = _re.AsSpan(0, places), im = _im.AsSpan(0, places);
        re.Clear();
        im.Clear();
        for (int u = 0, at = 0; u < voxels; u++, at = Next(at, remainder))
        {
            var (a, b) = (rows[u], rows[voxels + u]);
            var (aCosine, bCosine, aSine, bSine) = (a * _cosine[at], b * _cosine[at], a * _sine[at], b * _sine[at]);
            var to = u % places;
            (re[to], im[to]) = (re[to] + (aCosine - bSine), im[to] + (aSine + bCosine));
            if (u == 0 || 2 * u == _grid.PeriodU) continue;
            to = (_grid.PeriodU - u) % places;                          // the same offset the other way turns the other way
            (re[to], im[to]) = (re[to] + (aCosine + bSine), im[to] + (bCosine - aSine));
        }
        _alongU.Transform(re, im);
        re.CopyTo(first);
        if (!second.IsEmpty) im.CopyTo(second);
    }

    private int Next(int at, int remainder) => at + remainder >= _grid.PeriodU ? at + remainder - _grid.PeriodU : at + remainder;
}
