using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using static OpenRadiomics.Tests.Checks.CheckedDeposit;

namespace OpenRadiomics.Tests.Checks;

/// <summary>Masks of several regions, and rows of tables that belong to one of them.</summary>
public sealed class RegionTests
{
    private const string Path = "sub-01/seg/organs.nii.gz";

    private static readonly FileLabels Organs = Mask with { Regions = [new("liver", 1), new("tumour", 2)] };

    [Fact]
    public async Task a_label_map_whose_regions_are_all_declared_gives_no_finding() => Assert.Empty((await OfOrgans(Organs).Report()).Findings);

    [Fact]
    public async Task a_region_without_a_number_is_the_one_that_is_left() =>
        Assert.Empty((await OfOrgans(Mask with { Regions = [new("liver"), new("tumour", 2)] }).Report()).Findings);

    [Fact]
    public async Task a_region_that_is_not_there_is_told_with_those_that_are()
    {
        var finding = Assert.Single((await OfOrgans(Organs with { Regions = [.. Organs.Regions, new("spleen", 3)] }).Report()).Findings);
        Assert.Equal(("OR1020", "no voxel of region spleen (label 3); there are region liver (label 1), region tumour (label 2)",
            "voxels of region spleen (label 3)"),
            (finding.Code, finding.Found, finding.Expected));
    }

    [Fact]
    public async Task a_region_that_is_absent_as_declared_is_told_so()
    {
        var report = await OfOrgans(Organs with { Regions = [.. Organs.Regions, new("spleen", 3)] })
            .Described(d => d with { DeclaredAbsent = ["01"] }).Report();
        Assert.Equal("no region, as absence is declared", Assert.Single(report.Findings).Expected);
    }

    [Fact]
    public async Task a_label_that_nobody_declared_is_told_with_its_voxels()
    {
        var finding = Assert.Single((await OfOrgans(Mask with { Regions = [new("liver", 1)] }).Report()).Findings);
        Assert.Equal(("OR1040", Severity.Notice, "1 region without name: label 2 (40 voxels)"), (finding.Code, finding.Severity, finding.Found));
    }

    [Fact]
    public async Task an_empty_mask_of_two_regions_is_told_once() =>
        Assert.Equal(["OR1018"], (await Of(Path, Organs, ScanBytes(voxel: _ => 0)).Report()).Findings.Select(finding => finding.Code));

    [Fact]
    public async Task a_mask_with_more_labels_than_are_counted_is_not_said_to_lack_one()
    {
        var grid = OpenRadiomics.Radiomics.Grid.AxisAligned(50, 50, 1, 1, 1, 1);
        var report = await new CheckedDeposit().With("sub-01/seg/atlas.nii.gz", Mask with { Regions = [new("last", 2_000)] },
            ScanBytes(grid, voxel: i => i + 1)).Report();
        Assert.Contains(report.Findings, finding => finding is { Code: "OR1023", Found: "more than 1024 different labels" });
        Assert.DoesNotContain(report.Findings, finding => finding.Code == "OR1020");
    }

    [Fact]
    public async Task names_of_the_file_itself_need_no_declaration() =>
        Assert.Empty((await Of("sub-01/seg/organs.seg.nrrd", Mask with { Regions = [] }, OwnNames()).Report()).Findings);

    [Theory]
    [InlineData("Liver", 1, "")]
    [InlineData("TUMOUR", null, "")]
    [InlineData("spleen", 1, "OR1041: region spleen (label 1) is liver in the file")]
    [InlineData("spleen", null, "OR1020: no voxel of region spleen; there are region liver (label 1), region tumour (label 2)")]
    public async Task a_declared_region_is_held_against_the_names_of_the_file(string name, int? label, string said)
    {
        var report = await Of("sub-01/seg/organs.seg.nrrd", Mask with { Regions = [new(name, label)] }, OwnNames()).Report();
        Assert.Equal(said, string.Join("; ", report.Findings.Select(finding => $"{finding.Code}: {finding.Found}")));
    }

    [Fact]
    public async Task a_region_that_the_file_names_and_leaves_empty_is_told()
    {
        var report = await Of("sub-01/seg/organs.seg.nrrd", Mask with { Regions = [] }, OwnNames(new LabelName(3, "spleen"))).Report();
        Assert.Equal(["OR1020"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task a_name_of_a_person_among_the_regions_is_found() =>
        Assert.Contains((await OfOrgans(Organs with { Regions = [new("liver", 1), new("DOE^JANE^M", 2)] }).Report()).Findings,
            finding => finding is { Code: "OR2007", Place.Field: "roi" });

    [Theory]
    [InlineData("subject,roi,original_firstorder_Mean\n01,Liver,3\n01,tumour,4\n", 2, 2)]
    [InlineData("subject,label,original_firstorder_Mean\n01,1,3\n01,2,4\n", 2, 2)]
    [InlineData("Mask,Label,original_firstorder_Mean\nC:\\data\\sub-01\\seg\\organs.nii.gz,1,3\nC:\\data\\sub-01\\seg\\organs.nii.gz,2,4\n", 2, 2)]
    [InlineData("subject,roi,original_firstorder_Mean\n01,liver,3\n01,spleen,4\n", 2, 1)]
    [InlineData("subject,label,original_firstorder_Mean\n01,1,3\n01,7,4\n", 2, 1)]
    [InlineData("Mask,Label,original_firstorder_Mean\norgans.nii.gz,7,3\n", 1, 0)]
    public async Task rows_are_joined_to_regions_and_coverage_counts_regions(string table, int regions, int drawn)
    {
        var report = await OfOrgans(Organs).With("features/f.csv", Features, table).Report();
        Assert.Equal((regions, drawn, 2), (report.Coverage.TableRois, report.Coverage.TableRoisWithMask, report.Coverage.Regions));
        var point = report.Rqs.Points.Single(point => point.Rule == "segmentations");
        Assert.Equal((drawn, regions), (point.Covered, point.Of));
        Assert.Equal(regions - drawn, report.Findings.Count(finding => finding.Code == "OR3002"));
    }

    [Fact]
    public async Task tables_that_tell_a_region_by_name_and_by_label_speak_of_one()
    {
        var report = await OfOrgans(Organs).With("features/a.csv", Features, "subject,roi,original_firstorder_Mean\n01,liver,3\n")
            .With("features/b.csv", Features, "Mask,Label,original_firstorder_Variance\norgans.nii.gz,1,3\n").Report();
        Assert.Equal((1, 1), (report.Coverage.TableRois, report.Coverage.TableRoisWithMask));
    }

    private static CheckedDeposit OfOrgans(FileLabels labels) => Of(Path, labels, ScanBytes(voxel: i => i % 3));

    private static CheckedDeposit Of(string path, FileLabels labels, byte[] mask) =>
        new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes()).With(path, labels, mask);

    private static byte[] OwnNames(params LabelName[] more) => NamedBytes(i => i % 3, [new(1, "liver"), new(2, "tumour"), .. more]);
}
