using OpenRadiomics.Core;
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
}
