using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Discrete Fourier transform of four signals side by side, one per lane, for lengths 2ᵃ·3ᵇ (Stockham, radix 4, 3, 2).
/// Lanes never mix, so the bits are the same with and without vector instructions. Safe on one thread.
/// </summary>
internal sealed class Fourier
{
    private readonly int _length;
    private readonly int[] _radices;
    private readonly double[] _cosine, _sine;                           // of −2πk/length
    private readonly Vector256<double>[] _re, _im;

    public Fourier(int length)
    {
        (_length, _radices) = (length, Factor(length));
        (_cosine, _sine) = (new double[length], new double[length]);
        for (var k = 0; k < length; k++) (_sine[k], _cosine[k]) = Math.SinCos(-2 * Math.PI * k / length);
        (_re, _im) = (new Vector256<double>[length], new Vector256<double>[length]);
    }

    /// <summary>The shortest length of the form 2ᵃ·3ᵇ that is not below <paramref name="atLeast"/>.</summary>
    public static int LengthFor(int atLeast)
    {
        var best = int.MaxValue;
        for (long threes = 1; threes < 3L * atLeast; threes *= 3)
        {
            var length = threes;
            while (length < atLeast) length *= 2;
            best = (int)Math.Min(best, length);
        }
        return best;
    }

    /// <summary>Σ x(j)·exp(−2πi·jk/length), in place.</summary>
    public void Transform(Span<Vector256<double>> re, Span<Vector256<double>> im)
    {
        Span<Vector256<double>> fromRe = re, fromIm = im, toRe = _re, toIm = _im;
        int n = _length, stride = 1;
        foreach (var radix in _radices)
        {
            switch (radix)
            {
                case 4: Four(fromRe, fromIm, toRe, toIm, n / 4, stride); break;
                case 3: Three(fromRe, fromIm, toRe, toIm, n / 3, stride); break;
                default: Two(fromRe, fromIm, toRe, toIm, n / 2, stride); break;
            }
            (n, stride) = (n / radix, stride * radix);
            var swapRe = fromRe; fromRe = toRe; toRe = swapRe;
            var swapIm = fromIm; fromIm = toIm; toIm = swapIm;
        }
        if (_radices.Length % 2 == 0) return;
        fromRe.CopyTo(re);
        fromIm.CopyTo(im);
    }

    private static int[] Factor(int length)
    {
        var radices = new List<int>();
        foreach (var radix in (int[])[4, 3, 2])
            for (; length % radix == 0; length /= radix) radices.Add(radix);
        return length == 1 ? [.. radices] : throw new ArgumentException("The length has a factor other than 2 and 3.", nameof(length));
    }

    private void Two(Span<Vector256<double>> re, Span<Vector256<double>> im, Span<Vector256<double>> outRe, Span<Vector256<double>> outIm, int m, int s)
    {
        for (var p = 0; p < m; p++)
        {
            var (c, d) = Twiddle(p * s);
            for (var q = 0; q < s; q++)
            {
                int i = q + s * p, j = i + s * m, o = q + s * 2 * p;
                var (ar, ai, br, bi) = (re[i], im[i], re[j], im[j]);
                (outRe[o], outIm[o]) = (ar + br, ai + bi);
                (outRe[o + s], outIm[o + s]) = Times(ar - br, ai - bi, c, d);
            }
        }
    }

    private void Three(Span<Vector256<double>> re, Span<Vector256<double>> im, Span<Vector256<double>> outRe, Span<Vector256<double>> outIm, int m, int s)
    {
        var (half, root) = (Vector256.Create(0.5), Vector256.Create(Math.Sqrt(3) / 2));
        for (var p = 0; p < m; p++)
        {
            var (c1, d1) = Twiddle(p * s);
            var (c2, d2) = Twiddle(2 * p * s);
            for (var q = 0; q < s; q++)
            {
                int i = q + s * p, j = i + s * m, k = j + s * m, o = q + s * 3 * p;
                var (sr, si, tr, ti) = (re[j] + re[k], im[j] + im[k], (re[j] - re[k]) * root, (im[j] - im[k]) * root);
                var (ar, ai) = (re[i], im[i]);
                (outRe[o], outIm[o]) = (ar + sr, ai + si);
                var (mr, mi) = (ar - sr * half, ai - si * half);
                (outRe[o + s], outIm[o + s]) = Times(mr + ti, mi - tr, c1, d1);
                (outRe[o + 2 * s], outIm[o + 2 * s]) = Times(mr - ti, mi + tr, c2, d2);
            }
        }
    }

    private void Four(Span<Vector256<double>> re, Span<Vector256<double>> im, Span<Vector256<double>> outRe, Span<Vector256<double>> outIm, int m, int s)
    {
        for (var p = 0; p < m; p++)
        {
            var (c1, d1) = Twiddle(p * s);
            var (c2, d2) = Twiddle(2 * p * s);
            var (c3, d3) = Twiddle(3 * p * s);
            for (var q = 0; q < s; q++)
            {
                int i = q + s * p, j = i + s * m, k = j + s * m, l = k + s * m, o = q + s * 4 * p;
                var (er, ei, fr, fi) = (re[i] + re[k], im[i] + im[k], re[i] - re[k], im[i] - im[k]);
                var (gr, gi, hr, hi) = (re[j] + re[l], im[j] + im[l], re[j] - re[l], im[j] - im[l]);
                (outRe[o], outIm[o]) = (er + gr, ei + gi);
                (outRe[o + s], outIm[o + s]) = Times(fr + hi, fi - hr, c1, d1);
                (outRe[o + 2 * s], outIm[o + 2 * s]) = Times(er - gr, ei - gi, c2, d2);
                (outRe[o + 3 * s], outIm[o + 3 * s]) = Times(fr - hi, fi + hr, c3, d3);
            }
        }
    }

    private (Vector256<double>, Vector256<double>) Twiddle(int k) => (Vector256.Create(_cosine[k]), Vector256.Create(_sine[k]));

    private static (Vector256<double>, Vector256<double>) Times(Vector256<double> ar, Vector256<double> ai, Vector256<double> br, Vector256<double> bi) =>
        (ar * br - ai * bi, ar * bi + ai * br);
}
