using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using static OpenRadiomics.Tests.Formats.Dicom.StructureSetBytes;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class StructureSetTests
{
    private const string Square = "0\\0\\5\\4\\0\\5\\4\\4\\5\\0\\4\\5";

    [Fact]
    public void regions_come_with_number_name_contours_and_what_they_were_drawn_on()
    {
        var (set, remarks) = Read(Set((3, "GTV-1", [Contour("CLOSED_PLANAR", Square), Contour("CLOSEDPLANAR_XOR", Square)]), (1, "Empty", [])));
        Assert.Empty(remarks);
        Assert.Equal(("Drawn twice", "2.25.7", "2.25.9"), (set.Label, Assert.Single(set.SeriesUids), Assert.Single(set.InstanceUids)));
        Assert.Equal([(3, "GTV-1", "2.25.8", 2), (1, "Empty", "2.25.8", 0)],
            set.Regions.Select(r => (r.Number, r.Name, r.FrameOfReferenceUid, r.Contours.Count)));
        Assert.Equal([new(0, 0, 5), new(4, 0, 5), new(4, 4, 5), new Vector3d(0, 4, 5)], set.Regions[0].Contours[0].Points);
    }

    [Fact]
    public void points_and_open_lines_are_counted_and_named_and_enclose_nothing()
    {
        var (set, remarks) = Read(Set((1, "Marks", [Contour("POINT", "1\\2\\3"), Contour("OPEN_PLANAR", Square), Contour("OPEN_NONPLANAR", Square)])));
        Assert.Equal((1, 2, 0), (set.Regions[0].Points, set.Regions[0].OpenLines, set.Regions[0].Contours.Count));
        Assert.Equal(["1 points in region 1", "2 open lines in region 1"], remarks.Select(r => r.Found));
    }

    [Theory]
    [InlineData("CLOSED_PLANAR", "1\\2\\3\\4", null, "4 values")]
    [InlineData("CLOSED_PLANAR", "1\\2\\left\\4\\5\\6\\7\\8\\9", null, "not all of them numbers")]
    [InlineData("CLOSED_PLANAR", Square, 5, "5 points announced in region 1, 4 there")]
    [InlineData("SPLINE", Square, null, "unknown type")]
    public void a_contour_that_cannot_be_read_is_left_out_and_told(string type, string data, int? announced, string found)
    {
        var (set, remarks) = Read(Set((1, "GTV", [Contour(type, data, announced), Contour("CLOSED_PLANAR", Square)])));
        Assert.Single(set.Regions[0].Contours);
        Assert.Contains(found, Assert.Single(remarks).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void a_number_used_twice_or_missing_or_drawn_without_being_listed_is_told()
    {
        var (set, remarks) = Read(Set((1, "a", []), (1, "b", []), (null, "c", [Contour("CLOSED_PLANAR", Square)])));
        Assert.Equal("a", Assert.Single(set.Regions).Name);
        Assert.Equal(["number 1 twice", "a region without number", "contours of region without number"], remarks.Select(r => r.Found));
    }

    [Fact]
    public void another_object_is_no_structure_set()
    {
        var other = DicomDataSet.Of([DicomElements.Text(DicomTags.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2")]);
        var refused = Assert.IsType<ReadResult<StructureSet>.Refused>(StructureSetReader.Of(other, ct: TestContext.Current.CancellationToken));
        Assert.Equal(ProblemKind.WrongFormat, refused.Problem.Kind);
    }

    [Fact]
    public void the_ct_phantom_s_contours_fill_the_voxels_of_its_published_mask()
    {
        string[] folder = ["data", "ibsi_1_ct_radiomics_phantom"];
        using var file = File.OpenRead(Reference.File([.. folder, "dicom", "mask", "DCM_RS_00060.dcm"]));
        var (set, remarks) = Read(file);
        Assert.Empty(remarks);
        var region = Assert.Single(set.Regions);
        Assert.Equal("GTV-1", region.Name);
        using var published = File.OpenRead(Reference.File([.. folder, "nifti", "mask", "mask.nii.gz"]));
        var mask = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(published)).Value.Volume;
        var (filled, leftOut) = ContourFilling.Fill(region.Contours, mask.Grid, TestContext.Current.CancellationToken);
        Assert.Empty(leftOut);
        Assert.Equal(0, filled.Voxels.Zip(mask.Voxels, (a, b) => a != (b == 1)).Count(different => different));
        Assert.Equal(125_256, filled.Voxels.Count(v => v));
    }

    [Fact]
    public void ten_thousand_damaged_structure_sets_are_answered_quickly()
    {
        var whole = Bytes(Set((3, "GTV-1", [Contour("CLOSED_PLANAR", Square), Contour("POINT", "1\\2\\3")]), (1, "Empty", [])));
        var grid = Grid.AxisAligned(9, 8, 7, 1, 1, 2.5);
        Gen.Select(Gen.Select(Gen.Int[128, whole.Length - 1], Gen.OneOf(Gen.Byte, Gen.Char["0123456789+-.eE\\ "].Select(c => (byte)c))).Array[0, 8],
            Gen.Int[0, 600]).Sample((changes, cut) =>
        {
            var bytes = whole[..Math.Min(whole.Length, cut < 100 ? 128 + cut * 5 : int.MaxValue)];
            foreach (var (at, value) in changes) if (at < bytes.Length) bytes[at] = value;
            Quick.WithinASecond(() =>
            {
                if (StructureSetReader.Read(new MemoryStream(bytes), ct: TestContext.Current.CancellationToken)
                    is not ReadResult<StructureSet>.Read { Value: var set }) return;
                foreach (var region in set.Regions) Assert.InRange(ContourFilling.Count(region.Contours, grid, TestContext.Current.CancellationToken).Voxels,
                    0, grid.Count);
            });
        }, iter: Hostile.Cases, threads: 1);
    }

    private static byte[] Bytes(DicomDataSet set)
    {
        using var bytes = new MemoryStream();
        DicomWriter.Write(bytes, DicomFile.Of(set));
        return bytes.ToArray();
    }

    private static (StructureSet Set, IReadOnlyList<ReadProblem> Remarks) Read(DicomDataSet set)
    {
        using var bytes = new MemoryStream(Bytes(set));
        return Read(bytes);
    }

    private static (StructureSet Set, IReadOnlyList<ReadProblem> Remarks) Read(Stream stream)
    {
        var read = Assert.IsType<ReadResult<StructureSet>.Read>(StructureSetReader.Read(stream, ct: TestContext.Current.CancellationToken));
        return (read.Value, read.Remarks);
    }
}
