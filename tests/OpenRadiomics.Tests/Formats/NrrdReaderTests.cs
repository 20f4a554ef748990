using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using static OpenRadiomics.Tests.Formats.NrrdText;

namespace OpenRadiomics.Tests.Formats;

public sealed class NrrdReaderTests
{
    private static readonly float[] Counting = [.. Enumerable.Range(0, 24).Select(i => (float)i)];
    private static readonly Grid Expected = new(2, 3, 4, new(-10, -20, 30), new(1, 0, 0), new(0, 2, 0), new(0, 0, 3));

    [Fact]
    public void voxels_and_grid_are_read()
    {
        var file = Good(new NrrdText().Counting());
        Assert.Equal((Expected, SampleType.Int16, 1), (file.Volume.Grid, file.Header.Sample, file.Header.VolumeCount));
        Assert.Equal(Counting, file.Volume.Voxels);
    }

    [Fact]
    public void every_encoding_gives_the_same_voxels()
    {
        Assert.Equal(Counting, Good(new NrrdText().With("endian", "big").Counting(bigEndian: true)).Volume.Voxels);
        Assert.Equal(Counting, Good(new NrrdText().With("encoding", "gzip").Bytes(NiftiBytes.Gzip(Counted()))).Volume.Voxels);
        Assert.Equal(Counting, Good(new NrrdText().With("encoding",
            "ascii").Without("endian").Bytes(Text("0 1 2\n3 4 5\n 6\t7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23\n"))).Volume.Voxels);
        Assert.Equal(Counting, Good(new NrrdText().With("line skip", "1").With("byte skip", "3").Bytes([.. "skip me\nabc"u8, .. Counted()])).Volume.Voxels);
        Assert.Equal(Counting, Good(new NrrdText().With("byte skip", "-1").Bytes([.. "whatever is here"u8, .. Counted()])).Volume.Voxels);
        Assert.Equal(Counting, Good([.. Windows([.. new NrrdText().Header, (byte)'\n']), .. Counted()]).Volume.Voxels);
    }

    [Fact]
    public void decimal_numbers_of_all_sorts_are_read()
    {
        var file = Good(new NrrdText().With("type", "double").With("encoding", "txt").With("sizes", "2 3 1").Bytes(Text("-1.5 +2e3 NaN inf -INF 0.1")));
        Assert.Equal([-1.5f, 2000, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0.1f], file.Volume.Voxels);
        Assert.Equal(ProblemKind.Damaged, Assert.IsType<ReadResult<ImageFile>.Refused>(
            Read(new NrrdText().With("encoding", "ascii").With("sizes", "1 1 2").Bytes(Text("1.5 2")))).Problem.Kind);
    }

    [Theory]
    [InlineData("left-posterior-superior", 1, 1)]
    [InlineData("LPS", 1, 1)]
    [InlineData("right-anterior-superior", -1, -1)]
    [InlineData("RAS", -1, -1)]
    [InlineData("left-anterior-superior", 1, -1)]
    public void a_patients_space_is_turned_to_lps(string space, int x, int y)
    {
        var read = Assert.IsType<ReadResult<ImageFile>.Read>(Read(new NrrdText().With("space", space).Counting()));
        Assert.Empty(read.Remarks);
        Assert.Equal(new Grid(2, 3, 4, new(x * -10, y * -20, 30), new(x, 0, 0), new(0, 2 * y, 0), new(0, 0, 3)), read.Value.Volume.Grid);
    }

    [Theory]
    [InlineData("scanner-xyz")]
    [InlineData("3D-right-handed")]
    [InlineData("3D-left-handed")]
    public void a_space_of_no_patient_is_told(string space)
    {
        var read = Assert.IsType<ReadResult<ImageFile>.Read>(Read(new NrrdText().With("space", space).Counting()));
        Assert.Equal(ProblemKind.Unplaced, Assert.Single(read.Remarks).Kind);
        Assert.Equal(Expected, read.Value.Volume.Grid);
    }

    [Fact]
    public void spacings_without_space_are_told()
    {
        var read = Assert.IsType<ReadResult<ImageFile>.Read>(
            Read(new NrrdText().Without("space").Without("space directions").Without("space origin").With("spacings", "1 2 3").Counting()));
        Assert.Equal([ProblemKind.Unplaced], read.Remarks.Select(remark => remark.Kind));
        Assert.Equal(Expected with { Origin = default }, read.Value.Volume.Grid);
    }

    [Fact]
    public void lengths_in_other_units_are_turned()
    {
        var file = Good(new NrrdText().With("space units", "\"cm\" \"cm\" \"cm\"").Counting());
        Assert.Equal(new Vector3d(-100, -200, 300), file.Volume.Grid.Origin);
    }

    [Theory]
    [InlineData("2 3 4 2", "domain domain domain list", "(1,0,0) (0,2,0) (0,0,3) none", false)]
    [InlineData("2 2 3 4", "list domain domain domain", "none (1,0,0) (0,2,0) (0,0,3)", true)]
    public void each_volume_of_four_dimensions_can_be_read(string sizes, string kinds, string directions, bool interleaved)
    {
        var bytes = new NrrdText().With("dimension", "4").With("sizes", sizes).With("kinds", kinds).With("space directions", directions).Counting(48);
        for (var volume = 0; volume < 2; volume++)
        {
            var file = Good(bytes, index: volume);
            Assert.Equal((Expected, 2), (file.Volume.Grid, file.Header.VolumeCount));
            Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)(interleaved ? 2 * i + volume : 24 * volume + i)), file.Volume.Voxels);
        }
        var visited = new float[2, 24];
        new NrrdFormat().Visit(new MemoryStream(bytes), (volume, first, voxels) =>
        {
            for (var i = 0; i < voxels.Length; i++) visited[volume, (int)first + i] = voxels[i];
        }, ct: TestContext.Current.CancellationToken);
        Assert.Equal(Good(bytes, index: 1).Volume.Voxels, Enumerable.Range(0, 24).Select(i => visited[1, i]));
    }

    [Fact]
    public void detached_voxels_are_found_beside_the_header()
    {
        Assert.Equal(Counting, Good(new NrrdText().With("data file", "ct.raw").Header, Beside(("ct.raw", Counted()))).Volume.Voxels);
        Assert.Equal(Counting, Good(new NrrdText().With("encoding", "gzip").With("data file", "./raw/ct.gz").Header,
            Beside(("raw/ct.gz", NiftiBytes.Gzip(Counted())))).Volume.Voxels);
        var slices = Enumerable.Range(0, 4).Select(i => ($"slice{i + 1:D3}.raw", Counted()[(12 * i)..(12 * (i + 1))])).ToArray();
        Assert.Equal(Counting, Good(new NrrdText().With("data file", "slice%03d.raw 1 4 1 2").Header, Beside(slices)).Volume.Voxels);
        Assert.Equal(Counting, Good(new NrrdText().Line("data file: LIST\nslice001.raw\nslice002.raw\nslice003.raw\nslice004.raw").Header,
            Beside(slices)).Volume.Voxels);
        var packed = Array.ConvertAll(slices, slice => (slice.Item1, NiftiBytes.Gzip(slice.Item2)));
        Assert.Equal(Counting, Good(new NrrdText().With("encoding", "gzip").With("data file", "slice%03d.raw 1 4 1 2").Header, Beside(packed)).Volume.Voxels);
    }

    [Fact]
    public void every_text_is_offered_to_be_looked_at()
    {
        var header = Good(new NrrdText().Line("content: CT of Erika").Line("PatientName:=DOE^JANE").Line("# second\\comment")
            .Line("note:=two\\nlines \\\\ slash").With("sample units", "HU").Counting()).Header;
        Assert.Equal(
            [("content", "CT of Erika"), ("sample units", "HU"), ("key/value pair 1", "PatientName: DOE^JANE"),
                ("key/value pair 2", "note: two\nlines \\ slash"), ("comments", "a comment\nsecond\\comment")],
            header.Texts.Select(text => (text.Field, text.Text)));
    }

    [Fact]
    public void segments_give_their_names_labels_and_layers()
    {
        var layered = new NrrdText().With("dimension", "4").With("sizes", "2 2 3 4").With("kinds", "list domain domain domain")
            .With("space directions", "none (1,0,0) (0,2,0) (0,0,3)")
            .Line("Segment10_Name:=Lung").Line("Segment10_LabelValue:=1").Line("Segment10_Layer:=1")
            .Line("Segment0_Name:=Tumour").Line("Segment0_LabelValue:=2").Line("Segment0_Layer:=0").Line("Segment1_Name:=").Counting(48);
        Assert.Equal([new(2, "Tumour", 0), new LabelName(1, "Lung", 1)], Good(layered).Header.Labels);
    }

    [Fact]
    public void segments_of_before_layers_lie_in_volumes_of_their_own()
    {
        var early = new NrrdText().With("dimension", "4").With("sizes", "2 2 3 4").With("kinds", "list domain domain domain")
            .With("space directions", "none (1,0,0) (0,2,0) (0,0,3)")
            .Line("Segment0_Name:=Tumour").Line("Segment1_Name:=Lung").Counting(48);
        Assert.Equal([new(1, "Tumour", 0), new LabelName(1, "Lung", 1)], Good(early).Header.Labels);
    }

    private static byte[] Text(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    private static byte[] Windows(byte[] header) => Text(System.Text.Encoding.ASCII.GetString(header).Replace("\n", "\r\n", StringComparison.Ordinal));
}
