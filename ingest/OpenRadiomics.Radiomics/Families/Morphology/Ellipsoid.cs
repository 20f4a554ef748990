namespace OpenRadiomics.Radiomics;

/// <summary>Volume and area of an ellipsoid.</summary>
internal static class Ellipsoid
{
    private const int Terms = 20;                                       // as the IBSI manual has it

    /// <summary>4π/3 times the semi-axes.</summary>
    public static double Volume(double a, double b, double c) => 4 * Math.PI / 3 * a * b * c;

    /// <summary>
    /// Area by the manual's series of Legendre polynomials: 4πab·Σ (αβ)^ν/(1 − 4ν²)·P_ν((α² + β²)/(2αβ)), α² = 1 − b²/a², β² = 1 − c²/a².
    /// (αβ)^ν·P_ν follows a recurrence of its own that also holds where α or β is 0.
    /// </summary>
    /// <param name="a">Longest semi-axis.</param>
    /// <param name="b">Second semi-axis.</param>
    /// <param name="c">Shortest semi-axis.</param>
    public static double Area(double a, double b, double c)
    {
        if (a == 0) return 0;
        var (alpha2, beta2) = (Math.Max(0, 1 - b * b / (a * a)), Math.Max(0, 1 - c * c / (a * a)));
        double before = 0, term = 1, sum = 0;
        for (var v = 0; v <= Terms; v++)
        {
            sum += term / (1 - 4.0 * v * v);
            var after = ((2 * v + 1) * (alpha2 + beta2) / 2 * term - v * alpha2 * beta2 * before) / (v + 1);
            (before, term) = (term, after);
        }
        return 4 * Math.PI * a * b * sum;
    }
}
