using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using static OpenRadiomics.Tests.Checks.CheckedDeposit;

namespace OpenRadiomics.Tests.Checks;

/// <summary>Tables as people publish them: nothing in them blocks.</summary>
public sealed class RealTableTests
{
    [Theory]
    [InlineData("real_tables/lifex_7.4.0_ImSURE_absolute.csv")]
    [InlineData("real_tables/pyradiomics_readii_4D-Lung.csv")]
    [InlineData("real_tables/pyradiomics_snapshot_PAT1_configA_force2D.csv")]
    [InlineData("real_tables/pyradiomics_snapshot_digital_phantom_3Davg.csv")]
    [InlineData("real_tables/pyradiomics_snapshot_digital_phantom_default_binwidth25.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_firstorder.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_glcm.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_gldm.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_glrlm.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_glszm.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_ngtdm.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_shape.csv")]
    [InlineData("pyradiomics/data/baseline/baseline_shape2D.csv")]
    public async Task a_published_table_has_no_error(string path)
    {
        var report = await new CheckedDeposit().With("features/features.csv", Features, File.ReadAllBytes(Reference.File(path.Split('/')))).Report();
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Error);
        Assert.Contains(report.Columns, column => column is { Kind: "feature", Identity: not null });
    }

    [Fact]
    public async Task the_relations_that_lifex_breaks_are_named_with_the_rows_that_break_them()
    {
        var report = await new CheckedDeposit().With("features/features.csv", Features,
            File.ReadAllBytes(Reference.File("real_tables", "lifex_7.4.0_ImSURE_absolute.csv"))).Report();
        var finding = Assert.Single(report.Findings, finding => finding.Code == "OR3006");
        Assert.Equal("I12", finding.Place!.Field);
        Assert.Contains("77 rows of 90", finding.Found);
    }
}
