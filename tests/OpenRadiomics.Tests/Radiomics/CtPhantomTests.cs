using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class CtPhantomTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ct-phantom-a")]
    [InlineData("ct-phantom-b")]
    [InlineData("ct-phantom-c")]
    [InlineData("ct-phantom-d")]
    [InlineData("ct-phantom-e")]
    public void every_feature_of_the_ct_phantom_matches(string id)
    {
        var (image, mask) = CtPhantom.Voxels;
        var phantom = PhantomReference.For(id)!;
        var computed = Computed.Of(image, mask, phantom.Settings);
        var off = phantom.Values
            .Select(reference => (reference, value: computed[(reference.Code, reference.Subcode, reference.Aggregation)]))
            .Where(row => VerdictRule.Judge(row.reference.Value, row.reference.Tolerance, row.value) != Verdict.Match).ToList();
        foreach (var (r, value) in off) output.WriteLine($"{r.Family} {r.Feature} {r.Aggregation} {r.Consensus}: {value}, reference {r.Value} ± {r.Tolerance}");
        Assert.Empty(off);
    }

    [Theory]
    [InlineData("config_A")]
    [InlineData("config_B")]
    [InlineData("config_C")]
    [InlineData("config_D")]
    [InlineData("config_E")]
    public void every_stage_of_the_chain_has_the_published_diagnostics(string dataset)
    {
        var (image, mask) = CtPhantom.Voxels;
        var rows = ReferenceTable.Rows("ibsi1_diagnostic_reference_values.csv").Where(row => row["dataset"] == dataset).ToList();
        Assert.Equal(60, rows.Count);
        var stages = Diagnostics.Of(image, mask, PhantomReference.For(ReferenceTable.PhantomId(dataset))!.Settings);
        var off = rows.Where(row => VerdictRule.Judge(row.Number("value"), row.Number("tolerance"), stages[row["spreadsheet_tag"]]) != Verdict.Match).ToList();
        foreach (var row in off) output.WriteLine($"{row["spreadsheet_tag"]}: {stages[row["spreadsheet_tag"]]}, reference {row["value"]} ± {row["tolerance"]}");
        Assert.Empty(off);
    }
}
