namespace OpenRadiomics.Radiomics;

/// <summary>The F distribution: the ratio of two independent mean squares. Degrees of freedom need not be whole.</summary>
public static class FDistribution
{
    private const double Widest = 700;          // |ln F|: beyond, F is no double

    /// <summary>The probability of a value up to <paramref name="f"/>: I_x(d₁/2, d₂/2) with x = d₁F / (d₁F + d₂) (Abramowitz and Stegun 26.6.2).</summary>
    /// <param name="f">0 for anything below; 1 at infinity; NaN for NaN.</param>
    /// <param name="d1">Degrees of freedom of the numerator, above 0 and finite.</param>
    /// <param name="d2">Degrees of freedom of the denominator, above 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">Degrees of freedom are not above 0, or not finite.</exception>
    public static double Probability(double f, double d1, double d2)
    {
        Require(d1, d2);
        if (double.IsNaN(f)) return double.NaN;
        if (f <= 0) return 0;
        return double.IsPositiveInfinity(f) ? 1 : IncompleteBeta.Of(d1 / 2, d2 / 2, Share(f, d1, d2), Share(1 / f, d2, d1));
    }

    /// <summary>
    /// The value that is not exceeded with probability <paramref name="p"/>. Equal to R's <c>qf</c> to a relative 1e-11 for degrees of freedom from 0.3 to
    /// 40,000, to mpmath's to 1e-13 for some from 0.05 to 300,000.
    /// </summary>
    /// <param name="p">From 0 (whose value is 0) to 1 (whose value is infinite).</param>
    /// <param name="d1">Degrees of freedom of the numerator, above 0 and finite.</param>
    /// <param name="d2">Degrees of freedom of the denominator, above 0 and finite.</param>
    /// <returns>0 or infinity where the value is beyond e^∓700.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static double Quantile(double p, double d1, double d2)
    {
        Require(d1, d2);
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is from 0 to 1.");
        return p > 0.5 ? 1 / LowerHalf(1 - p, d2, d1) : LowerHalf(p, d1, d2);
    }

    /// <summary>Newton's method for ln P as a function of t = ln F: it is concave, so that steps come from one side and cannot miss.</summary>
    private static double LowerHalf(double p, double d1, double d2)
    {
        if (p == 0) return 0;
        double t = 0;
        for (var step = 0; step < 200; step++)
        {
            var (logarithm, perSlope) = IncompleteBeta.Logarithm(d1 / 2, d2 / 2, Share(Math.Exp(t), d1, d2), Share(Math.Exp(-t), d2, d1));
            var move = (Math.Log(p) - logarithm) * perSlope;
            t += move;
            if (!(t >= -Widest)) return 0;
            if (t > Widest) return double.PositiveInfinity;
            if (Math.Abs(move) <= 1e-15 * Math.Max(1, Math.Abs(t))) break;
        }
        return Math.Exp(t);
    }

    private static double Share(double f, double d1, double d2) => d1 * f / (d1 * f + d2);

    private static void Require(double d1, double d2)
    {
        if (!(d1 > 0 && double.IsFinite(d1))) throw new ArgumentOutOfRangeException(nameof(d1), d1, "Degrees of freedom are above 0 and finite.");
        if (!(d2 > 0 && double.IsFinite(d2))) throw new ArgumentOutOfRangeException(nameof(d2), d2, "Degrees of freedom are above 0 and finite.");
    }
}
