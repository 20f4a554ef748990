using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Tests.Formats;
using static OpenRadiomics.Tests.Checks.CheckedDeposit;

namespace OpenRadiomics.Tests.Checks;

public sealed class FileTests
{
    [Fact]
    public async Task a_mask_on_its_scan_gives_no_finding()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes()).With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes()).Report();
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task a_mask_on_another_grid_is_an_error_with_numbers()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes())
            .With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes(SmallGrid with { Origin = new(3, 0, 0) })).Report();
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("OR1003", Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains("origin (3, 0, 0) mm", finding.Found);
        Assert.Contains("origin (0, 0, 0) mm, as in sub-01/scan/ct.nii.gz", finding.Expected);
    }

    [Fact]
    public async Task four_dimensions_are_a_warning()
    {
        var bytes = BadBytes.WithInt16(BadBytes.WithInt16(BadBytes.Plain(), 40, 4), 48, 2);
        var report = await new CheckedDeposit().With("scan/ct.nii", Scan, [.. bytes, .. new byte[4 * 120]]).Report();
        Assert.Equal(["OR1017"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task integers_beyond_float32_are_a_notice()
    {
        var bytes = BadBytes.With(BadBytes.WithInt16(BadBytes.Plain(), 70, 8), 352, [1, 0, 0, 1]);      // int32 16,777,217
        var report = await new CheckedDeposit().With("scan/ct.nii", Scan, bytes).Report();
        Assert.Contains(report.Findings, finding => finding is { Code: "OR1024", Severity: Severity.Notice });
    }

    [Fact]
    public async Task declared_absence_says_so_beside_the_empty_mask()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes()).With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes(label: 0))
            .Described(d => d with { DeclaredAbsent = ["sub-01"] }).Report();
        var finding = Assert.Single(report.Findings);
        Assert.Equal(("OR1018", Severity.Warning, "no region, as absence is declared"), (finding.Code, finding.Severity, finding.Expected));
    }

    [Fact]
    public async Task a_mask_on_a_part_of_its_scan_gives_no_finding()
    {
        var part = SmallGrid with { Nx = 3, Ny = 2, Nz = 2, Origin = SmallGrid.ToWorld(2, 1, 1) };
        var report = await new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes())
            .With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes(part)).Report();
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task of_several_scans_the_one_that_fits_is_meant()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/a.nii.gz", Scan, ScanBytes(BadBytes.Shifted(50, 0, 0)))
            .With("sub-01/scan/b.nii.gz", Scan, ScanBytes())
            .With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes()).Report();
        Assert.Equal(["OR1027"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task a_mask_of_any_format_meets_its_scan_of_any_format()
    {
        var (scan, mask) = (new MemoryStream(), new MemoryStream());
        NrrdWriter.Write(scan, new(SmallGrid, [.. Enumerable.Range(0, 120).Select(i => (float)i)]), gzip: true);
        using (var writer = NrrdWriter.Begin(mask, SmallGrid, 1, SampleType.UInt8, gzip: true, [new(1, "Tumour")]))
            writer.Write([.. Enumerable.Range(0, 120).Select(i => i % 7 == 3 ? 1f : 0)]);
        Assert.Empty((await new CheckedDeposit().With("sub-01/scan/ct.nrrd", Scan, scan.ToArray()).With("sub-01/seg/lesion.nii.gz", Mask,
            MaskBytes()).Report()).Findings);
        Assert.Empty((await new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes()).With("sub-01/seg/lesion.seg.nrrd",
            Mask with { Regions = [new("tumour")] }, mask.ToArray()).Report()).Findings);
    }

    [Fact]
    public async Task detached_voxels_are_found_among_the_deposits_files()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/ct.nhdr", Scan, new NrrdText().With("data file", "voxels/ct.raw").Header)
            .With("sub-01/scan/voxels/ct.raw", FileLabels.None, NrrdText.Counted()).Report();
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task an_identifying_path_is_marked_in_every_finding_and_named_in_none()
    {
        var report = await new CheckedDeposit().With("Smith_John/ct.nii.gz", Scan, ScanBytes())
            .With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes(BadBytes.Shifted(9, 0, 0))).Report();
        Assert.All(report.Findings.Where(finding => finding.Path.ToString() == "Smith_John/ct.nii.gz"), finding => Assert.True(finding.PathIdentifies));
        Assert.DoesNotContain(report.Findings, finding =>
            $"{finding.Found} {finding.Expected} {finding.Remedy}".Contains("Smith", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task findings_of_a_kind_are_listed_up_to_a_hundred_and_counted_beyond()
    {
        var table = "subject,original_firstorder_Mean\n" + string.Concat(Enumerable.Range(0, 300).Select(_ => "01,3\n"));
        var report = await new CheckedDeposit().With("features/f.csv", Features, table).Report();
        var duplicates = report.Findings.Where(finding => finding.Code == "OR3003").ToArray();
        Assert.Equal((100, 199), (duplicates.Length, duplicates.Sum(finding => finding.AndMore)));
        Assert.Equal(299 + report.Findings.Count(finding => finding.Severity == Severity.Warning && finding.Code != "OR3003"), report.Warnings);
    }

    [Fact]
    public async Task what_many_files_have_in_common_is_listed_a_thousand_times_and_counted_beyond()
    {
        var deposit = new CheckedDeposit();
        for (var i = 0; i < 1100; i++) deposit.With($"sub-{i}/notes.nii", new(Role.Scan, $"{i}"), $"no image {i}");
        var report = await deposit.Report();
        Assert.Equal((1000, 1100), (report.Findings.Count, report.Errors));
    }
}
