using System.Text.Json;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class NiftiReaderTests
{
    [Fact]
    public void the_ct_phantom_is_read_as_its_description_says()
    {
        var image = Clean(Open("ibsi_1_ct_radiomics_phantom", "nifti", "image", "phantom.nii.gz"));
        var mask = Clean(Open("ibsi_1_ct_radiomics_phantom", "nifti", "mask", "mask.nii.gz"));

        Assert.Equal((204, 201, 60), (image.Volume.Grid.Nx, image.Volume.Grid.Ny, image.Volume.Grid.Nz));
        Assert.Equal((0.977, 0.977, 3.0), (Math.Round(image.Volume.Grid.SpacingX, 6), Math.Round(image.Volume.Grid.SpacingY, 6), image.Volume.Grid.SpacingZ));
        Assert.Equal(SampleType.Float32, image.Header.Sample);
        Assert.Equal((-1000f, 3065f), (image.Volume.Voxels.Min(), image.Volume.Voxels.Max()));
        Assert.Equal(125_256, Mask.OfLabel(mask.Volume, 1).Voxels.Count(v => v));
        Assert.Equal(image.Volume.Grid, mask.Volume.Grid);
        Assert.Equal((1, 1), (Math.Sign(image.Volume.Grid.StepX.X), Math.Sign(image.Volume.Grid.StepY.Y)));   // RAS −, so LPS +
        Assert.Equal(-174.39450073242188, image.Volume.Grid.Origin.X);
    }

    [Fact]
    public void the_digital_phantom_has_the_voxels_of_its_listing()
    {
        var (image, mask) = (Clean(Open("ibsi_1_digital_phantom", "nifti", "image", "phantom.nii.gz")),
            Clean(Open("ibsi_1_digital_phantom", "nifti", "mask", "mask.nii.gz")));
        using var listing = JsonDocument.Parse(File.ReadAllText(Reference.File("digital_phantom.json")));

        Assert.Equal(Grid.AxisAligned(5, 4, 4, 2, 2, 2), image.Volume.Grid);
        Assert.Equal(Flat(listing, "voxels_zyx"), image.Volume.Voxels);
        Assert.Equal(Flat(listing, "mask_zyx"), mask.Volume.Voxels);
        Assert.Equal(74, mask.Volume.Voxels.Count(v => v == 1));
    }

    [Fact]
    public void every_phantom_of_the_second_study_is_read_by_its_qform()
    {
        var folder = Reference.File("data", "ibsi_2_digital_phantom", "nifti");
        foreach (var path in Directory.EnumerateFiles(folder, "*.nii.gz", SearchOption.AllDirectories))
        {
            var file = Clean(File.OpenRead(path));
            var (nx, ny, nz) = path.Contains("orientation", StringComparison.Ordinal) ? (32, 48, 64) : (64, 64, 64);
            Assert.Equal(Grid.AxisAligned(nx, ny, nz, 2, 2, 2), file.Volume.Grid);
            Assert.Equal(NiftiOrientation.Qform, Assert.IsType<NiftiHeader>(file.Header).Orientation);
        }
    }

    [Theory, InlineData(false), InlineData(true)]
    public void both_byte_orders_give_the_same_image(bool bigEndian)
    {
        var file = Clean(new MemoryStream(new NiftiBytes(bigEndian).CountingVoxels().Bytes()));
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)i), file.Volume.Voxels);
        Assert.Equal(new Grid(2, 3, 4, new(-10, -20, 30), new(1, 0, 0), new(0, 2, 0), new(0, 0, 3)), file.Volume.Grid);
    }

    [Theory]
    [InlineData(2, 8, new byte[] { 200, 1 }, 200f)]
    [InlineData(256, 8, new byte[] { 200, 1 }, -56f)]
    [InlineData(4, 16, new byte[] { 0xFE, 0xFF, 1, 0 }, -2f)]
    [InlineData(512, 16, new byte[] { 0xFE, 0xFF, 1, 0 }, 65534f)]
    [InlineData(8, 32, new byte[] { 0xFE, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0 }, -2f)]
    [InlineData(768, 32, new byte[] { 0, 0, 0, 0x80, 1, 0, 0, 0 }, 2147483648f)]
    [InlineData(16, 32, new byte[] { 0, 0, 0x20, 0xC1, 0, 0, 0x80, 0x3F }, -10f)]
    [InlineData(64, 64, new byte[] { 0, 0, 0, 0, 0, 0, 0x24, 0xC0, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F }, -10f)]
    [InlineData(1024, 64, new byte[] { 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0, 0, 0, 0, 0, 0 }, -2f)]
    [InlineData(1280, 64, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0x80, 1, 0, 0, 0, 0, 0, 0, 0 }, 9223372036854775808f)]
    public void every_scalar_datatype_is_read_and_scaled(short code, short bits, byte[] voxels, float expected)
    {
        var plain = Clean(new MemoryStream(TwoVoxels().Bytes()));
        var scaled = Clean(new MemoryStream(TwoVoxels().Float(112, 0.5f).Float(116, 100).Bytes()));
        Assert.Equal([expected, 1f], plain.Volume.Voxels);
        Assert.Equal([expected * 0.5f + 100, 100.5f], scaled.Volume.Voxels);

        NiftiBytes TwoVoxels() => new NiftiBytes().Dim(3, 2, 1, 1).Type(code, bits).Voxels(voxels);
    }

    [Fact]
    public void integers_that_float32_cannot_hold_are_told()
    {
        var bytes = new NiftiBytes().Dim(3, 2, 1, 1).Type(8, 32).Voxels([1, 0, 0, 1, 0, 0, 0, 1]).Bytes();   // 16,777,217 and 16,777,216
        Assert.Equal(ProblemKind.Altered, Assert.Single(Read(bytes).Remarks).Kind);
    }

    [Fact]
    public void a_four_dimensional_image_gives_the_volume_asked_for()
    {
        var bytes = new NiftiBytes().Dim(4, 2, 3, 4, 3).CountingVoxels(72).Bytes();
        for (var i = 0; i < 3; i++)
        {
            var read = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(new MemoryStream(bytes), i));
            Assert.Equal((3, i, 24f * i), (read.Value.Header.VolumeCount, read.Value.VolumeIndex, read.Value.Volume.Voxels[0]));
        }
        Assert.IsType<ReadResult<ImageFile>.Refused>(Reading.Image(new MemoryStream(bytes), 3));
    }

    [Fact]
    public void a_flat_image_is_one_slice()
    {
        var file = Read(new NiftiBytes().Dim(2, 4, 6, 0).Sform().Qform(0, 0, 0, 0, 0, 0).Pixdim(1, 2, 3, 0).CountingVoxels().Bytes());
        Assert.Equal((4, 6, 1, 3.0, 1.0), (file.Value.Volume.Grid.Nx, file.Value.Volume.Grid.Ny, file.Value.Volume.Grid.Nz, file.Value.Volume.Grid.SpacingY,
            file.Value.Volume.Grid.SpacingZ));
    }

    [Fact]
    public void sform_goes_before_qform_and_their_disagreement_is_told()
    {
        var agreeing = Read(new NiftiBytes().Pixdim(1, 1, 2, 3).Qform(0, 0, 1, 10, 20, 30).CountingVoxels().Bytes());
        var moved = Read(new NiftiBytes().Pixdim(1, 1, 2, 3).Qform(0, 0, 1, 10, 20, 31).CountingVoxels().Bytes());
        Assert.Empty(agreeing.Remarks);
        var remark = Assert.Single(moved.Remarks);
        Assert.Equal((ProblemKind.Contradiction, "corners up to 1 mm apart"), (remark.Kind, remark.Found));
        Assert.Equal(30, moved.Value.Volume.Grid.Origin.Z);
    }

    [Fact]
    public void a_left_handed_qform_turns_the_third_axis()
    {
        var grid = Read(new NiftiBytes().Sform().Pixdim(-1, 1, 2, 3).Qform(0, 0, 0, 0, 0, 0).CountingVoxels().Bytes()).Value.Volume.Grid;
        Assert.Equal((new Vector3d(-1, 0, 0), new Vector3d(0, -2, 0), new Vector3d(0, 0, -3)), (grid.StepX, grid.StepY, grid.StepZ));
    }

    [Fact]
    public void an_image_without_orientation_says_so()
    {
        var read = Read(new NiftiBytes().Sform().CountingVoxels().Bytes());
        Assert.Equal(ProblemKind.Unplaced, Assert.Single(read.Remarks).Kind);
        Assert.Equal(NiftiOrientation.SpacingOnly, Assert.IsType<NiftiHeader>(read.Value.Header).Orientation);
    }

    [Fact]
    public void metres_become_millimetres()
    {
        var bytes = new NiftiBytes().Sform([-0.001f, 0, 0, 0], [0, -0.002f, 0, 0], [0, 0, 0.003f, 0]).CountingVoxels().Bytes();
        bytes[123] = 1;
        Assert.Equal(3, Read(bytes).Value.Volume.Grid.SpacingZ, 1e-6);
    }

    [Fact]
    public void text_fields_and_extensions_are_shown()
    {
        byte[] extension = [1, 0, 0, 0, 32, 0, 0, 0, 6, 0, 0, 0, .. "Doe^Jane\0"u8, .. new byte[15]];
        var bytes = new NiftiBytes().Text(148, "FSL 6.0").Text(228, "brain.lut").Float(108, 384).CountingVoxels().Bytes(extension);
        var header = Assert.IsType<ReadResult<NiftiHeader>.Read>(Reading.Header(new MemoryStream(bytes))).Value;

        Assert.Equal([new("descrip", "FSL 6.0"), new("aux_file", "brain.lut"), new("extension[0] code 6", "Doe^Jane")], header.Texts);
        Assert.Equal(24, Assert.Single(header.Extensions).Content.Length);
        Assert.Equal(5f, Read(bytes).Value.Volume.Voxels[5]);
    }

    [Fact]
    public void a_header_is_read_without_the_voxels()
    {
        var stream = new ForwardOnly(new NiftiBytes().CountingVoxels().Bytes());
        Assert.IsType<ReadResult<NiftiHeader>.Read>(Reading.Header(stream));
        Assert.Equal(352, stream.Given);
    }

    [Fact]
    public void a_stream_that_cannot_seek_is_read_plain_or_compressed()
    {
        var bytes = new NiftiBytes().CountingVoxels().Bytes();
        foreach (var file in (byte[][])[bytes, NiftiBytes.Gzip(bytes)])
            Assert.Equal(23f, Clean(new ForwardOnly(file)).Volume.Voxels[23]);
    }

    private static FileStream Open(params string[] parts) => File.OpenRead(Reference.File(["data", .. parts]));

    private static ReadResult<ImageFile>.Read Read(byte[] bytes) => Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(new MemoryStream(bytes)));

    private static ImageFile Clean(Stream stream)
    {
        using var _ = stream;
        var read = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(stream));
        Assert.Empty(read.Remarks);
        return read.Value;
    }

    private static float[] Flat(JsonDocument listing, string name) =>
        [.. listing.RootElement.GetProperty(name).EnumerateArray().SelectMany(z => z.EnumerateArray()).SelectMany(y => y.EnumerateArray())
            .Select(x => x.GetSingle())];
}
