using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class NiftiWriterTests
{
    private static readonly Volume Oblique = new(Rotated(0.3, -0.5, 1.1, leftHanded: false), [.. Enumerable.Range(0, 24).Select(i => i * 1.5f - 7)]);

    [Theory, InlineData(false), InlineData(true)]
    public void what_is_written_is_read_back(bool gzip)
    {
        var file = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(Written(Oblique, gzip)));
        Assert.Empty(file.Remarks);                                      // sform and qform agree, too
        Assert.Equal(Oblique.Voxels, file.Value.Volume.Voxels);
        AssertNear(Oblique.Grid, file.Value.Volume.Grid);
    }

    [Fact]
    public void the_same_volume_gives_the_same_bytes_and_nothing_of_the_machine()
    {
        var (first, second) = (Written(Oblique, gzip: true).ToArray(), Written(Oblique, gzip: true).ToArray());
        Assert.Equal(first, second);
        Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF], first[..10]);
    }

    [Fact]
    public void the_plain_file_is_the_one_the_standard_describes()
    {
        var expected = new NiftiBytes().Text(38, "r").Pixdim(1, 1, 2, 3).Float(112, 1).Qform(0, 0, 1, 10, 20, 30).CountingVoxels().Bytes();
        var volume = new Volume(new(2, 3, 4, new(-10, -20, 30), new(1, 0, 0), new(0, 2, 0), new(0, 0, 3)), [.. Enumerable.Range(0, 24).Select(i => (float)i)]);
        Assert.Equal(expected, Written(volume, gzip: false).ToArray());
    }

    [Fact]
    public void a_mask_is_one_byte_per_voxel()
    {
        var mask = new Mask(Grid.AxisAligned(3, 1, 1, 1, 1, 1), [true, false, true]);
        var stream = new MemoryStream();
        NiftiWriter.Write(stream, mask, gzip: false);
        Assert.Equal(355, stream.Length);
        stream.Position = 0;
        Assert.Equal([1f, 0f, 1f], Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(stream)).Value.Volume.Voxels);
    }

    [Fact]
    public void whole_numbers_can_be_stored_small_and_others_are_refused()
    {
        var whole = new Volume(Grid.AxisAligned(3, 1, 1, 1, 1, 1), [-1000, 0, 3065]);
        var stream = new MemoryStream();
        NiftiWriter.Write(stream, whole, gzip: false, SampleType.Int16);
        stream.Position = 0;
        Assert.Equal(whole.Voxels, Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(stream)).Value.Volume.Voxels);
        Assert.Throws<ArgumentException>(() => NiftiWriter.Write(new MemoryStream(), whole, gzip: false, SampleType.UInt8));
        Assert.Throws<ArgumentException>(() => NiftiWriter.Write(new MemoryStream(), Oblique, gzip: false, SampleType.Int16));
    }

    [Fact]
    public void an_axis_beyond_the_format_is_refused() =>
        Assert.Throws<ArgumentException>(() => NiftiWriter.Write(new MemoryStream(), new Volume(Grid.AxisAligned(32768, 1, 1, 1, 1, 1), new float[32768]),
            gzip: false));

    [Fact]
    public void sform_and_qform_agree_for_any_rotation() =>
        Gen.Select(Gen.Double[-3.1, 3.1], Gen.Double[-1.5, 1.5], Gen.Double[-3.1, 3.1], Gen.Bool).Sample((a, b, c, leftHanded) =>
        {
            var volume = new Volume(Rotated(a, b, c, leftHanded), new float[24]);
            var read = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(Written(volume, gzip: false)));
            Assert.Empty(read.Remarks);
            Assert.Equal(1, Assert.IsType<NiftiHeader>(read.Value.Header).QformCode);
            AssertNear(volume.Grid, read.Value.Volume.Grid);
        });

    private static MemoryStream Written(Volume volume, bool gzip)
    {
        var stream = new MemoryStream();
        NiftiWriter.Write(stream, volume, gzip);
        stream.Position = 0;
        return stream;
    }

    private static Grid Rotated(double a, double b, double c, bool leftHanded)
    {
        Vector3d Turn(Vector3d v)
        {
            v = new(Math.Cos(a) * v.X - Math.Sin(a) * v.Y, Math.Sin(a) * v.X + Math.Cos(a) * v.Y, v.Z);
            v = new(Math.Cos(b) * v.X + Math.Sin(b) * v.Z, v.Y, -Math.Sin(b) * v.X + Math.Cos(b) * v.Z);
            return new(v.X, Math.Cos(c) * v.Y - Math.Sin(c) * v.Z, Math.Sin(c) * v.Y + Math.Cos(c) * v.Z);
        }
        return new(2, 3, 4, new(-12.5, 40, 100), Turn(new(0.7, 0, 0)), Turn(new(0, 0.8, 0)), Turn(new(0, 0, leftHanded ? -2.5 : 2.5)));
    }

    private static void AssertNear(Grid expected, Grid actual)
    {
        foreach (var (e, a) in expected.Corners().Zip(actual.Corners())) Assert.True((e - a).Length < 1e-4, $"{e} and {a}");
    }
}
