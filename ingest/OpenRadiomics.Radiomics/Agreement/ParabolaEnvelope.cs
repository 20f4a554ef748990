namespace OpenRadiomics.Radiomics;

/// <summary>The lower envelope of the parabolas that stand on the values of a line.</summary>
/// <param name="longest">Values of the longest line.</param>
internal sealed class ParabolaEnvelope(int longest)
{
    private readonly double[] values = new double[longest];
    private readonly int[] feet = new int[longest];
    private readonly double[] from = new double[longest];               // where a parabola begins to be the lowest, in mm

    /// <summary>Replaces each value f(q) of a line by the least f(p) + (p − q)² over its places p, in mm.</summary>
    public void Lower(double[] all, int first, int stride, int count, double stepMm)
    {
        var last = -1;
        for (var q = 0; q < count; q++)
        {
            var value = values[q] = all[first + q * stride];
            if (double.IsPositiveInfinity(value)) continue;
            var begins = double.NegativeInfinity;
            while (last >= 0 && (begins = Meeting(feet[last], q, stepMm)) <= from[last]) last--;
            if (last < 0) begins = double.NegativeInfinity;
            (feet[++last], from[last]) = (q, begins);
        }
        if (last < 0) return;
        for (int q = 0, at = 0; q < count; q++)
        {
            while (at < last && from[at + 1] < q * stepMm) at++;
            var apart = (q - feet[at]) * stepMm;
            all[first + q * stride] = apart * apart + values[feet[at]];
        }
    }

    /// <summary>Where the parabolas of two places meet, mm: before it the first is lower, behind it the second.</summary>
    private double Meeting(int p, int q, double stepMm)
    {
        double a = p * stepMm, b = q * stepMm;
        return (values[q] - values[p] + b * b - a * a) / (2 * (b - a));
    }
}
