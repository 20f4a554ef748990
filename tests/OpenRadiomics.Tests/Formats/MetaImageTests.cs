using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using static OpenRadiomics.Tests.Formats.NrrdText;

namespace OpenRadiomics.Tests.Formats;

public sealed class MetaImageTests
{
    private static readonly float[] Counting = [.. Enumerable.Range(0, 24).Select(i => (float)i)];
    private static readonly Grid Expected = new(2, 3, 4, new(-10, -20, 30), new(1, 0, 0), new(0, 2, 0), new(0, 0, 3));

    [Fact]
    public void voxels_and_grid_are_read()
    {
        var read = Read(new MetaText().Counting());
        Assert.Empty(read.Remarks);
        Assert.Equal((Expected, SampleType.Int16, 1), (read.Value.Volume.Grid, read.Value.Header.Sample, read.Value.Header.VolumeCount));
        Assert.Equal(Counting, read.Value.Volume.Voxels);
    }

    [Fact]
    public void every_way_of_storing_gives_the_same_voxels()
    {
        byte[] text = [.. "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23"u8];
        Assert.Equal(Counting, Read(new MetaText().With("BinaryDataByteOrderMSB", "True").Counting(bigEndian: true)).Value.Volume.Voxels);
        Assert.Equal(Counting, Read(new MetaText().With("CompressedData", "True").With("CompressedDataSize",
            "40").Bytes(MetaText.Zlib(Counted()))).Value.Volume.Voxels);
        Assert.Equal(Counting, Read(new MetaText().With("BinaryData", "False").Bytes(text)).Value.Volume.Voxels);
        Assert.Equal(Counting, Read(new MetaText().With("HeaderSize", "-1").Bytes([.. "what another program put here"u8, .. Counted()])).Value.Volume.Voxels);
        Assert.Equal(Counting, Read(new MetaText().In("ct.raw").Header, Beside(("ct.raw", Counted()))).Value.Volume.Voxels);
        Assert.Equal(Counting, Read(new MetaText().In("ct.zraw").With("CompressedData", "True").Header,
            Beside(("ct.zraw", MetaText.Zlib(Counted())))).Value.Volume.Voxels);
        var slices = Enumerable.Range(0, 4).Select(i => ($"s{i}.raw", Counted()[(12 * i)..(12 * (i + 1))])).ToArray();
        Assert.Equal(Counting, Read(new MetaText().In("s%d.raw 0 3 1").Header, Beside(slices)).Value.Volume.Voxels);
        Assert.Equal(Counting, Read(new MetaText().In("LIST\ns0.raw\ns1.raw\ns2.raw\ns3.raw").Header, Beside(slices)).Value.Volume.Voxels);
    }

    [Fact]
    public void the_matrix_holds_one_axis_after_another()
    {
        var grid = Read(new MetaText().With("TransformMatrix", "0 1 0 -1 0 0 0 0 1").Counting()).Value.Volume.Grid;
        Assert.Equal((new Vector3d(0, 1, 0), new Vector3d(-2, 0, 0), new Vector3d(0, 0, 3)), (grid.StepX, grid.StepY, grid.StepZ));
    }

    [Fact]
    public void an_image_without_orientation_or_spacing_says_so() =>
        Assert.Equal([ProblemKind.Unplaced, ProblemKind.Assumed],
            Read(new MetaText().Without("TransformMatrix").Without("ElementSpacing").Counting()).Remarks.Select(remark => remark.Kind));

    [Fact]
    public void each_volume_of_four_dimensions_can_be_read()
    {
        var bytes = new MetaText().With("NDims", "4").With("DimSize", "2 3 4 2").With("TransformMatrix", "1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 1")
            .With("Offset", "-10 -20 30 0").With("ElementSpacing", "1 2 3 1").Counting(48);
        var file = Read(bytes, index: 1).Value;
        Assert.Equal((Expected, 2), (file.Volume.Grid, file.Header.VolumeCount));
        Assert.Equal(Counting.Select(v => v + 24), file.Volume.Voxels);
    }

    [Fact]
    public void a_slope_is_applied_and_told()
    {
        var read = Read(new MetaText().With("ElementToIntensityFunctionSlope", "2").With("ElementToIntensityFunctionOffset", "-1000").Counting());
        Assert.Equal(-954f, read.Value.Volume.Voxels[23]);
        Assert.True(read.Value.Header.IsScaled);
        Assert.Equal(ProblemKind.Assumed, Assert.Single(read.Remarks).Kind);
    }

    [Fact]
    public void every_text_is_offered_to_be_looked_at()
    {
        var texts = Read(new MetaText().With("Comment", "CT of Erika").With("PatientName", "DOE^JANE").In("ct.raw").Header,
            Beside(("ct.raw", Counted()))).Value.Header.Texts;
        Assert.Equal([("Comment", "CT of Erika"), ("further field 2", "PatientName: DOE^JANE"), ("ElementDataFile", "ct.raw")],
            texts.Select(text => (text.Field, text.Text)));
    }

    public static TheoryData<string, ProblemKind> BadFiles() => new(Bad().Select(b => (b.Name, b.Kind)));

    [Theory, MemberData(nameof(BadFiles))]
    public void a_bad_file_is_refused_with_place_and_remedy(string name, ProblemKind kind) =>
        Hostile.IsRefused(new MetaImageFormat(), Bad().Single(b => b.Name == name).Bytes, kind);

    public static TheoryData<string> PathsAway => [.. Hostile.PathsAway];

    [Theory, MemberData(nameof(PathsAway))]
    public void a_path_out_of_the_folder_is_not_opened(string path)
    {
        Hostile.IsNotOpened(new MetaImageFormat(), new MetaText().In(path).Header, path);
        Hostile.IsNotOpened(new MetaImageFormat(), new MetaText().In($"LIST\nslice.raw\n{path}").Header, path);
    }

    [Fact]
    public void ten_thousand_damaged_files_are_answered_quickly() => Hostile.Withstands(new MetaImageFormat(),
    [
        new MetaText().Counting(), new MetaText().With("CompressedData", "True").Bytes(MetaText.Zlib(Counted())), new MetaText().In("s%d.raw 0 3 1").Header,
        new MetaText().With("BinaryData", "False").Bytes([.. "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23"u8]),
    ]);

    private static IEnumerable<(string Name, ProblemKind Kind, byte[] Bytes)> Bad()
    {
        var good = new MetaText().Counting();
        yield return ("nothing", ProblemKind.Empty, []);
        yield return ("a text", ProblemKind.WrongFormat, "Dear reader, this is not an image."u8.ToArray());
        yield return ("a mesh", ProblemKind.Unsupported, new MetaText().With("ObjectType", "Mesh").Counting());
        yield return ("a header cut off", ProblemKind.Truncated, good[..29]);
        yield return ("a key twice", ProblemKind.Invalid, [.. "ObjectType = Image\nNDims = 3\nNDims = 3\n"u8]);
        yield return ("one byte too few", ProblemKind.Truncated, good[..^1]);
        yield return ("compressed data cut off", ProblemKind.Truncated, new MetaText().With("CompressedData", "True").Bytes(MetaText.Zlib(Counted())[..^12]));
        yield return ("compressed data that is none", ProblemKind.Damaged, new MetaText().With("CompressedData", "True").Counting());
        yield return ("compressed data that asks for a dictionary", ProblemKind.Damaged,
            new MetaText().With("CompressedData", "True").Bytes([0x78, 0x20, 1, 2, 3, 4, .. MetaText.Zlib(Counted())[2..]]));
        yield return ("five dimensions", ProblemKind.Invalid, new MetaText().With("NDims", "5").Counting());
        yield return ("colour", ProblemKind.Unsupported, new MetaText().With("ElementNumberOfChannels", "3").Counting());
        yield return ("arrays", ProblemKind.Unsupported, new MetaText().With("ElementType", "MET_SHORT_ARRAY").Counting());
        yield return ("absurd dimensions", ProblemKind.TooLarge, new MetaText().With("DimSize", "2147483647 2147483647 2147483647").Counting());
        yield return ("half a gigabyte announced", ProblemKind.Truncated, new MetaText().With("DimSize", "512 512 512").Counting());
        yield return ("half a gigabyte announced, packed", ProblemKind.Truncated,
            new MetaText().With("DimSize", "512 512 512").With("CompressedData", "True").Bytes(MetaText.Zlib(Counted())));
        yield return ("a flat matrix", ProblemKind.Invalid, new MetaText().With("TransformMatrix", "1 0 0 1 0 0 0 0 1").Counting());
        yield return ("an offset of no number", ProblemKind.Invalid, new MetaText().With("Offset", "NaN 0 0").Counting());
        yield return ("a missing file", ProblemKind.Missing, new MetaText().In("elsewhere.raw").Header);
        yield return ("a slope of no number", ProblemKind.Invalid, new MetaText().With("ElementToIntensityFunctionSlope", "NaN").Counting());
        yield return ("slices with headers", ProblemKind.Unsupported, new MetaText().With("HeaderSizePerSlice", "128").Counting());
    }

    private static ReadResult<ImageFile>.Read Read(byte[] bytes, FilesBeside? beside = null, int index = 0)
    {
        var result = new MetaImageFormat().Read(new MemoryStream(bytes), index, beside, ct: TestContext.Current.CancellationToken);
        Assert.False(result is ReadResult<ImageFile>.Refused, (result as ReadResult<ImageFile>.Refused)?.Problem.ToString());
        return (ReadResult<ImageFile>.Read)result;
    }
}
