using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class DicomWriterTests
{
    private const string Implicit = "1.2.840.10008.1.2", Explicit = "1.2.840.10008.1.2.1";

    [Theory, InlineData(false), InlineData(true)]
    public void what_was_read_is_written_bit_for_bit(bool delimited)
    {
        var bytes = DicomStream.File(Explicit, Sample(new(), delimited).Put(0x7FE00010, "OW", new byte[100_000]).Text(0xFFFCFFFC, "LO", "end").Bytes);
        bytes[5] = 77;                                                   // the preamble is anybody's
        Assert.Equal(bytes, Written(Read(bytes, DicomPixels.Hold)));
        Assert.Equal(bytes, Written(Read(bytes, DicomPixels.Locate), new MemoryStream(bytes)));
    }

    [Fact]
    public void fragments_are_written_bit_for_bit()
    {
        var fragments = new DicomStream().Item(false, []).Item(false, [1, 2]).Item(false, [3, 4]).Put(0xFFFEE0DD, "", []).Bytes;
        var bytes = DicomStream.File("1.2.840.10008.1.2.5", new DicomStream().Put(0x7FE00010, "OB", fragments, DicomStream.Undefined).Bytes);
        Assert.Equal(bytes, Written(Read(bytes, DicomPixels.Hold)));
        Assert.Equal(bytes, Written(Read(bytes, DicomPixels.Locate), new MemoryStream(bytes)));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void an_implicit_file_becomes_the_explicit_one(bool delimited)
    {
        var explicitBytes = DicomStream.File(Explicit, Sample(new(), delimited).Bytes);
        var implicitBytes = DicomStream.File(Implicit, Sample(new(isExplicit: false), delimited, isExplicit: false).Bytes);
        Assert.Equal(explicitBytes, Written(Read(implicitBytes, DicomPixels.Hold)));
    }

    [Fact]
    public void a_sequence_that_came_as_unknown_stays_what_it_was()
    {
        var item = new DicomStream(isExplicit: false).Text(0x00080100, "SH", "CODE").Sequence(0x00081110, true, []).Bytes;
        var inner = new DicomStream(isExplicit: false).Item(true, item).Put(0xFFFEE0DD, "", []).Bytes;
        var bytes = DicomStream.File(Explicit, new DicomStream().Put(0x00091001, "UN", inner, DicomStream.Undefined).Bytes);
        Assert.Equal(bytes, Written(Read(bytes, DicomPixels.Hold)));
    }

    [Fact]
    public void a_changed_data_set_is_counted_anew()
    {
        var file = Read(DicomStream.File(Explicit, Sample(new(), false).Bytes), DicomPixels.Hold);
        var changed = file with { DataSet = file.DataSet.With(DicomElements.Text(DicomTags.PatientName, "ANON")).Without(DicomTags.ImagePositionPatient) };
        var again = Read(Written(changed), DicomPixels.Hold).DataSet;
        Assert.Equal("ANON", again.Text(DicomTags.PatientName));
        Assert.False(again.Contains(DicomTags.ImagePositionPatient));
        Assert.Equal(changed.DataSet.Count, again.Count);
    }

    [Fact]
    public void made_elements_are_read_as_they_were_meant()
    {
        var set = DicomDataSet.Of(
        [
            DicomElements.Text(DicomTags.SpecificCharacterSet, "ISO_IR 192"), DicomElements.Text(DicomTags.SOPClassUID, "1.2.3"),
            DicomElements.Text(DicomTags.SOPInstanceUID, "1.2.3.4"),
            DicomElements.Text(DicomTags.SeriesDescription, DicomCharacterSet.Utf8, ["Größe"]), DicomElements.Numbers(DicomTags.PixelSpacing, 1 / 3d, -1e-200),
            DicomElements.Numbers(DicomTags.Rows, 65535),
            DicomElements.Numbers(DicomTags.RealWorldValueSlope, Math.PI),
        ]);
        var file = Read(Written(DicomFile.Of(set)), DicomPixels.Hold);
        Assert.Equal("Größe", file.DataSet.Text(DicomTags.SeriesDescription));
        Assert.Equal([1 / 3d, -1e-200], file.DataSet.Numbers(DicomTags.PixelSpacing), (a, b) => Math.Abs(a - b) <= 1e-13);
        Assert.Equal(65535, file.DataSet.Integer(DicomTags.Rows));
        Assert.Equal(Math.PI, file.DataSet.Number(DicomTags.RealWorldValueSlope));
        Assert.Equal("1.2.3", file.Meta.Text(DicomTags.MediaStorageSOPClassUID));
        Assert.Throws<ArgumentException>(() => DicomElements.Text(DicomTags.PatientName, "Größe"));
        Assert.Throws<OverflowException>(() => DicomElements.Numbers(DicomTags.Rows, 65536));
    }

    [Fact]
    public void pixel_data_that_are_not_there_are_not_invented()
    {
        var bytes = DicomStream.File(Explicit, new DicomStream().Put(0x7FE00010, "OW", [1, 2, 3, 4]).Bytes);
        Assert.Throws<ArgumentException>(() => Written(Read(bytes, DicomPixels.Leave)));
        Assert.Equal(bytes, Written(Read(bytes, DicomPixels.Leave), new MemoryStream(bytes)));
    }

    private static DicomStream Sample(DicomStream stream, bool delimited, bool isExplicit = true)
    {
        var code = new DicomStream(isExplicit).Text(0x00080100, "SH", "C").Bytes;
        var inner = new DicomStream(isExplicit).Sequence(0x00082218, delimited, code).Bytes;
        return stream.Put(0x00080000, "UL", [24, 0, 0, 0]).Text(0x00080060, "CS", "CT").Text(0x00080070, "LO", "MAKER").Text(0x00100010, "PN", "A^B")
            .Text(0x00200032, "DS", "1\\2\\3")
            .Number(0x00280010, 2).Sequence(0x52009229, delimited, inner, [], inner);
    }

    private static byte[] Written(DicomFile file, Stream? source = null)
    {
        var stream = new MemoryStream();
        DicomWriter.Write(stream, file, source);
        return stream.ToArray();
    }

    private static DicomFile Read(byte[] bytes, DicomPixels pixels) =>
        Assert.IsType<ReadResult<DicomFile>.Read>(DicomReader.Read(new MemoryStream(bytes), pixels, null, TestContext.Current.CancellationToken)).Value;
}
