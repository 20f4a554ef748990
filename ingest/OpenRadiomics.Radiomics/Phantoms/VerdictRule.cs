namespace OpenRadiomics.Radiomics;

/// <summary>
/// The rule of IBSI's compliance sheets. With reference E, submitted G and tolerance T: n = 3 − (1 + ⌊log₁₀|E|⌋) and
/// d = |trunc((E − G)·10ⁿ)/10ⁿ|, for E = 0 d = |trunc(E − G)|; match if d ≤ T, partial match if d &lt; 3T, else no match.
/// </summary>
public static class VerdictRule
{
    /// <summary>The difference d, truncated to the third significant digit of the reference. NaN where the submitted value is no number.</summary>
    public static double Difference(double reference, double submitted) => Truncated(reference, reference - submitted);

    /// <summary>
    /// Whether two submitted values agree: their difference, truncated to the third significant digit of the reference, is at most its tolerance. So a value
    /// agrees with the reference's own exactly if it matches. Two that match may not agree with each other, for they may lie on either side. False where one of
    /// them is no number.
    /// </summary>
    public static bool Agree(double reference, double tolerance, double one, double other) => Truncated(reference, one - other) <= tolerance;

    /// <summary>The verdict: <see cref="Verdict.Match"/>, <see cref="Verdict.PartialMatch"/> or <see cref="Verdict.NoMatch"/>, the last also for NaN.</summary>
    public static Verdict Judge(double reference, double tolerance, double submitted)
    {
        var difference = Difference(reference, submitted);
        if (difference <= tolerance) return Verdict.Match;
        return difference < Triple(tolerance) ? Verdict.PartialMatch : Verdict.NoMatch;
    }

    private static double Truncated(double reference, double difference)
    {
        if (reference == 0) return Math.Abs(Math.Truncate(difference));
        var digits = Math.Min(2 - Math.Floor(Math.Log10(Math.Abs(reference))), 300);            // beyond 300, 10ⁿ overflows
        var scale = Math.Pow(10, digits);
        return Math.Abs(Math.Truncate(difference * scale) / scale);
    }

    /// <summary>3T without the rounding of doubles: 3 × 0.07 is 0.21, not 0.21000000000000002.</summary>
    private static double Triple(double tolerance) =>
        tolerance is > 1e-10 and < 1e25 ? (double)(3m * (decimal)tolerance) : 3 * tolerance;
}
