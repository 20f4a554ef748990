using CsCheck;
using OpenRadiomics.Radiomics;
using static OpenRadiomics.Tests.Radiomics.Reliability.Rater;

namespace OpenRadiomics.Tests.Radiomics.Reliability;

public sealed class ProbabilityTests
{
    /// <summary>Beyond 400,000 R takes the χ² distribution instead.</summary>
    private static readonly double[] Degrees = [0.05, 0.3, 1, 1.7, 2, 3, 5, 9.4, 17, 33, 100, 250.5, 1999, 40_000, 300_000];

    /// <summary>
    /// Those for which R's own quantiles have twelve digits; for fewer and for more see <see cref="few_and_many_degrees_of_freedom_cost_no_digits"/>.
    /// </summary>
    private static readonly double[] DegreesOfQuantiles = [.. Degrees[1..^1]];
    private static readonly double[] Probabilities = [0.00005, 0.001, 0.025, 0.1, 0.31, 0.5, 0.69, 0.95, 0.975, 0.9995];

    [Fact]
    public void quantiles_of_F_agree_with_R()
    {
        var asked = (from p in Probabilities from d1 in DegreesOfQuantiles from d2 in DegreesOfQuantiles select new { p, d1, d2 }).ToArray();
        var theirs =
            Numbers(
                InR(asked,
                    "q <- with(input, qf(p, d1, d2)); q <- ifelse(q < 1, 1 / with(input, qf(p, d2, d1, lower.tail = FALSE)), q); result <- log(pmax(pmin(q, 1e300), 1e-300))"));
        for (var i = 0; i < asked.Length; i++)
            if (Math.Abs(theirs[i]) < 600) Near(theirs[i], Math.Log(FDistribution.Quantile(asked[i].p, asked[i].d1, asked[i].d2)), 1e-11);
    }

    [Fact]
    public void probabilities_of_F_agree_with_R()
    {
        var asked = (from f in new[] { 1e-6, 0.01, 0.4, 0.98, 1, 1.03, 2.5, 40, 1e5 } from d1 in Degrees from d2 in Degrees select new { f, d1, d2 }).ToArray();
        var theirs = Numbers(InR(asked, "result <- with(input, pf(f, d1, d2))"));
        for (var i = 0; i < asked.Length; i++)
            Near(theirs[i], FDistribution.Probability(asked[i].f, asked[i].d1, asked[i].d2), 2e-11);
    }

    /// <summary>Computed with 30 digits by mpmath; R is off by up to 2e-10 here.</summary>
    [Theory]
    [InlineData(0.025, 300_000, 0.05, -2.3625717101227508)]
    [InlineData(0.95, 0.05, 300_000, 1.1563079102235886)]
    [InlineData(0.1, 300_000, 0.3, -1.0869904628777300)]
    [InlineData(0.31, 300_000, 1, -0.030218065480491043)]
    [InlineData(0.31, 300_000, 1.7, -0.14132123194003399)]
    [InlineData(0.69, 3, 300_000, 0.17793781466417730)]
    public void few_and_many_degrees_of_freedom_cost_no_digits(double p, double d1, double d2, double logarithm) =>
        Near(logarithm, Math.Log(FDistribution.Quantile(p, d1, d2)), 1e-13);

    /// <summary>Computed with 40 digits by mpmath; R is off by 2.7e-11 there.</summary>
    [Fact]
    public void many_degrees_of_freedom_cost_no_digits_of_a_probability()
    {
        Near(0.99437586899346866, FDistribution.Probability(40, 0.05, 300_000), 1e-14);
        Near(0.82412347440594591, FDistribution.Probability(0.01, 0.05, 300_000), 1e-14);
    }

    [Fact]
    public void a_quantile_has_its_probability() =>
        Gen.Select(Gen.Double[0.0001, 0.9999], Gen.Double[0.5, 500], Gen.Double[0.5, 500]).Sample((p, d1, d2) =>
            Near(p, FDistribution.Probability(FDistribution.Quantile(p, d1, d2), d1, d2), 1e-12));

    [Fact]
    public void F_with_two_and_two_degrees_is_known_in_closed_form() =>
        Assert.All(Probabilities, p => Near(p / (1 - p), FDistribution.Quantile(p, 2, 2), 1e-14));

    [Fact]
    public void quantiles_of_the_normal_distribution_and_of_t_agree_with_R()
    {
        double[] levels = [0.5, 0.6, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999];
        var theirs = InR(levels, "result <- lapply(input, function(l) c(qnorm(0.5 + l / 2), qt(0.5 + l / 2, c(1, 2, 7.5, 300))))");
        for (var i = 0; i < levels.Length; i++)
        {
            var level = new ConfidenceLevel(levels[i]);
            double[] ours = [level.Normal, level.Student(1), level.Student(2), level.Student(7.5), level.Student(300)];
            var expected = Numbers(theirs[i]);
            for (var k = 0; k < ours.Length; k++) Assert.True(Math.Abs(ours[k] / expected[k] - 1) < 1e-11,
                $"{levels[i]}, {k}: {expected[k]:R} and {ours[k]:R}");
        }
    }

    [Fact]
    public void the_ends_and_what_is_beyond_them_are_defined()
    {
        Assert.Equal((0, double.PositiveInfinity), (FDistribution.Quantile(0, 3, 4), FDistribution.Quantile(1, 3, 4)));
        Assert.Equal((0, 1), (FDistribution.Probability(-1, 3, 4), FDistribution.Probability(double.PositiveInfinity, 3, 4)));
        Assert.Equal(0, FDistribution.Quantile(0.025, 1e-6, 4));
        Assert.True(double.IsNaN(FDistribution.Probability(double.NaN, 3, 4)));
        Assert.Equal(0.95, default(ConfidenceLevel).Share);
        foreach (var wrong in new[] { 0, -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Quantile(0.5, wrong, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Probability(1, 1, wrong));
        }
        foreach (var wrong in new[] { -0.1, 1.1, double.NaN })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => FDistribution.Quantile(wrong, 1, 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => new ConfidenceLevel(wrong));
        }
    }
}
