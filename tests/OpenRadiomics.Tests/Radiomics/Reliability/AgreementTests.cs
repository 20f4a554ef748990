using CsCheck;
using OpenRadiomics.Radiomics;
using static OpenRadiomics.Tests.Radiomics.Reliability.Rater;

namespace OpenRadiomics.Tests.Radiomics.Reliability;

/// <summary>Concordance, limits of agreement and repeatability.</summary>
public sealed class AgreementTests
{
    /// <summary>First measurements of peak expiratory flow, l/min, by Wright's meter and by the mini meter (Bland and Altman, Lancet 1986, table).</summary>
    private static readonly Ratings Meters = Rater.Of(
        [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427],
        [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]);

    [Fact]
    public void the_meters_of_Bland_and_Altman_agree_as_published()
    {
        var agreement = BlandAltman.Of(Meters, first: 1, second: 0);        // they subtract the mini meter's
        Assert.Equal((-2.1, 38.8), (Math.Round(agreement.Bias.Value, 1), Math.Round(agreement.StandardDeviation, 1)));
        Assert.Equal((-22.0, 17.8), (Math.Round(agreement.Bias.Lower, 1), Math.Round(agreement.Bias.Upper, 1)));
        Assert.InRange(agreement.LowerLimit.Value, -79.7, -78.0);           // published with 2 standard deviations in place of 1.96
        Assert.InRange(agreement.UpperLimit.Value, 73.8, 75.5);
        Assert.InRange(agreement.LowerLimit.Lower, -114.3, -112);           // published with √(3/n) in place of √(1/n + z²/2(n − 1))
        Assert.InRange(agreement.UpperLimit.Upper, 108, 110.1);
    }

    [Fact]
    public void the_meters_have_the_concordance_that_is_known_of_them()
    {
        var concordance = Concordance.Of(Meters);
        Assert.Equal(0.942742, concordance.Coefficient.Value, 6);
        Assert.Equal(0.94, concordance.Pearson, 2);                          // as Bland and Altman print it
        Near(concordance.Coefficient.Value, concordance.Pearson * concordance.Bias);
    }

    [Fact]
    public void random_tables_agree_with_Lin_s_formula_in_R()
    {
        var random = new Random(1989);
        var tables = Enumerable.Range(0, 40).Select(_ => Rater.Make(random, 2, random.Next(4, 50),
            [random.NextDouble() * 2, random.NextDouble(), 0.1 + random.NextDouble()], random.NextDouble() * 20)).ToArray();
        var answers = InR(new { tables }, """
            result <- lapply(input$tables, function(m) {
              x <- m[1, ]; y <- m[2, ]; n <- length(x); r <- cor(x, y)
              p <- 2 * cov(x, y) * (n - 1) / n / (mean(x^2) - mean(x)^2 + mean(y^2) - mean(y)^2 + (mean(x) - mean(y))^2)
              u2 <- (mean(x) - mean(y))^2 / (sd(x) * sd(y) * (n - 1) / n)
              se <- sqrt(((1 - r^2) * p^2 * (1 - p^2) / r^2 + 2 * p^3 * (1 - p) * u2 / r - p^4 * u2^2 / (2 * r^2)) / (n - 2))
              d <- y - x; half <- qt(0.975, n - 1) * sd(d) * sqrt(1 / n + qnorm(0.975)^2 / (2 * (n - 1)))
              c(p, tanh(atanh(p) + c(-1, 1) * qnorm(0.975) * se / (1 - p^2)), t.test(d)$estimate, t.test(d)$conf.int,
                mean(d) - qnorm(0.975) * sd(d) + c(0, -half, half), mean(d) + qnorm(0.975) * sd(d) + c(0, -half, half))
            })
            """);
        for (var i = 0; i < tables.Length; i++)
        {
            var ratings = Rater.Of(tables[i]);
            var (c, b) = (Concordance.Of(ratings).Coefficient, BlandAltman.Of(ratings));
            double[] ours = [.. Three(c), .. Three(b.Bias), .. Three(b.LowerLimit), .. Three(b.UpperLimit)];
            var theirs = Numbers(answers[i]);
            for (var k = 0; k < ours.Length; k++) Near(theirs[k], ours[k], 1e-8);
        }
    }

    [Fact]
    public void the_overall_concordance_of_two_raters_is_Lin_s() => Rater.Table.Sample(table =>
        Near(Concordance.Of(Rater.Of(table[0], table[1])).Coefficient.Value, Concordance.Overall(Rater.Of(table[0], table[1]))));

    [Fact]
    public void concordance_is_never_stronger_than_correlation_and_lies_within_its_limits() => Rater.Table.Sample(table =>
    {
        var concordance = Concordance.Of(Rater.Of(table));
        Assert.True(Math.Abs(concordance.Coefficient.Value) <= Math.Abs(concordance.Pearson) + 1e-12);
        if (table[0].Length > 2) Assert.True(concordance.Coefficient.Lower <= concordance.Coefficient.Value
            && concordance.Coefficient.Value <= concordance.Coefficient.Upper);
    });

    [Fact]
    public void degenerate_pairs_have_defined_answers()
    {
        Assert.Equal(new Estimate(1, 1, 1), Concordance.Of(Rater.Of([1, 2, 3], [1, 2, 3])).Coefficient);
        Assert.Equal(new Estimate(0, double.NaN, double.NaN), Concordance.Of(Rater.Of([1, 2, 3], [2, 2, 2])).Coefficient);
        Assert.Equal(Estimate.Undefined, Concordance.Of(Rater.Of([2, 2, 2], [2, 2, 2])).Coefficient);
        Assert.Equal(Estimate.Undefined, Concordance.Of(Rater.Of([1], [2])).Coefficient);
        Assert.Equal(0, Concordance.Of(Rater.Of([1, 2, 3], [2, 2, 2])).Bias);
        Assert.True(double.IsNaN(Concordance.Overall(Rater.Of([2, 2], [2, 2]))));
        Assert.Equal(double.NaN, BlandAltman.Of(Rater.Of([], [])).Bias.Value);
        Assert.Equal(new Estimate(1, double.NaN, double.NaN), BlandAltman.Of(Rater.Of([1], [2])).Bias);
        Assert.Equal(new Estimate(1, 1, 1), BlandAltman.Of(Rater.Of([1, 2], [2, 3])).UpperLimit);
    }

    [Fact]
    public void repeatability_is_that_of_the_subjects_own_variances()
    {
        var repeatability = Repeatability.Of(Rater.Of([9, 20], [11, 20]));      // variances 2 and 0, means 10 and 20
        Near(1, repeatability.StandardDeviation);
        Near(1.959963984540054 * Math.Sqrt(2), repeatability.Coefficient);
        Near(0.1, repeatability.Variation);
        Assert.True(double.IsNaN(Repeatability.Of(Rater.Of([-1, 2], [-1, 3])).Variation), "means of both signs");
        Near(0.1, Repeatability.Of(Rater.Of([-9, -20], [-11, -20])).Variation);
        Assert.True(double.IsNaN(Repeatability.Of(Rater.Of([1, 2])).StandardDeviation));
    }

    private static double[] Three(Estimate estimate) => [estimate.Value, estimate.Lower, estimate.Upper];
}
