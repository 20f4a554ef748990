using System.Text;
using CsCheck;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

public sealed class LabelSidecarTests
{
    [Theory]
    [InlineData("sub-01_dseg.tsv", "index\tabbreviation\tname\r\n1\tT\tTumour\r\n2\tL\tLung\r\n")]
    [InlineData("dseg.tsv", "index\tname\n0\tBackground\n1\tTumour\n2\tLung\n2\ttwice\n")]
    [InlineData("sub-01_dseg.json", """{"labels": {"background": 0, "Tumour": 1, "Lung": 2}}""")]
    [InlineData("sub-01_dseg.json", """{"labels": {"1": "Tumour", "2": " Lung "}}""")]
    [InlineData("sub-01_dseg.label",
        "# ITK-SNAP Label Description File\n    0     0    0    0        0  0  0    \"Clear Label\"\n    1   255    0    0        1  1  1    \"Tumour\"\n    2     0  255    0      0.5  1  1    \"Lung\"\n")]
    public void a_file_beside_a_label_map_names_its_regions(string name, string text) =>
        Assert.Equal([new(1, "Tumour"), new LabelName(2, "Lung")], Labels((name, text)));

    [Fact]
    public void what_is_not_understood_names_nothing()
    {
        Assert.Empty(Labels());
        Assert.Empty(Labels(("sub-01_dseg.tsv", ""), ("sub-01_dseg.json", "{"), ("sub-01_dseg.label", "1 2 3"), ("dseg.tsv", "a\tb\n1\t2")));
        Gen.String.Sample(text => Labels(("sub-01_dseg.tsv", text), ("sub-01_dseg.json", text), ("sub-01_dseg.label", text)).Count == 0 || text.Length > 3);
    }

    [Fact]
    public void names_in_the_header_count_before_those_beside_it()
    {
        var bytes = new NrrdText().Line("Segment0_Name:=Liver").Line("Segment0_LabelValue:=3").Counting();
        var beside = NrrdText.Beside(("ct.tsv", "index\tname\n1\tTumour"u8.ToArray()));
        var read = ImageReader.ReadHeader(new MemoryStream(bytes), "ct.nrrd", beside, ct: TestContext.Current.CancellationToken);
        Assert.Equal([new LabelName(3, "Liver")], Assert.IsType<ReadResult<ImageHeader>.Read>(read).Value.Labels);
    }

    private static IReadOnlyList<LabelName> Labels(params (string Name, string Text)[] files)
    {
        var beside = new FilesBeside("sub-01_dseg.nii.gz",
            path => files.FirstOrDefault(file => file.Name == path) is { Text: { } text } ? new MemoryStream(Encoding.UTF8.GetBytes(text)) : null);
        var read = ImageReader.ReadHeader(new MemoryStream(new NiftiBytes().CountingVoxels().Bytes()), "sub-01_dseg.nii.gz", beside,
            ct: TestContext.Current.CancellationToken);
        return Assert.IsType<ReadResult<ImageHeader>.Read>(read).Value.Labels;
    }
}
