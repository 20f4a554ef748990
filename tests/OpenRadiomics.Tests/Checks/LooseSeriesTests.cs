using OpenRadiomics.Core;
using OpenRadiomics.Tests.Formats.Dicom;
using static OpenRadiomics.Tests.Checks.CheckedDeposit;
using Grid = OpenRadiomics.Radiomics.Grid;

namespace OpenRadiomics.Tests.Checks;

/// <summary>A scan whose slices are files of their own is one scan.</summary>
public sealed class LooseSeriesTests
{
    private static readonly double[] Places = [9, 0, 6, 3];
    private static readonly Grid Stack = new(3, 2, 4, new(-10, -20, 0), new(0.25, 0, 0), new(0, 0.5, 0), new(0, 0, 3));

    [Fact]
    public async Task a_mask_fits_the_slices_it_was_drawn_on()
    {
        var report = await Series().With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes(Stack)).Report();
        Assert.Empty(report.Findings);
        Assert.Equal((1, 1), (report.Coverage.Scans, report.Coverage.Segmentations));
    }

    [Fact]
    public async Task a_mask_beside_them_contradicts_them()
    {
        var report = await Series().With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes(Stack with { Origin = new(-10, -20, 6) })).Report();
        Assert.Equal(["OR1003"], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task two_series_of_a_subject_are_two_scans()
    {
        var deposit = Series();
        foreach (var z in Places) deposit.With($"sub-01/scan/b{z}.dcm", Scan,
            new DicomSlice(z) { Series = "1.2.4", Sop = $"7.{z}", First = (ushort)(90 + z) }.Bytes());
        Assert.Equal(2, (await deposit.Report()).Coverage.Scans);
    }

    [Fact]
    public async Task slices_in_an_archive_are_one_scan_too()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/ct.zip", Scan, DicomSlice.Zip(Places.Select(z => new DicomSlice(z).Bytes())))
            .With("sub-01/seg/lesion.nii.gz", Mask, MaskBytes(Stack)).Report();
        Assert.Empty(report.Findings);
    }

    [Fact]
    public async Task what_all_slices_say_alike_is_said_once_and_what_one_says_alone_is_said_of_it()
    {
        var deposit = new CheckedDeposit();
        foreach (var z in Places)
            deposit.With($"sub-01/scan/a{z}.dcm", Scan, new DicomSlice(z) { Date = "20190301", Patient = z == 6 ? "Kestrelson^John" : null }.Bytes());
        var report = await deposit.Report();
        var dates = Assert.Single(report.Findings, finding => finding.Code == "OR2012");
        Assert.Equal((AssetPath.Parse("sub-01/scan/a0.dcm", null), 3, true),
            (dates.Path, dates.AndMore, dates.Found.EndsWith("; the same in 4 files of the series", StringComparison.Ordinal)));
        Assert.Equal((AssetPath.Parse("sub-01/scan/a6.dcm", null), 0),
            Assert.Single(report.Findings.Where(finding => finding.Code == "OR2010").Select(finding => (finding.Path!.Value, finding.AndMore))));
        Assert.Equal(4, report.Findings.Where(finding => finding.Code == "OR2012").Sum(finding => 1 + finding.AndMore));
    }

    private static CheckedDeposit Series() => Places.Aggregate(new CheckedDeposit(),
        (deposit, z) => deposit.With($"sub-01/scan/a{z}.dcm", Scan, new DicomSlice(z) { First = (ushort)z }.Bytes()));
}
