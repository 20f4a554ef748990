namespace OpenRadiomics.Radiomics;

/// <summary>The regularised incomplete beta function I_x(a, b), on which the distributions of F and t rest.</summary>
internal static class IncompleteBeta
{
    private const double Least = 1e-300;        // instead of a zero that would be divided by
    private const int MostSteps = 100_000;      // about √max(a, b) are needed
    private const double StirlingFrom = 16;     // from here the series is exact to a double

    /// <summary>I_x(a, b).</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="y">1 − x, given apart because it loses its digits where x is near 1.</param>
    public static double Of(double a, double b, double x, double y) => x <= 0 ? 0 : y <= 0 ? 1 : Math.Exp(Logarithm(a, b, x, y).Value);

    /// <summary>
    /// ln I_x(a, b) by its continued fraction (Abramowitz and Stegun 26.5.8) from the side on which it converges fast, and the inverse of its slope by ln(x /
    /// y). Both are numbers where I itself is too small for one.
    /// </summary>
    public static (double Value, double PerSlope) Logarithm(double a, double b, double x, double y)
    {
        if (x < (a + 1) / (a + b + 2))
        {
            var perKernel = Fraction(a, b, x) / a;
            return (LogKernel(a, b, x, y) + Math.Log(perKernel), perKernel);
        }
        var value = 1 - Math.Exp(LogKernel(b, a, y, x)) * Fraction(b, a, y) / b;
        return (Math.Log(value), value / Math.Exp(LogKernel(a, b, x, y)));
    }

    /// <summary>ln (xᵃ yᵇ / B(a, b)): the kernel is also the slope of I by ln(x / y).</summary>
    private static double LogKernel(double a, double b, double x, double y)
    {
        var (sum, excess) = (a + b, x * b - y * a);         // the one excess in both logarithms, so that its rounding cancels where both are near 0
        return a * Log(x * sum / a, excess / a) + b * Log(y * sum / b, -excess / b)
            - Stirling(a) - Stirling(b) + Stirling(sum) + Math.Log(a / sum * b / (2 * Math.PI)) / 2;
    }

    /// <summary>ln of a ratio, from its excess over 1 where that has the better digits.</summary>
    private static double Log(double ratio, double excess)
    {
        if (Math.Abs(excess) > 0.5) return Math.Log(ratio);
        var rounded = 1 + excess;
        return rounded == 1 ? excess : Math.Log(rounded) * (excess / (rounded - 1));
    }

    /// <summary>The fraction by the method of Lentz.</summary>
    private static double Fraction(double a, double b, double x)
    {
        var (c, d) = (1.0, 1 / Away(1 - (a + b) * x / (a + 1)));
        var value = d;
        for (var m = 1; m <= MostSteps; m++)
        {
            Step(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
            if (Math.Abs(Step(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))) - 1) < 1e-16) break;
        }
        return value;

        double Step(double coefficient)
        {
            d = 1 / Away(1 + coefficient * d);
            c = Away(1 + coefficient / c);
            value *= c * d;
            return c * d;
        }
    }

    private static double Away(double value) => Math.Abs(value) < Least ? Least : value;

    /// <summary>ln Γ(z) − ((z − ½) ln z − z + ½ ln 2π): what Stirling's formula leaves, z above 0.</summary>
    private static double Stirling(double z)
    {
        double below = 0;
        for (; z < StirlingFrom; z++) below += (z + 0.5) * Math.Log((z + 1) / z) - 1;
        var (w, r) = (1 / (z * z), 1 / z);
        return below + r * (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w * (1.0 / 1188 - w * (691.0 / 360_360 - w / 156))))));
    }
}
