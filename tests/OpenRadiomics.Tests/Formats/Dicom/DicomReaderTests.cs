using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class DicomReaderTests
{
    private const string Implicit = "1.2.840.10008.1.2", Explicit = "1.2.840.10008.1.2.1", Deflated = "1.2.840.10008.1.2.1.99",
        BigEndian = "1.2.840.10008.1.2.2";

    public static TheoryData<string, bool> Forms => new()
    {
        { Implicit, false }, { Implicit, true }, { Explicit, false }, { Explicit, true }, { BigEndian, false }, { BigEndian, true }, { Deflated, false },
        { Deflated, true },
    };

    [Theory, MemberData(nameof(Forms))]
    public void the_same_data_set_is_read_from_every_transfer_syntax(string syntax, bool delimited)
    {
        var set = Read(syntax, Sample(syntax, delimited)).DataSet;
        Assert.Equal("CT", set.Text(DicomTags.Modality));
        Assert.Equal([1.5, -2, 1e-3], set.Numbers(DicomTags.ImagePositionPatient));
        Assert.Equal(512, set.Integer(DicomTags.Rows));
        Assert.Equal(2, set.Items(DicomTags.SharedFunctionalGroupsSequence).Count);
        var inner = set.Item(DicomTags.SharedFunctionalGroupsSequence)!.Item(DicomTags.PixelMeasuresSequence)!;
        Assert.Equal([0.5, 0.25], inner.Numbers(DicomTags.PixelSpacing));
        Assert.Equal(delimited, inner.HasUndefinedLength);
        var pixels = Assert.IsType<DicomElement.Bulk>(set[DicomTags.PixelData]);
        Assert.Equal([1, 0, 2, 1], pixels.Fragments[0].Bytes!.Value.ToArray());
    }

    [Fact]
    public void pixel_data_are_left_located_or_held()
    {
        var bytes = DicomStream.File(Explicit, new DicomStream().Put(0x7FE00010, "OW", [1, 2, 3, 4]).Text(0xFFFCFFFC, "LO", "end").Bytes);
        var left = Read(bytes, DicomPixels.Leave).DataSet;
        Assert.Equal(4, Pixels(left).Fragments[0].Length);
        Assert.Single(left);
        var located = Read(bytes, DicomPixels.Locate).DataSet;
        Assert.Equal([1, 2, 3, 4], bytes.AsSpan((int)Pixels(located).Fragments[0].Offset, 4).ToArray());
        Assert.Null(Pixels(located).Fragments[0].Bytes);
        Assert.Equal(2, located.Count);
        Assert.Equal([1, 2, 3, 4], Pixels(Read(bytes, DicomPixels.Hold).DataSet).Fragments[0].Bytes!.Value.ToArray());
    }

    [Fact]
    public void fragments_of_encapsulated_pixels_are_kept_apart()
    {
        var fragments = new DicomStream().Item(false, []).Item(false, [1, 2]).Item(false, [3, 4]).Put(0xFFFEE0DD, "", []).Bytes;
        var set = Read("1.2.840.10008.1.2.5", new DicomStream().Put(0x7FE00010, "OB", fragments, DicomStream.Undefined).Bytes).DataSet;
        Assert.True(Pixels(set).IsEncapsulated);
        Assert.Equal([0, 2, 2], Pixels(set).Fragments.Select(fragment => fragment.Length));
    }

    [Fact]
    public void a_file_without_preamble_is_read_by_its_first_element()
    {
        foreach (var form in (DicomStream[])[new(), new(isExplicit: false), new(bigEndian: true)])
        {
            var read = Assert.IsType<ReadResult<DicomFile>.Read>(Result(form.Text(0x00080060, "CS", "MR").Number(0x00280010, 7).Bytes));
            Assert.Equal("MR", read.Value.DataSet.Text(DicomTags.Modality));
            Assert.Equal(7, read.Value.DataSet.Integer(DicomTags.Rows));
            Assert.Equal(2, read.Remarks.Count(remark => remark.Kind == ProblemKind.Assumed));
        }
    }

    [Fact]
    public void elements_are_believed_before_the_transfer_syntax()
    {
        var read = Assert.IsType<ReadResult<DicomFile>.Read>(
            Result(DicomStream.File(Explicit, new DicomStream(isExplicit: false).Text(0x00080060, "CS", "PT").Bytes)));
        Assert.Equal("PT", read.Value.DataSet.Text(DicomTags.Modality));
        Assert.Equal(ProblemKind.Contradiction, Assert.Single(read.Remarks).Kind);
    }

    [Fact]
    public void a_sequence_that_came_as_unknown_has_implicit_items()
    {
        var item = new DicomStream(isExplicit: false).Text(0x00080100, "SH", "CODE").Bytes;
        var inner = new DicomStream(isExplicit: false).Item(true, item).Put(0xFFFEE0DD, "", []).Bytes;
        var set = Read(Explicit, new DicomStream().Text(0x00090010, "LO", "VENDOR").Put(0x00091001, "UN", inner, DicomStream.Undefined).Put(0x00400555, "UN",
            new DicomStream(isExplicit: false).Item(false, item).Bytes).Bytes).DataSet;
        Assert.Equal("CODE", set.Item(new(0x00091001))!.Text(DicomTags.CodeValue));
        Assert.Equal("CODE", set.Item(new(0x00400555))!.Text(DicomTags.CodeValue));
        Assert.Equal("VENDOR", set.Text(new(0x00090010)));
    }

    [Fact]
    public void disorder_and_duplicates_are_told_once()
    {
        var read = Assert.IsType<ReadResult<DicomFile>.Read>(Result(DicomStream.File(Explicit,
            new DicomStream().Text(0x00100020, "LO", "B").Text(0x00080060, "CS", "CT").Text(0x00080060, "CS", "MR").Number(0x00280010, 1)
                .Raw(new byte[20]).Bytes)));
        Assert.Equal([ProblemKind.Invalid, ProblemKind.Duplicate, ProblemKind.Surplus], read.Remarks.Select(remark => remark.Kind));
        Assert.Equal("CT", read.Value.DataSet.Text(DicomTags.Modality));
        Assert.Equal(read.Value.DataSet.Select(element => element.Tag).Order(), read.Value.DataSet.Select(element => element.Tag));
    }

    [Fact]
    public void values_of_the_wrong_kind_are_nothing()
    {
        var set = Read(Explicit, new DicomStream().Text(0x00080020, "DA", "20249999").Text(0x00200032, "DS", "1\\x\\3").Put(0x00280010, "US",
            [1]).Bytes).DataSet;
        Assert.Null(set.Date(DicomTags.StudyDate));
        Assert.Equal([1, double.NaN, 3], set.Numbers(DicomTags.ImagePositionPatient));
        Assert.Null(set.Integer(DicomTags.Rows));
        Assert.Null(set.Text(DicomTags.PatientName));
        Assert.Empty(set.Items(DicomTags.StudyDate));
    }

    private static byte[] Sample(string syntax, bool delimited)
    {
        DicomStream New() => new(syntax != Implicit, syntax == BigEndian);
        var measures = New().Text(0x00280030, "DS", "0.5\\0.25").Bytes;
        var group = New().Sequence(0x00289110, delimited, measures).Bytes;
        var set = New().Text(0x00080060, "CS", "CT").Text(0x00200032, "DS", "1.5\\-2\\1e-3").Number(0x00280010, 512).Sequence(0x52009229, delimited, group, [])
            .Put(0x7FE00010, "OW", syntax == BigEndian ? [0, 1, 1, 2] : [1, 0, 2, 1]).Bytes;
        return syntax == Deflated ? DicomStream.Deflate(set) : set;
    }

    private static DicomElement.Bulk Pixels(DicomDataSet set) => Assert.IsType<DicomElement.Bulk>(set[DicomTags.PixelData]);

    private static DicomFile Read(string syntax, byte[] dataSet) => Read(DicomStream.File(syntax, dataSet), DicomPixels.Hold);

    private static DicomFile Read(byte[] bytes, DicomPixels pixels) => Assert.IsType<ReadResult<DicomFile>.Read>(Result(bytes, pixels)).Value;

    private static ReadResult<DicomFile> Result(byte[] bytes, DicomPixels pixels = DicomPixels.Hold) =>
        DicomReader.Read(new ForwardOnly(bytes), pixels, null, TestContext.Current.CancellationToken);
}
