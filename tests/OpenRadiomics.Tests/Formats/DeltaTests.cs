using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class DeltaTests
{
    private static readonly LongValue Mean = new() { Code = "Q4LE", Subject = "01", Session = "1", Roi = "GTV", Aggregation = "DHQ4", SettingsHash = "a",
        Value = 4 };

    [Theory]
    [InlineData(4, 6, 2, 1.5)]
    [InlineData(-2, 1, 3, -0.5)]
    [InlineData(0, 5, 5, double.NaN)]
    [InlineData(0, 0, 0, double.NaN)]
    [InlineData(double.NaN, 5, double.NaN, double.NaN)]
    [InlineData(5, double.NaN, double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, 5, double.NaN, double.NaN)]
    public void difference_and_ratio_are_those_of_after_to_before(double before, double after, double difference, double ratio) =>
        Assert.Equal(new Delta(difference, ratio), Delta.Of(before, after));

    [Fact]
    public void extracted_features_of_one_identity_are_combined_and_no_others()
    {
        var (a, c) = (Extracted(IbsiConfigurations.DigitalPhantom), Extracted(IbsiConfigurations.DigitalPhantom with { Resegmentation = new(Low: 2) }));
        Assert.Equal(new Delta(0, 1), Delta.Of(a[0], a[0]));
        Assert.Equal(new Delta(0, 1), Delta.Of(a[0], c[0]));             // a volume does not depend on re-segmentation
        var mean = a.ToList().FindIndex(f => f.Definition.Code == "Q4LE");
        Assert.Throws<ArgumentException>(() => Delta.Of(a[mean], c[mean]));
        Assert.Throws<ArgumentException>(() => Delta.Of(a[0], a[1]));
    }

    [Fact]
    public void tables_join_by_region_and_identity_and_count_what_they_do_not_combine()
    {
        LongValue[] before = [Mean, Mean with { Code = "ECT3" }, Mean with { Code = "KE2A" }, Mean with { Code = "8DWT", SettingsHash = "" },
            Mean with { Code = "IPH6", Relation = "offset" }];
        LongValue[] after = [Mean with { Session = "2", Value = 6 }, Mean with { Session = "2", Code = "ECT3", SettingsHash = "b" },
            Mean with { Session = "2", Code = "8DWT", SettingsHash = "" }, Mean with { Session = "2", Code = "IPH6", Relation = "offset" }];
        var table = DeltaTable.Of(before, after);
        Assert.Equal(("Q4LE", new Delta(2, 1.5)), (table.Rows.Single().Before.Code, table.Rows.Single().Delta));
        Assert.Equal((1, 1, 1), (table.OtherSettings, table.UnknownSettings, table.Alone));
        Assert.Throws<InvalidDataException>(() => DeltaTable.Of([Mean, Mean with { Session = "2" }], after));
    }

    private static IReadOnlyList<ExtractedFeature> Extracted(ProcessingSettings settings) =>
        Extraction.Of(DigitalPhantom.Image, DigitalPhantom.Mask, settings, ct: TestContext.Current.CancellationToken);
}
