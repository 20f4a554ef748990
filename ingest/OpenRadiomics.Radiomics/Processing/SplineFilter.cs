namespace OpenRadiomics.Radiomics;

/// <summary>Turns samples into coefficients of the cubic B-spline that passes through them, mirrored at both ends (Unser 1999), in place.</summary>
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
        if (count < 2) return;
        Start(values, width, count);
        for (var i = 1; i < count; i++) PlaneResampling.AddTimes(Samples(values, width, i), Samples(values, width, i - 1), Pole);
        Span<double> last = Samples(values, width, count - 1), before = Samples(values, width, count - 2);
        for (var line = 0; line < width; line++) last[line] = Pole / (Pole * Pole - 1) * (last[line] + Pole * before[line]);
        for (var i = count - 2; i >= 0; i--)
        {
            Span<double> here = Samples(values, width, i), next = Samples(values, width, i + 1);
            for (var line = 0; line < width; line++) here[line] = Pole * (next[line] - here[line]);
        }
        foreach (ref var value in values[..(width * count)]) value *= 6;
    }

    /// <summary>The first sample takes in the mirrored signal without end, as far as it tells.</summary>
    private static void Start(Span<double> values, int width, int count)
    {
        var period = 2 * (count - 1);
        for (var line = 0; line < width; line++)
        {
            var (sum, power) = (values[line], Pole);
            for (var k = 1; k < 2 * Reach; k++, power *= Pole) sum += power * values[Math.Min(k % period, period - k % period) * width + line];
            values[line] = sum;
        }
    }

    private static Span<double> Samples(Span<double> values, int width, int i) => values.Slice(width * i, width);
}
