namespace OpenRadiomics.Radiomics;

/// <summary>Turns samples into coefficients of the cubic B-spline that passes through them, mirrored at both ends (Unser 1999), in place.</summary>
internal static class SplineFilter
{
    private static readonly double Pole = Math.Sqrt(3) - 2;

    /// <summary>Old voxels beyond which a sample no longer tells in double precision: 0.268³² &lt; 10⁻¹⁸.</summary>
    public const int Reach = 32;

    /// <param name="values">Samples; coefficients afterwards.</param>
    /// <param name="start">The line's first sample.</param>
    /// <param name="stride">From a sample to the next.</param>
    /// <param name="count">Samples in the line; a single one is its own coefficient.</param>
    public static void Apply(Span<double> values, int start, int stride, int count)
    {
        if (count < 2) return;
        var last = start + (count - 1) * stride;
        var sum = values[start];
        var power = Pole;
        for (var k = 1; k < 2 * Reach; k++, power *= Pole)               // the mirrored signal without end, as far as it tells
        {
            var inside = k % (2 * (count - 1));
            sum += power * values[start + Math.Min(inside, 2 * (count - 1) - inside) * stride];
        }
        values[start] = sum;
        for (var i = start + stride; i <= last; i += stride) values[i] += Pole * values[i - stride];
        values[last] = Pole / (Pole * Pole - 1) * (values[last] + Pole * values[last - stride]);
        for (var i = last - stride; i >= start; i -= stride) values[i] = Pole * (values[i + stride] - values[i]);
        for (var i = start; i <= last; i += stride) values[i] *= 6;
    }
}
