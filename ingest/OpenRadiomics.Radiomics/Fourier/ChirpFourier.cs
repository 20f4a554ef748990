using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Discrete Fourier transform of eight signals side by side for any length: straight where <see cref="Fourier"/> knows the length, else as a
/// convolution with a chirp (Bluestein 1970). Safe on one thread.
/// </summary>
internal sealed class ChirpFourier
{
    private readonly int _length;
    private readonly Fourier _fourier;
    private readonly Vector512<double>[] _re = [], _im = [];
    private readonly double[] _chirpRe = [], _chirpIm = [], _transferRe = [], _transferIm = [];

    public ChirpFourier(int length)
    {
        _length = length;
        if (Fourier.LengthFor(length) == length)
        {
            _fourier = new(length);
            return;
        }
        var padded = Fourier.LengthFor(2 * length - 1);
        _fourier = new(padded);
        (_re, _im) = (new Vector512<double>[padded], new Vector512<double>[padded]);
        (_chirpRe, _chirpIm) = (new double[length], new double[length]);
        for (var k = 0; k < length; k++)
        {
            (_chirpIm[k], _chirpRe[k]) = Math.SinCos(-Math.PI * ((long)k * k % (2L * length)) / length);
            var conjugate = (Vector512.Create(_chirpRe[k]), Vector512.Create(-_chirpIm[k]));
            (_re[k], _im[k]) = conjugate;
            if (k > 0) (_re[padded - k], _im[padded - k]) = conjugate;
        }
        _fourier.Transform(_re, _im);
        (_transferRe, _transferIm) = (Array.ConvertAll(_re, lanes => lanes[0] / padded), Array.ConvertAll(_im, lanes => lanes[0] / padded));
    }

    /// <summary>Σ x(j)·exp(−2πi·jk/length), in place. With real and imaginary part exchanged it is the inverse, without its divisor.</summary>
    public void Transform(Span<Vector512<double>> re, Span<Vector512<double>> im)
    {
        if (_re.Length == 0)
        {
            _fourier.Transform(re, im);
            return;
        }
        Array.Clear(_re);
        Array.Clear(_im);
        for (var k = 0; k < _length; k++) (_re[k], _im[k]) = Times(re[k], im[k], _chirpRe[k], _chirpIm[k]);
        _fourier.Transform(_re, _im);
        for (var k = 0; k < _re.Length; k++) (_re[k], _im[k]) = Times(_re[k], _im[k], _transferRe[k], _transferIm[k]);
        _fourier.Transform(_im, _re);
        for (var k = 0; k < _length; k++) (re[k], im[k]) = Times(_re[k], _im[k], _chirpRe[k], _chirpIm[k]);
    }

    private static (Vector512<double>, Vector512<double>) Times(Vector512<double> re, Vector512<double> im, double c, double d)
    {
        var (cosine, sine) = (Vector512.Create(c), Vector512.Create(d));
        return (re * cosine - im * sine, re * sine + im * cosine);
    }
}
