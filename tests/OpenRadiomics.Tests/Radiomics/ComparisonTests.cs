using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class ComparisonTests
{
    private static readonly PhantomReference Phantom = PhantomReference.For("digital-phantom")!;

    [Theory]
    [InlineData("IPH6", 2.645, "kurtosis-plus-3")]
    [InlineData("RNU0", 0.5563, "cubic-centimetres")]
    [InlineData("C0JK", 3.8807, "square-centimetres")]
    [InlineData("TDIC", 1.140, "centimetres")]
    [InlineData("TDIC", 5.70, "semi-axis")]
    [InlineData("7J51", 8.47810949321211, "axis-with-n")]
    [InlineData("Q3CK", 0.9035, "ratio-square-rooted")]
    [InlineData("ECT3", 3.0873, "sample-variance")]
    [InlineData("TLU2", 0.8772, "natural-logarithm")]
    [InlineData("AMMC", 0, "levels-from-0")]
    [InlineData("L0JK", 11.7, "obsolete-reference")]
    public void a_known_deviation_is_named_beside_the_verdict(string code, double submitted, string offset)
    {
        var comparison = Comparison.Of(Phantom, code, "", Aggregation.Whole, submitted);
        Assert.NotEqual(Verdict.Match, comparison.Verdict);
        Assert.Equal(offset, comparison.Diagnosis?.Id);
        Assert.Equal(submitted, comparison.Submitted);
    }

    [Fact]
    public void a_matching_value_has_no_diagnosis()
    {
        var comparison = Comparison.Of(Phantom, "IPH6", "", Aggregation.Whole, -0.354620);
        Assert.Equal((Verdict.Match, null), (comparison.Verdict, comparison.Diagnosis));
    }

    [Fact]
    public void an_unexplained_value_has_no_diagnosis() => Assert.Null(Comparison.Of(Phantom, "RNU0", "", Aggregation.Whole, 700).Diagnosis);

    [Fact]
    public void a_feature_without_reference_is_said_to_have_none() =>
        Assert.Equal(Verdict.NoReference, Comparison.Of(Phantom, "ZH1A", "", Aggregation.Whole, 0.9).Verdict);

    [Fact]
    public void a_missing_value_is_not_submitted() =>
        Assert.Equal(Verdict.NotSubmitted, Comparison.Of(Phantom, "RNU0", "", Aggregation.Whole, null).Verdict);

    [Fact]
    public void six_bins_give_the_digital_phantom_the_same_levels_and_32_do_not()
    {
        var six = IbsiConfigurations.DigitalPhantom with { Discretisation = new Discretisation.FixedBinNumber(6) };
        var many = six with { Discretisation = new Discretisation.FixedBinNumber(32) };
        Assert.True(Phantom.IsComparable(SettingsParts.Levels, six.Hash(SettingsParts.Levels)));
        Assert.False(Phantom.IsComparable(SettingsParts.Levels, many.Hash(SettingsParts.Levels)));
        Assert.True(Phantom.IsComparable(SettingsParts.Shape, many.Hash(SettingsParts.Shape)));
    }
}
