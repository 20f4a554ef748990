using System.Text;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class DicomValuesTests
{
    [Theory]
    [InlineData("", "Buc^J\u00e9r\u00f4me", "Buc^J\u00e9r\u00f4me")]
    [InlineData("ISO_IR 100", "Buc^J\u00e9r\u00f4me", "Buc^J\u00e9r\u00f4me")]
    [InlineData("ISO_IR 144", "\u00bb\u00ee\u00dace\u00dc\u00d1\u00e3\u00e0\u00d3", "Люкceмбург")]
    [InlineData("ISO_IR 192", "\u00e7\u008e\u008b^\u00e5\u00b0\u008f\u00e6\u009d\u00b1", "王^小東")]
    [InlineData("GB18030", "\u00cd\u00f5^\u00d0\u00a1\u00b6\u00ab", "王^小东")]
    [InlineData("\\ISO 2022 IR 87", "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B", "Yamada^Tarou=山田^太郎")]
    [InlineData("ISO 2022 IR 13\\ISO 2022 IR 87", "\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=\u001b$B;3ED\u001b(J^\u001b$BB@O:\u001b(J", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎")]
    [InlineData("\\ISO 2022 IR 149", "Hong^Gildong=\u001b$)C\u00fb\u00f3^\u001b$)C\u00d1\u00ce\u00d4\u00d7", "Hong^Gildong=洪^吉洞")]
    [InlineData("\\ISO 2022 IR 58", "Wang^XiaoDong=\u001b$)A\u00cd\u00f5^\u001b$)A\u00d0\u00a1\u00b6\u00ab", "Wang^XiaoDong=王^小东")]
    [InlineData("\\ISO 2022 IR 159", "\u001b$(D0!\u001b(B", "丂")]
    [InlineData("ISO 2022 IR 100\\ISO 2022 IR 126", "\u00c4\u001b-F\u00c4=\u00c4", "ÄΔ=Ä")]
    public void texts_are_read_in_their_character_set(string term, string stored, string text)
    {
        var set = Set(new DicomStream().Text(0x00080005, "CS", term).Text(0x00100010, "PN", stored));
        Assert.Equal(text, set.Text(DicomTags.PatientName));
    }

    [Fact]
    public void a_backslash_within_a_character_divides_nothing()
    {
        var bytes = Encoding.Latin1.GetBytes("\u001b$B%\\\u001b(B\\b ");      // the second byte of this letter is a backslash
        var set = Set(new DicomStream().Text(0x00080005, "CS", "\\ISO 2022 IR 87").Put(0x00081030, "LO", bytes));
        Assert.Equal(["ボ", "b"], set.Texts(DicomTags.StudyDescription));
    }

    [Fact]
    public void items_inherit_the_character_set_or_have_their_own()
    {
        var name = new byte[] { 0xE7, 0x8E, 0x8B, 0x20 };
        var inherits = new DicomStream().Put(0x00100010, "PN", name).Bytes;
        var own = new DicomStream().Text(0x00080005, "CS", "ISO_IR 100").Put(0x00100010, "PN", name).Bytes;
        var items = Set(new DicomStream().Text(0x00080005, "CS", "ISO_IR 192").Sequence(0x00081110, false, inherits, own)).Items(new(0x00081110));
        Assert.Equal(["王", "ç\u008e\u008b"], items.Select(item => item.Text(DicomTags.PatientName)));
    }

    [Fact]
    public void names_have_writings_and_components()
    {
        var name = Assert.Single(Set(new DicomStream().Text(0x00080005, "CS", "ISO_IR 192").Put(0x00100010, "PN",
            Encoding.UTF8.GetBytes("Yamada^Tarou=山田^太郎=やまだ^たろう "))).Names(DicomTags.PatientName));
        Assert.Equal(("Yamada", "Tarou", "山田^太郎", "やまだ^たろう"), (name.Family, name.Given, name.Ideographic, name.Phonetic));
    }

    [Fact]
    public void dates_and_times_are_read_as_far_as_they_go()
    {
        var set = Set(new DicomStream().Text(0x00080020, "DA", "20240229").Text(0x0008002A, "DT", "20240229123456.5+0130").Text(0x00080030, "TM",
            "0912").Text(0x00080031, "TM", "235960.25"));
        Assert.Equal(new DateOnly(2024, 2, 29), set.Date(DicomTags.StudyDate));
        Assert.Equal(new TimeOnly(9, 12), set.Time(DicomTags.StudyTime));
        Assert.Equal(new TimeOnly(23, 59, 59, 250), set.Time(DicomTags.SeriesTime));
        Assert.Equal(new DicomMoment(new(2024, 2, 29, 12, 34, 56, 500), TimeSpan.FromMinutes(90)), set.Moment(DicomTags.AcquisitionDateTime));
    }

    [Fact]
    public void every_keyword_and_representation_of_the_dictionary_is_known()
    {
        Assert.Equal(new DicomTag(0x00100010), DicomDictionary.Find("PatientName"));
        Assert.Equal("(6002,3000) OverlayData", new DicomTag(0x60023000).ToString());
        Assert.Equal(DicomVr.OW, DicomDictionary.Find(DicomTags.PixelData)!.Vr);
        Assert.Null(DicomDictionary.Find(new DicomTag(0x00090010)));
        var named = typeof(DicomTags).GetFields();
        Assert.NotEmpty(named);
        Assert.All(named, field => Assert.Equal(DicomDictionary.Find(field.Name), (DicomTag)field.GetValue(null)!));
    }

    private static DicomDataSet Set(DicomStream stream) =>
        Assert.IsType<ReadResult<DicomFile>.Read>(DicomReader.Read(new MemoryStream(DicomStream.File("1.2.840.10008.1.2.1", stream.Bytes)),
            ct: TestContext.Current.CancellationToken)).Value.DataSet;
}
