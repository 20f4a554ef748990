using System.Globalization;
using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class Nifti2Tests
{
    private static readonly float[] Counting = [.. Enumerable.Range(0, 24).Select(i => (float)i)];

    [Theory, InlineData(false), InlineData(true)]
    public void voxels_and_grid_are_read_in_either_byte_order(bool bigEndian)
    {
        var file = Good(Nifti2Bytes.Of(bigEndian));
        var header = Assert.IsType<NiftiHeader>(file.Header);
        Assert.Equal((2, bigEndian, NiftiOrientation.Sform, 544L), (header.Version, header.BigEndian, header.Orientation, header.VoxelOffset));
        Assert.Equal(new Grid(2, 3, 4, new(-10, -20, 30), new(1, 0, 0), new(0, 2, 0), new(0, 0, 3)), file.Volume.Grid);
        Assert.Equal(Counting, file.Volume.Voxels);
        Assert.Equal(new("descrip", "a description"), Assert.Single(header.Texts));
    }

    [Theory, InlineData("ct.hdr", "ct.img"), InlineData("CT.HDR.GZ", "CT.img.gz")]
    public void a_pair_is_read_from_both_its_files(string header, string voxels)
    {
        var packed = voxels.EndsWith(".gz", StringComparison.Ordinal);
        var (first, second) = (new NiftiBytes().Text(344, "ni1").Float(108, 0).Bytes(), new NiftiBytes().CountingVoxels().Bytes()[352..]);
        var beside = new FilesBeside(header, path => path == voxels ? new MemoryStream(packed ? NiftiBytes.Gzip(second) : second) : null);
        var result = ImageReader.Read(new MemoryStream(packed ? NiftiBytes.Gzip(first) : first), header, beside: beside,
            ct: TestContext.Current.CancellationToken);
        Assert.Equal(Counting, Assert.IsType<ReadResult<ImageFile>.Read>(result).Value.Volume.Voxels);
    }

    [Fact]
    public void a_pair_without_its_voxels_says_so()
    {
        var header = new NiftiBytes().Text(344, "ni1").Float(108, 0).Bytes();
        var alone = ImageReader.Read(new MemoryStream(header), "ct.hdr", beside: new("ct.hdr", _ => null), ct: TestContext.Current.CancellationToken);
        Assert.Equal(ProblemKind.Missing, Assert.IsType<ReadResult<ImageFile>.Refused>(alone).Problem.Kind);
        var cut = ImageReader.Read(new MemoryStream(header), "ct.hdr", beside: new("ct.hdr", path => path == "ct.img" ? new MemoryStream(new byte[95]) : null),
            ct: TestContext.Current.CancellationToken);
        Assert.Equal(ProblemKind.Truncated, Assert.IsType<ReadResult<ImageFile>.Refused>(cut).Problem.Kind);
    }

    [Fact]
    public void ten_thousand_damaged_files_are_answered_quickly() => Hostile.Withstands(new NiftiFormat(),
        [Nifti2Bytes.Of(), NiftiBytes.Gzip(Nifti2Bytes.Of(bigEndian: true)), new NiftiBytes().Text(344, "ni1").Float(108, 0).Bytes()]);

    [Theory]
    [InlineData(16, -1, ProblemKind.Invalid)]
    [InlineData(24, 0, ProblemKind.Invalid)]
    [InlineData(24, long.MaxValue, ProblemKind.TooLarge)]
    [InlineData(32, 1L << 28, ProblemKind.TooLarge)]
    [InlineData(40, 1 << 20, ProblemKind.Truncated)]
    [InlineData(168, -1, ProblemKind.Invalid)]
    [InlineData(168, long.MaxValue, ProblemKind.Invalid)]
    public void a_header_out_of_bounds_is_refused(int at, long value, ProblemKind kind) =>
        Hostile.IsRefused(new NiftiFormat(), Nifti2Bytes.With(Nifti2Bytes.Of(), at, value), kind);

    [Fact]
    public void nibabels_images_are_read_as_nibabel_reads_them()
    {
        var folder = Directory.CreateTempSubdirectory("openradiomics-");
        try
        {
            Peer.NiBabel("""
                import sys, numpy as np, nibabel as nib
                a = np.arange(24).reshape(2, 3, 4, order='F')
                m = np.array([[-0.9, 0.1, 0, 10], [0.1, 1.8, 0, -20], [0, 0, 2.5, 30], [0, 0, 0, 1]])
                for t in ('u1', 'i1', 'u2', 'i2', 'u4', 'i4', 'u8', 'i8', 'f4', 'f8'):
                    for order in '<>':
                        image = nib.Nifti2Image(a.astype(t), m, nib.Nifti2Header(endianness=order), dtype=t)
                        nib.save(image, f"{sys.argv[1]}/{t}{'lb'[order == '>']}.nii")
                nib.save(nib.Nifti1Pair(a.astype('i2'), m), f"{sys.argv[1]}/pair.hdr")
                """, folder.FullName);
            var files = folder.GetFiles().Where(file => file.Extension is ".nii" or ".hdr").ToArray();
            Assert.Equal(21, files.Length);
            foreach (var path in files)
            {
                using var stream = path.OpenRead();
                var read = Assert.IsType<ReadResult<ImageFile>.Read>(
                    ImageReader.Read(stream, path.Name, beside: FilesBeside.OnDisk(path), ct: TestContext.Current.CancellationToken));
                Assert.Equal(Counting, read.Value.Volume.Voxels);
                Assert.Equal(path.Name.EndsWith("b.nii", StringComparison.Ordinal), Assert.IsType<NiftiHeader>(read.Value.Header).BigEndian);
                Assert.True((read.Value.Volume.Grid.ToWorld(1, 2, 3) - new Vector3d(-9.3, 16.3, 37.5)).Length < 1e-5);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void nibabel_reads_what_is_written()
    {
        var file = Path.GetTempFileName() + ".nii.gz";
        try
        {
            using (var stream = File.Create(file))
            {
                using var writer = NiftiWriter.Begin(stream, new(2, 3, 4, new(-10, -20, 30), new(0.5, 0.25, 0), new(-0.25, 2, 0), new(0, 0, 3)), 2,
                    SampleType.Int16, gzip: true);
                writer.Write([.. Counting, .. Counting.Select(v => -v)]);
            }
            var said =
                Peer.NiBabel(
                    "import sys, nibabel as nib; i = nib.load(sys.argv[1]); d = i.get_fdata(); print(i.shape, i.get_data_dtype(), d[1, 2, 3, 0], d[1, 2, 3, 1], *i.affine[:3].flatten())", file);
            Assert.Equal("(2, 3, 4, 2) int16 23.0 -23.0 -0.5 0.25 0.0 10.0 -0.25 -2.0 0.0 20.0 0.0 0.0 3.0 30.0",
                said.Trim().Replace("-0.0 ", "0.0 ", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void every_type_is_written_and_read_back() => Gen.Select(Images.Any, Gen.Bool).Sample((image, gzip) =>
    {
        var stream = new MemoryStream();
        NiftiWriter.Write(stream, image.Volume, gzip, image.Sample);
        var file = Good(stream.ToArray());
        Assert.Equal(image.Sample, file.Header.Sample);
        Assert.Equal(image.Volume.Voxels, file.Volume.Voxels);
    }, threads: 1);

    private static ImageFile Good(byte[] bytes)
    {
        var result = new NiftiFormat().Read(new MemoryStream(bytes), ct: TestContext.Current.CancellationToken);
        return Assert.IsType<ReadResult<ImageFile>.Read>(result).Value;
    }
}
