using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class VerdictRuleTests
{
    [Fact]
    public void every_published_verdict_is_reproduced()
    {
        var judged = ReferenceTable.Rows("ibsi1_team_submissions_sample.csv").Where(row => row["sheet_check"].Length > 0).ToList();
        Assert.Equal(2868, judged.Count);
        Assert.All(judged, row =>
        {
            var tolerance = row["sheet_tolerance"].Length == 0 ? 0 : row.Number("sheet_tolerance");
            var verdict = VerdictRule.Judge(row.Number("sheet_reference"), tolerance, row.Number("submitted_value"));
            Assert.Equal(row["sheet_check"], Words(verdict));
        });
    }

    [Fact]
    public void every_reference_matches_itself_and_its_tolerance_decides()
    {
        foreach (var reference in PhantomReference.All.SelectMany(p => p.Values))
        {
            var (e, t) = (reference.Value, reference.Tolerance);
            var digit = e == 0 ? 1 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(e))) - 2);   // what the third significant digit is worth
            foreach (var sign in new[] { -1, 1 })
            {
                Assert.Equal(Verdict.Match, Judge(0));
                Assert.Equal(Verdict.Match, Judge(0.999 * digit));                  // the slack, also without a tolerance
                Assert.Equal(Verdict.Match, Judge(t));
                Assert.Equal(Verdict.NoMatch, Judge(3 * t + 1.001 * digit));
                if (t == 0)
                    Assert.Equal(Verdict.NoMatch, Judge(1.001 * digit));
                else
                {
                    Assert.Equal(Verdict.PartialMatch, Judge(Whole(t) + 1.001 * digit));
                    Assert.Equal(Whole(3 * t) > t ? Verdict.PartialMatch : Verdict.Match, Judge(Whole(3 * t) - 0.001 * digit));
                }

                Verdict Judge(double off) => VerdictRule.Judge(e, t, e + sign * off);
            }

            double Whole(double x) => Math.Round(x / digit) * digit;
        }
    }

    [Theory]
    [InlineData(2.15, 0, 2.1401, Verdict.Match)]
    [InlineData(2.15, 0, 2.1399, Verdict.NoMatch)]
    [InlineData(125256, 0, 126255, Verdict.Match)]
    [InlineData(125256, 0, 126257, Verdict.NoMatch)]
    [InlineData(0, 0, 0.99, Verdict.Match)]
    [InlineData(0, 0, -1, Verdict.NoMatch)]
    [InlineData(-0.355, 0, -0.3559, Verdict.Match)]
    [InlineData(-0.355, 0, 0.355, Verdict.NoMatch)]
    [InlineData(1, 0.07, 1.21000001, Verdict.NoMatch)]                              // exactly 3T is beyond; in doubles 3 × 0.07 is more than 0.21
    [InlineData(1, 0.07, 1.2099, Verdict.PartialMatch)]
    [InlineData(5, 1, double.NaN, Verdict.NoMatch)]
    [InlineData(0, 1, double.NaN, Verdict.NoMatch)]
    [InlineData(5, 1, double.PositiveInfinity, Verdict.NoMatch)]
    [InlineData(1e-320, 0, 1e-320, Verdict.Match)]
    public void the_rule_counts_three_significant_digits(double reference, double tolerance, double submitted, Verdict expected) =>
        Assert.Equal(expected, VerdictRule.Judge(reference, tolerance, submitted));

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Match => "match", Verdict.PartialMatch => "partial match", Verdict.NoMatch => "no match", _ => verdict.ToString(),
    };
}
