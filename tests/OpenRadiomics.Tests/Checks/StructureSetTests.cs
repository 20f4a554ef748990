using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Tests.Formats.Dicom;
using static OpenRadiomics.Tests.Checks.CheckedDeposit;

namespace OpenRadiomics.Tests.Checks;

public sealed class StructureSetTests
{
    [Fact]
    public async Task contours_on_the_slices_of_their_scan_are_a_mask_of_it()
    {
        var report = await Deposit((3, "GTV-1", [Square(0), Square(2.5)]), (4, "Lung", [Square(5)])).Report();
        Assert.DoesNotContain(report.Findings, f => f.Severity == Severity.Error);
        Assert.Equal([("GTV-1", 3, 12), ("Lung", 4, 6)], report.Regions.Select(region => (region.Name, region.Label, region.Voxels)));
        Assert.Empty(Of(report, "OR1010", "OR1050", "OR1051", "OR1052", "OR1018", "OR1011"));
        Assert.Equal((1, 1), (report.Coverage.Scans, report.Coverage.Segmentations));
    }

    [Fact]
    public async Task contours_of_which_none_lies_on_a_slice_contradict_the_scan()
    {
        var finding = Assert.Single(Of(await Deposit((1, "GTV", [Square(1.2), Square(400)])).Report(), "OR1050"));
        Assert.Equal((Severity.Error, "2 contours, none of them on a slice"), (finding.Severity, finding.Found));
    }

    [Fact]
    public async Task contours_off_the_slices_are_counted_by_what_is_wrong_with_them()
    {
        var report = await Deposit((1, "GTV", [Square(0), Square(1.2), Square(400), StructureSetBytes.Contour("CLOSED_PLANAR", "0\\0\\0\\4\\0\\2.5\\4\\4\\5"),
            StructureSetBytes.Contour("CLOSED_PLANAR", "0\\0\\0\\1\\1\\0")])).Report();
        Assert.Empty(Of(report, "OR1050"));
        Assert.Equal("region 1, GTV: 4 of 5 contours left out (1 of fewer than three points, 1 across slices, 1 between slices, 1 beyond the slices)",
            Assert.Single(Of(report, "OR1051")).Found);
    }

    [Fact]
    public async Task marks_and_regions_that_were_never_drawn_are_told()
    {
        var report = await Deposit((1, "GTV", [Square(0)]), (2, "Isocentre", [StructureSetBytes.Contour("POINT", "1\\2\\0")]), (3, "Heart", [])).Report();
        Assert.Equal(["region 2, Isocentre: 1 points or open lines alone", "region 3, Heart: no contour"], Of(report, "OR1052").Select(f => f.Found));
    }

    [Fact]
    public async Task a_structure_set_without_voxels_is_an_empty_mask()
    {
        var report = await Deposit((1, "GTV", [StructureSetBytes.Contour("CLOSED_PLANAR", "0.1\\0.1\\0\\0.2\\0.1\\0\\0.2\\0.2\\0")])).Report();
        Assert.Single(Of(report, "OR1018"));
    }

    [Fact]
    public async Task a_series_that_is_not_here_is_named_as_missing_and_one_that_is_elsewhere_is_found()
    {
        Assert.Single(Of(await Deposit((1, "GTV", [Square(0)])).Report(), "OR1053"));
        var elsewhere = new CheckedDeposit().WithExternal("sub-01/scan/ct", Scan).With("sub-01/seg/rs.dcm", Mask, Bytes("1.2.3.4", (1, "GTV", [Square(0)])));
        var report = await elsewhere.Report();
        Assert.Empty(Of(report, "OR1053"));
        Assert.Single(Of(report, "OR1012"));
    }

    [Fact]
    public async Task a_name_of_a_person_among_the_regions_is_found_and_not_repeated()
    {
        var report = await Deposit((1, "Doe^John^^Mr", [Square(1.2), Square(0)])).Report();
        Assert.Contains(report.Findings, f => f is { Code: "OR2010", Severity: Severity.Error });
        Assert.DoesNotContain(report.Findings, f => f.Found.Contains("Doe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_damaged_structure_set_is_an_error()
    {
        var whole = Bytes("2.25.7", (1, "GTV", [Square(0)]));
        var report = await new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes()).With("sub-01/seg/rs.dcm", Mask, whole[..^20]).Report();
        Assert.Contains(report.Findings, f => f.Severity == Severity.Error && f.Path == AssetPath.Parse("sub-01/seg/rs.dcm", null));
    }

    private static CheckedDeposit Deposit(params (int? Number, string Name, DicomDataSet[] Contours)[] regions) =>
        new CheckedDeposit().With("sub-01/scan/ct.nii.gz", Scan, ScanBytes()).With("sub-01/seg/rs.dcm", Mask with { Regions = [] }, Bytes("2.25.7", regions));

    public static byte[] Bytes(string series, params (int? Number, string Name, DicomDataSet[] Contours)[] regions)
    {
        using var stream = new MemoryStream();
        DicomWriter.Write(stream, DicomFile.Of(StructureSetBytes.Set(series, regions)));
        return stream.ToArray();
    }

    public static DicomDataSet Square(double z) =>
        StructureSetBytes.Contour("CLOSED_PLANAR", string.Join('\\',
            new[] { (0.5, 0.5), (3.5, 0.5), (3.5, 2.5), (0.5, 2.5) }.Select(p => FormattableString.Invariant($"{p.Item1}\\{p.Item2}\\{z}"))));

    private static IEnumerable<Finding> Of(Report report, params string[] codes) => report.Findings.Where(f => codes.Contains(f.Code));
}
