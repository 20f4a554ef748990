using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Eight frequencies of lines of real numbers, spread evenly: k, k + n, … k + 7n of 8n. Numbers eight places apart meet the same waves but for one factor,
/// so a line is first folded onto eight numbers, which are then transformed. Takes eight lines at a time. Safe on one thread.
/// </summary>
internal sealed class Comb
{
    /// <summary>Frequencies of a comb, and lines taken at a time.</summary>
    public const int Teeth = 8;

    private readonly Fourier _across = new(Teeth);
    private readonly double[] _cosine, _sine;
    private readonly Vector512<double>[] _re = new Vector512<double>[Teeth], _im = new Vector512<double>[Teeth];

    /// <param name="first">k, the comb's lowest frequency.</param>
    /// <param name="spread">n, from one frequency to the next.</param>
    /// <param name="places">Length of the lines, at most 8n.</param>
    public Comb(int first, int spread, int places)
    {
        (_cosine, _sine) = (new double[places], new double[places]);
        for (var j = 0; j < places; j++)
            (_sine[j], _cosine[j]) = Math.SinCos(-2 * Math.PI * ((long)first * j % (Teeth * spread)) / (Teeth * spread));
    }

    /// <summary>Σ x(j)·exp(−2πi·jf/8n) for the eight frequencies f of eight lines.</summary>
    /// <param name="lines">Place j of the lines lies at <paramref name="stride"/>·j, a line in each lane.</param>
    /// <param name="stride">From one place to the next.</param>
    /// <param name="re">Takes real parts: a vector per line, a frequency in each lane.</param>
    /// <param name="im">Takes imaginary parts.</param>
    public void Transform(ReadOnlySpan<Vector512<double>> lines, int stride, Span<Vector512<double>> re, Span<Vector512<double>> im)
    {
        for (var b = 0; b < Teeth; b++)
        {
            Vector512<double> sumRe = default, sumIm = default;
            for (var j = b; j < _cosine.Length; j += Teeth)
            {
                var x = lines[j * stride];
                sumRe += x * _cosine[j];
                sumIm += x * _sine[j];
            }
            (_re[b], _im[b]) = (sumRe, sumIm);
        }
        _across.Transform(_re, _im);
        Turn(_re, re);
        Turn(_im, im);
    }

    private static void Turn(Vector512<double>[] from, Span<Vector512<double>> to)
    {
        Span<double> rows = MemoryMarshal.Cast<Vector512<double>, double>(from.AsSpan()), columns = MemoryMarshal.Cast<Vector512<double>, double>(to);
        for (var line = 0; line < to.Length; line++)
            for (var tooth = 0; tooth < Teeth; tooth++) columns[line * Teeth + tooth] = rows[tooth * Teeth + line];
    }
}
