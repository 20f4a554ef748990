using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class FilterReferenceTests(ITestOutputHelper output)
{
    public static TheoryData<string> Configurations => [.. IbsiFilterConfigurations.All.Select(c => c.Id)];

    [Theory, MemberData(nameof(Configurations))]
    public void every_statistic_of_the_response_map_matches(string id)
    {
        var (image, mask) = CtPhantom.Voxels;
        var settings = IbsiFilterConfigurations.All.Single(c => c.Id == id).Settings;
        var statistics = AllFamilies.List.Where(family => family.Abbreviation == "STAT").ToList();
        var computed = Computed.Of(ProcessingChain.Apply(image, mask, settings, threads: 2), statistics);
        var rows = FilterReferenceValue.All.Where(row => row.Configuration == id).ToList();
        var off = rows.Where(row => VerdictRule.Judge(row.Value, row.Tolerance, computed[(row.Code, "", Aggregation.Whole)]) != Verdict.Match).ToList();
        foreach (var row in off)
            output.WriteLine($"{row.Feature}: {computed[(row.Code, "", Aggregation.Whole)]}, reference {row.Value} ± {row.Tolerance}");
        Assert.Empty(off);
    }

    [Fact]
    public void every_published_reference_value_is_carried()
    {
        var published = ReferenceTable.Rows("ibsi2_phase2_reference_values.csv").ToList();
        Assert.Equal(324, published.Count);
        Assert.Equal(
            published.Where(row => row["value"] != "").Select(row =>
                (row["filter_id"], row["ibsi_code"], row.Number("value"), row.Number("tolerance"), row["spreadsheet_tag"])),
            FilterReferenceValue.All.Select(row => (row.Configuration, row.Code, row.Value, row.Tolerance, row.Tag)));
        Assert.Equal(323, FilterReferenceValue.All.Count);
    }
}
