namespace OpenRadiomics.Radiomics;

/// <summary>How sure an interval is to hold the true value, and the quantiles that follow from it.</summary>
public readonly record struct ConfidenceLevel
{
    /// <summary>The customary 0.95.</summary>
    public static readonly ConfidenceLevel Usual = new(0.95);

    private readonly double? share;

    /// <summary>A level.</summary>
    /// <param name="share">From 0.5 to 0.9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ConfidenceLevel(double share) => this.share = share is >= 0.5 and <= 0.9999
        ? share : throw new ArgumentOutOfRangeException(nameof(share), share, "A confidence level is from 0.5 to 0.9999.");

    /// <summary>The level, 0.95 if nothing was said.</summary>
    public double Share => share ?? 0.95;

    /// <summary>The probability on either side of the interval, 0.025 for 0.95.</summary>
    internal double Tail => (1 - Share) / 2;

    /// <summary>How many standard deviations of a normal distribution hold the level on both sides, 1.96 for 0.95: z with Φ(z) = (1 + level) / 2.</summary>
    /// <remarks>Φ by its series z + z³/3 + z⁵/(3·5) + …, the root by Newton's method, which comes from below because Φ is concave above 0.</remarks>
    public double Normal
    {
        get
        {
            double z = 0;
            for (var step = 0; step < 200; step++)
            {
                double sum = z, term = z;
                for (var k = 3; term > 1e-17 * sum; k += 2) sum += term *= z * z / k;
                var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
                var move = (Share / 2 - density * sum) / density;
                z += move;
                if (Math.Abs(move) <= 1e-15 * z) break;
            }
            return z;
        }
    }

    /// <summary>The same of Student's t: the root of F's quantile with 1 and <paramref name="degrees"/> degrees of freedom.</summary>
    /// <param name="degrees">Degrees of freedom, above 0.</param>
    public double Student(double degrees) => Math.Sqrt(FDistribution.Quantile(Share, 1, degrees));
}
