using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using V = System.Runtime.Intrinsics.Vector512<double>;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Discrete Fourier transform of several signals side by side, one per lane of a vector, for lengths 2ᵃ·3ᵇ (Stockham, radix 4, 3, 2).
/// Lanes never mix, so the bits are the same for every width of vector, and with and without vector instructions. Safe on one thread.
/// </summary>
internal sealed class Fourier
{
    private readonly int _length;
    private readonly int[] _radices;
    private readonly double[] _cosine, _sine;                           // of −2πk/length
    private readonly V[] _spare;

    public Fourier(int length)
    {
        (_length, _radices) = (length, Factor(length));
        (_cosine, _sine) = (new double[length], new double[length]);
        for (var k = 0; k < length; k++) (_sine[k], _cosine[k]) = Math.SinCos(-2 * Math.PI * k / length);
        _spare = new V[2 * length];
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
    public void Transform(Span<V> re, Span<V> im)
    {
        var spare = _spare.AsSpan();
        Span<V> fromRe = re, fromIm = im, toRe = spare[.._length], toIm = spare.Slice(_length, _length);
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

    private void Two(Span<V> re, Span<V> im, Span<V> outRe, Span<V> outIm, int m, int s)
    {
        for (var p = 0; p < m; p++)
        {
            var (c, d) = (_cosine[p * s], _sine[p * s]);
            for (var q = 0; q < s; q++)
            {
                int i = q + s * p, j = i + s * m, o = q + s * 2 * p;
                var (ar, ai, br, bi) = (re[i], im[i], re[j], im[j]);
                (outRe[o], outIm[o]) = (ar + br, ai + bi);
                (outRe[o + s], outIm[o + s]) = ((ar - br) * c - (ai - bi) * d, (ar - br) * d + (ai - bi) * c);
            }
        }
    }

    private void Three(Span<V> re, Span<V> im, Span<V> outRe, Span<V> outIm, int m, int s)
    {
        var root = Math.Sqrt(3) / 2;
        for (var p = 0; p < m; p++)
        {
            var (c1, d1) = (_cosine[p * s], _sine[p * s]);
            var (c2, d2) = (_cosine[2 * p * s], _sine[2 * p * s]);
            for (var q = 0; q < s; q++)
            {
                int i = q + s * p, j = i + s * m, k = j + s * m, o = q + s * 3 * p;
                var (sr, si, tr, ti) = (re[j] + re[k], im[j] + im[k], (re[j] - re[k]) * root, (im[j] - im[k]) * root);
                var (ar, ai) = (re[i], im[i]);
                (outRe[o], outIm[o]) = (ar + sr, ai + si);
                var (mr, mi) = (ar - sr * 0.5, ai - si * 0.5);
                var (br, bi, er, ei) = (mr + ti, mi - tr, mr - ti, mi + tr);
                (outRe[o + s], outIm[o + s]) = (br * c1 - bi * d1, br * d1 + bi * c1);
                (outRe[o + 2 * s], outIm[o + 2 * s]) = (er * c2 - ei * d2, er * d2 + ei * c2);
            }
        }
    }

    private void Four(Span<V> re, Span<V> im, Span<V> outRe, Span<V> outIm, int m, int s)
    {
        for (var p = 0; p < m; p++)
        {
            var (c1, d1) = (_cosine[p * s], _sine[p * s]);
            var (c2, d2) = (_cosine[2 * p * s], _sine[2 * p * s]);
            var (c3, d3) = (_cosine[3 * p * s], _sine[3 * p * s]);
            for (var q = 0; q < s; q++)
            {
                int i = q + s * p, j = i + s * m, k = j + s * m, l = k + s * m, o = q + s * 4 * p;
                var (er, ei, fr, fi) = (re[i] + re[k], im[i] + im[k], re[i] - re[k], im[i] - im[k]);
                var (gr, gi, hr, hi) = (re[j] + re[l], im[j] + im[l], re[j] - re[l], im[j] - im[l]);
                (outRe[o], outIm[o]) = (er + gr, ei + gi);
                var (ar, ai, br, bi) = (fr + hi, fi - hr, er - gr, ei - gi);
                (outRe[o + s], outIm[o + s]) = (ar * c1 - ai * d1, ar * d1 + ai * c1);
                (outRe[o + 2 * s], outIm[o + 2 * s]) = (br * c2 - bi * d2, br * d2 + bi * c2);
                var (ur, ui) = (fr - hi, fi + hr);
                (outRe[o + 3 * s], outIm[o + 3 * s]) = (ur * c3 - ui * d3, ur * d3 + ui * c3);
            }
        }
    }
}
