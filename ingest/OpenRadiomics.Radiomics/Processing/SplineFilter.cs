using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Turns samples into coefficients of the cubic B-spline that passes through them, mirrored at both ends (Unser 1999), in place; each a sixth, as the spline's
/// weights are taken six times (<see cref="Taps"/>).
/// </summary>
internal static class SplineFilter
{
    private static readonly double Pole = Math.Sqrt(3) - 2;

    /// <summary>Old voxels beyond which a sample no longer tells in double precision: 0.268³² &lt; 10⁻¹⁸.</summary>
    public const int Reach = 32;

    /// <summary>Filters lines that lie side by side: sample i of all of them, then sample i + 1.</summary>
    /// <param name="values">Samples; coefficients afterwards.</param>
    /// <param name="width">Number of lines.</param>
    /// <param name="count">Samples in a line; a single one is its own coefficient.</param>
    public static void Apply(Span<double> values, int width, int count)
    {
        if (count < 2)
        {
            foreach (ref var value in values[..width]) value /= 6;
            return;
        }
        Start(values, width, count);
        for (var i = 1; i < count; i++) PlaneResampling.AddTimes(Samples(values, width, i), Samples(values, width, i - 1), Pole);
        Span<double> last = Samples(values, width, count - 1), before = Samples(values, width, count - 2);
        for (var line = 0; line < width; line++) last[line] = Pole / (Pole * Pole - 1) * (last[line] + Pole * before[line]);
        for (var i = count - 2; i >= 0; i--) TakeFromNext(Samples(values, width, i), Samples(values, width, i + 1));
    }

    /// <summary>The first sample takes in the mirrored signal without end, as far as it tells: samples of a short line again and again.</summary>
    private static void Start(Span<double> values, int width, int count)
    {
        Span<double> weights = stackalloc double[2 * Reach];
        weights.Clear();
        var (period, power) = (2 * (count - 1), 1.0);
        for (var k = 0; k < weights.Length; k++, power *= Pole) weights[Math.Min(k % period, period - k % period)] += power;
        var first = Samples(values, width, 0);
        foreach (ref var value in first) value *= weights[0];
        for (var i = 1; i < Math.Min(count, weights.Length); i++) PlaneResampling.AddTimes(first, Samples(values, width, i), weights[i]);
    }

    private static void TakeFromNext(Span<double> here, ReadOnlySpan<double> next)
    {
        var line = 0;
        for (; line <= here.Length - Vector<double>.Count; line += Vector<double>.Count)
            (Pole * (new Vector<double>(next[line..]) - new Vector<double>(here[line..]))).CopyTo(here[line..]);
        for (; line < here.Length; line++) here[line] = Pole * (next[line] - here[line]);
    }

    private static Span<double> Samples(Span<double> values, int width, int i) => values.Slice(width * i, width);
}
