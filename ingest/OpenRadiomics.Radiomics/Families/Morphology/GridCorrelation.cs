using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Sums over all pairs of voxels as correlations on the grid: Σ w(i − j)·a(i)·b(j) = Σ ŵ·Re(â*·b̂)/M over the M frequencies of a grid wide
/// enough that nothing wraps around. Goes through the frequencies of the shortest axis four at a time, by plain sums, and transforms the
/// other two axes for each; so it holds a few slices' worth of frequencies and one table of weights.
/// </summary>
internal sealed class GridCorrelation
{
    private readonly bool[] _mask;
    private readonly double[] _deviations, _weights;
    private readonly int _nu, _nv, _nw, _su, _sv, _sw, _pu, _pv, _pw;
    private readonly Fourier _alongU, _alongV;
    private readonly Vector256<double>[] _lineRe, _lineIm;

    private GridCorrelation(bool[] mask, double[] deviations, (int X, int Y, int Z) size, (double X, double Y, double Z) spacing)
    {
        (_mask, _deviations) = (mask, deviations);
        (int N, int Step, double Mm)[] axes = [(size.X, 1, spacing.X), (size.Y, size.X, spacing.Y), (size.Z, size.X * size.Y, spacing.Z)];
        var shortest = Array.IndexOf(axes, axes.MinBy(axis => axis.N));
        var (u, v, w) = (axes[shortest == 0 ? 1 : 0], axes[shortest == 2 ? 1 : 2], axes[shortest]);
        (_nu, _nv, _nw, _su, _sv, _sw) = (u.N, v.N, w.N, u.Step, v.Step, w.Step);
        (_pu, _pv, _pw) = (Fourier.LengthFor(2 * _nu - 1), Fourier.LengthFor(2 * _nv - 1), 2 * _nw - 1);
        (_alongU, _alongV) = (new(_pu), new(_pv));
        (_lineRe, _lineIm) = (new Vector256<double>[_pv], new Vector256<double>[_pv]);
        _weights = Weights(u.Mm, v.Mm, w.Mm);
    }

    public static SpatialSums Of(bool[] mask, double[] deviations, (int X, int Y, int Z) size, (double X, double Y, double Z) spacing) =>
        new GridCorrelation(mask, deviations, size, spacing).Sum();

    private SpatialSums Sum()
    {
        Plane ones = new(_pu * _pv), first = new(_pu * _pv), second = new(_pu * _pv), weights = new(_pu * _pv);
        Vector256<double> sumWeights = default, sumProducts = default, sumSquares = default;
        for (var k = 0; k < _nw; k += 4)
        {
            var even = k % 8 == 0;                                      // weights are real and even, and so is their transform: eight at a time
            if (even) Load(weights, k);
            Load(ones, first, second, k);
            var share = Vector256.Create(Share(k), Share(k + 1), Share(k + 2), Share(k + 3));
            for (var i = 0; i < ones.Re.Length; i++)
            {
                var w = (even ? weights.Re[i] : weights.Im[i]) * share;
                sumWeights += w * (ones.Re[i] * ones.Re[i] + ones.Im[i] * ones.Im[i]);
                sumProducts += w * (first.Re[i] * first.Re[i] + first.Im[i] * first.Im[i]);
                sumSquares += w * (ones.Re[i] * second.Re[i] + ones.Im[i] * second.Im[i]);
            }
        }
        var frequencies = (double)_pu * _pv * _pw;
        return new(Total(sumWeights) / frequencies, Total(sumProducts) / frequencies, Total(sumSquares) / frequencies);
    }

    /// <summary>Frequencies k and −k add the same, so one stands for both; beyond the last there is nothing.</summary>
    private double Share(int k) => k == 0 ? 1 : k < _nw ? 2 : 0;

    private static double Total(Vector256<double> sum) => sum[0] + sum[1] + sum[2] + sum[3];

    private double[] Weights(double du, double dv, double dw)
    {
        var weights = new double[_nu * _nv * _nw];
        for (int v = 0, i = 0; v < _nv; v++)
            for (var u = 0; u < _nu; u++)
                for (var w = 0; w < _nw; w++, i++)
                    weights[i] = 1 / Math.Sqrt(u * du * (u * du) + v * dv * (v * dv) + w * dw * (w * dw));
        weights[0] = 0;
        return weights;
    }

    private void Load(Plane ones, Plane first, Plane second, int k)
    {
        ones.Clear();
        first.Clear();
        second.Clear();
        for (var w = 0; w < _nw; w++)
        {
            var (cosine, sine) = Waves(k, w);
            for (var v = 0; v < _nv; v++)
                for (var u = 0; u < _nu; u++)
                {
                    var voxel = u * _su + v * _sv + w * _sw;
                    if (!_mask[voxel]) continue;
                    var at = u + _pu * v;
                    var d = _deviations[voxel];
                    var (c1, s1) = (cosine * d, sine * d);
                    ones.Re[at] += cosine;
                    ones.Im[at] += sine;
                    first.Re[at] += c1;
                    first.Im[at] += s1;
                    second.Re[at] += c1 * d;
                    second.Im[at] += s1 * d;
                }
        }
        Transform(ones, _nv);
        Transform(first, _nv);
        Transform(second, _nv);
    }

    /// <summary>Transforms of the weights: frequencies k … k + 3 in the real part, k + 4 … k + 7 in the imaginary part.</summary>
    private void Load(Plane plane, int k)
    {
        plane.Clear();
        var waves = new (Vector256<double> Low, Vector256<double> High)[_nw];
        for (var w = 0; w < _nw; w++)
        {
            var twice = w == 0 ? 1.0 : 2.0;                             // offsets w and −w
            waves[w] = (Waves(k, w).Cosine * twice, Waves(k + 4, w).Cosine * twice);
        }
        for (int v = 0, i = 0; v < _nv; v++)
            for (var u = 0; u < _nu; u++)
            {
                Vector256<double> low = default, high = default;
                for (var w = 0; w < _nw; w++, i++)
                {
                    low += waves[w].Low * _weights[i];
                    high += waves[w].High * _weights[i];
                }
                foreach (var at in (ReadOnlySpan<int>)[u + _pu * v, (_pu - u) % _pu + _pu * v, u + _pu * ((_pv - v) % _pv), (_pu - u) % _pu + _pu * ((_pv - v) % _pv)])
                    (plane.Re[at], plane.Im[at]) = (low, high);
            }
        Transform(plane, _pv);
    }

    /// <summary>exp(−2πi·kw/M) for four frequencies from k.</summary>
    private (Vector256<double> Cosine, Vector256<double> Sine) Waves(int k, int w)
    {
        var (s0, c0) = Math.SinCos(Angle(k));
        var (s1, c1) = Math.SinCos(Angle(k + 1));
        var (s2, c2) = Math.SinCos(Angle(k + 2));
        var (s3, c3) = Math.SinCos(Angle(k + 3));
        return (Vector256.Create(c0, c1, c2, c3), Vector256.Create(s0, s1, s2, s3));

        double Angle(int frequency) => -2 * Math.PI * ((long)frequency * w % _pw) / _pw;
    }

    private void Transform(Plane plane, int filledRows)
    {
        for (var v = 0; v < filledRows; v++) _alongU.Transform(plane.Re.AsSpan(_pu * v, _pu), plane.Im.AsSpan(_pu * v, _pu));
        for (var u = 0; u < _pu; u++)
        {
            for (var v = 0; v < _pv; v++) (_lineRe[v], _lineIm[v]) = (plane.Re[u + _pu * v], plane.Im[u + _pu * v]);
            _alongV.Transform(_lineRe, _lineIm);
            for (var v = 0; v < _pv; v++) (plane.Re[u + _pu * v], plane.Im[u + _pu * v]) = (_lineRe[v], _lineIm[v]);
        }
    }

    private sealed class Plane(int length)
    {
        public Vector256<double>[] Re { get; } = new Vector256<double>[length];
        public Vector256<double>[] Im { get; } = new Vector256<double>[length];

        public void Clear()
        {
            Array.Clear(Re);
            Array.Clear(Im);
        }
    }
}
