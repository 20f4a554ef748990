using CsCheck;
using OpenRadiomics.Radiomics;
using static OpenRadiomics.Tests.Radiomics.Reliability.Rater;

namespace OpenRadiomics.Tests.Radiomics.Reliability;

public sealed class IntraclassCorrelationTests
{
    /// <summary>Six targets, four judges: table 2 of Shrout and Fleiss (1979).</summary>
    private static readonly Ratings Judges = Rater.Of([9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]);

    [Fact]
    public void the_example_of_Shrout_and_Fleiss_has_its_published_mean_squares()
    {
        var table = MeanSquares.Of(Judges);
        Assert.Equal((11.24, 6.26, 32.49, 1.02),
            (Math.Round(table.BetweenSubjects, 2), Math.Round(table.WithinSubjects, 2), Math.Round(table.BetweenRaters, 2), Math.Round(table.Error, 2)));
    }

    [Theory]
    [InlineData(IccForm.OneWayRandom, 0.17)]
    [InlineData(IccForm.TwoWayRandom, 0.29)]
    [InlineData(IccForm.TwoWayMixed, 0.71)]
    public void the_example_of_Shrout_and_Fleiss_has_its_published_correlations(IccForm form, double published) =>
        Assert.Equal(published, Math.Round(IntraclassCorrelation.Of(MeanSquares.Of(Judges), form).Value, 2));

    [Fact]
    public void random_tables_agree_with_psych()
    {
        var random = new Random(1979);
        var tables = Enumerable.Range(0, 60).Select(_ => Rater.Make(random, random.Next(2, 7), random.Next(3, 60),
            [random.NextDouble() * 3, random.NextDouble() * 2, 0.05 + random.NextDouble()], random.NextDouble() * 1000 - 500)).ToArray();
        var levels = Array.ConvertAll(tables, _ => Math.Round(0.6 + 0.39 * random.NextDouble(), 3));

        var answers = InR(new { tables, levels }, """
            suppressMessages(library(psych))
            result <- lapply(seq_along(input$levels), function(i) {
              x <- t(matrix(unlist(input$tables[[i]]), nrow = length(input$tables[[i]][, 1])))
              as.matrix(ICC(x, lmer = FALSE, alpha = 1 - input$levels[i])$results[1:3, c(2, 7, 8)])
            })
            """);
        for (var i = 0; i < tables.Length; i++)
            foreach (var form in Enum.GetValues<IccForm>())
            {
                var theirs = Numbers(answers[i][(int)form]);
                var ours = IntraclassCorrelation.Of(MeanSquares.Of(Rater.Of(tables[i])), form, new(levels[i]));
                Near(theirs[0], ours.Value);
                Near(theirs[1], ours.Lower);
                Near(theirs[2], ours.Upper);
            }
    }

    [Fact]
    public void limits_enclose_the_value_and_widen_with_the_level() => Rater.Table.Sample(table =>
    {
        var squares = MeanSquares.Of(Rater.Of(table));
        foreach (var form in Enum.GetValues<IccForm>())
        {
            var (usual, wide) = (IntraclassCorrelation.Of(squares, form), IntraclassCorrelation.Of(squares, form, new(0.99)));
            if (form == IccForm.TwoWayRandom && usual.Value < 0 && (double.IsNaN(usual.Lower) || double.IsNaN(wide.Lower))) continue;
            Assert.True(usual.Lower <= usual.Value && usual.Value <= usual.Upper && usual.Upper <= 1, $"{form} {usual}");
            Assert.True(wide.Lower <= usual.Lower + 1e-12 && usual.Upper <= wide.Upper + 1e-12, $"{form} {usual} {wide}");
        }
    });

    /// <summary>psych gives no lower limit for this table either, and an upper one below the value.</summary>
    [Fact]
    public void limits_that_would_not_enclose_a_negative_value_are_none()
    {
        double[][] table =
        [
            [-1.423121503662349, -2.988811478398691], [-4.458124713991149, -4.594182375736267], [3.4079738301049636, 4.773807556071469],
            [2.4806618064060344, 2.28632828996211],
            [-1.6012803744053339, -0.7706549580765508],
        ];
        var estimate = IntraclassCorrelation.Of(MeanSquares.Of(Rater.Of(table)), IccForm.TwoWayRandom);
        Near(-0.01004166329624653, estimate.Value, 1e-12);
        Assert.Equal((double.NaN, double.NaN), (estimate.Lower, estimate.Upper));
    }

    [Fact]
    public void the_order_of_subjects_and_raters_does_not_matter() => Gen.Select(Rater.Table, Gen.Int).Sample((table, seed) =>
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, table[0].Length).ToArray();
        random.Shuffle(order);
        var other = Array.ConvertAll(table, rater => Array.ConvertAll(order, subject => rater[subject]));
        random.Shuffle(other);
        Same(table, other, Enum.GetValues<IccForm>());
    });

    [Fact]
    public void units_do_not_matter() => Gen.Select(Rater.Table, Gen.Double[0.001, 1000], Gen.Double[-1000, 1000]).Sample((table, scale, offset) =>
        Same(table, Array.ConvertAll(table, rater => Array.ConvertAll(rater, value => scale * value + scale * offset)), Enum.GetValues<IccForm>()));

    [Fact]
    public void a_constant_of_a_rater_does_not_matter_to_consistency() => Gen.Select(Rater.Table, Gen.Double[-100, 100].Array[6]).Sample((table, shifts) =>
        Same(table, [.. table.Select((rater, i) => Array.ConvertAll(rater, value => value + shifts[i]))], IccForm.TwoWayMixed));

    [Fact]
    public void where_raters_differ_by_more_than_error_agreement_is_less_than_consistency() => Rater.Table.Sample(table =>
    {
        var squares = MeanSquares.Of(Rater.Of(table));
        if (squares.BetweenRaters < squares.Error || squares.BetweenSubjects < squares.Error) return;
        var (agreement, consistency) = (IntraclassCorrelation.Of(squares, IccForm.TwoWayRandom).Value,
            IntraclassCorrelation.Of(squares, IccForm.TwoWayMixed).Value);
        Assert.True(agreement <= consistency + 1e-12, $"{agreement} and {consistency}");
        Assert.True(IntraclassCorrelation.Of(squares, IccForm.OneWayRandom).Value <= agreement + 1e-12);
    });

    [Fact]
    public void raters_who_agree_wholly_have_the_value_1()
    {
        var squares = MeanSquares.Of(Rater.Of([1, 2, 4], [1, 2, 4], [1, 2, 4]));
        Assert.All(Enum.GetValues<IccForm>(), form => Assert.Equal(new Estimate(1, 1, 1), IntraclassCorrelation.Of(squares, form)));
    }

    [Fact]
    public void raters_who_differ_by_a_constant_are_consistent_and_do_not_agree()
    {
        var squares = MeanSquares.Of(Rater.Of([1, 2, 4], [11, 12, 14]));
        Assert.Equal(new Estimate(1, 1, 1), IntraclassCorrelation.Of(squares, IccForm.TwoWayMixed));
        Assert.InRange(IntraclassCorrelation.Of(squares, IccForm.TwoWayRandom).Value, 0, 0.1);
    }

    [Theory]
    [InlineData(new[] { 1.0 }, new[] { 2.0 })]                                  // one subject
    [InlineData(new[] { 3.0, 3, 3 }, new[] { 3.0, 3, 3 })]                      // no variance
    [InlineData(new[] { 0.3, 0.1 + 0.2 }, new[] { 0.1 + 0.2, 0.3 })]            // none but rounding
    [InlineData(new[] { 1.0, double.NaN }, new[] { double.NaN, 2.0 })]          // no complete subject
    public void nothing_is_said_of_tables_that_say_nothing(double[] first, double[] second)
    {
        var squares = MeanSquares.Of(Rater.Of(first, second));
        Assert.All(Enum.GetValues<IccForm>(), form => Assert.Equal(Estimate.Undefined, IntraclassCorrelation.Of(squares, form)));
        Assert.Equal(Estimate.Undefined, IntraclassCorrelation.Of(MeanSquares.Of(Rater.Of(first)), IccForm.TwoWayMixed));
    }

    [Fact]
    public void two_raters_who_contradict_each_other_on_two_subjects_have_no_agreement_to_speak_of()
    {
        var squares = MeanSquares.Of(Rater.Of([1, 2], [2, 1]));
        Assert.Equal(Estimate.Undefined, IntraclassCorrelation.Of(squares, IccForm.TwoWayRandom));
        Assert.Equal(-1, IntraclassCorrelation.Of(squares, IccForm.TwoWayMixed).Value, 12);
    }

    [Fact]
    public void subjects_without_a_finite_value_of_every_rater_are_left_out_and_counted()
    {
        var ratings = Rater.Of([1, double.NaN, 3, 4, 5], [1, 2, double.PositiveInfinity, 4, 6]);
        Assert.Equal((3, 2), (ratings.Subjects, ratings.LeftOut));
        Assert.Equal(MeanSquares.Of(Rater.Of([1, 4, 5], [1, 4, 6])), MeanSquares.Of(ratings));
        Assert.Throws<ArgumentException>(() => Rater.Of([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => Rater.Of());
    }

    private static void Same(double[][] table, double[][] other, params IccForm[] forms)
    {
        foreach (var form in forms)
        {
            var (a, b) = (IntraclassCorrelation.Of(MeanSquares.Of(Rater.Of(table)), form), IntraclassCorrelation.Of(MeanSquares.Of(Rater.Of(other)), form));
            Near(a.Value, b.Value, 1e-7);
            Near(a.Lower, b.Lower, 1e-7);
            Near(a.Upper, b.Upper, 1e-7);
        }
    }
}
