using System.IO.Compression;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>The CT phantoms as scanners' archives give them: PAT1 is also there as NIfTI, made by others.</summary>
public sealed class CtPhantomSeriesTests
{
    private static readonly string[] Slices = ["data", "ibsi_1_ct_radiomics_phantom", "dicom", "image"];

    [Fact]
    public void the_slices_of_pat1_are_the_volume_that_others_made_of_them()
    {
        var read = Series(Reference.File(Slices));
        using var nifti = File.OpenRead(Reference.File("data", "ibsi_1_ct_radiomics_phantom", "nifti", "image", "phantom.nii.gz"));
        var expected = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(nifti)).Value.Volume;
        var (volume, grid) = (read.Value.Volume, read.Value.Volume.Grid);
        Assert.Empty(read.Remarks);
        Assert.Equal((expected.Grid.Nx, expected.Grid.Ny, expected.Grid.Nz), (grid.Nx, grid.Ny, grid.Nz));
        Assert.All(expected.Grid.Corners().Zip(grid.Corners()), pair => Assert.InRange((pair.First - pair.Second).Length, 0, 1e-3));
        Assert.Equal(expected.Voxels, volume.Voxels);
    }

    [Theory, InlineData("PAT2", 41), InlineData("PAT3", 46), InlineData("PAT4", 56)]
    public void the_other_phantoms_have_their_slices(string patient, int slices)
    {
        var read = Series(Reference.File("data", "lambin_radiomics_phantom_candat.2016.08.1", patient));
        Assert.Equal(slices, read.Value.Volume.Grid.Nz);
        Assert.Equal(3, read.Value.Volume.Grid.SpacingZ, 1e-6);
        Assert.InRange(read.Value.Volume.Voxels.Min(), -1001, -900);
    }

    [Theory, InlineData(CompressionLevel.Optimal), InlineData(CompressionLevel.NoCompression)]
    public void an_archive_of_slices_is_the_same_volume(CompressionLevel level)
    {
        var zip = Zip(Reference.File(Slices), level);
        var expected = Series(Reference.File(Slices)).Value.Volume;
        foreach (var stream in (Stream[])[new MemoryStream(zip), new ForwardOnly(zip)])
        {
            var format = Assert.IsAssignableFrom<IImageFormat>(AllFormats.Sniff(FileStart.Of(zip.AsSpan(0, FileStart.Length), "pat1.zip")).Format);
            var read = Assert.IsType<ReadResult<ImageFile>.Read>(format.Read(stream, ct: TestContext.Current.CancellationToken));
            Assert.Equal(expected.Grid, read.Value.Volume.Grid);
            Assert.Equal(expected.Voxels, read.Value.Volume.Voxels);
        }
    }

    [Fact]
    public void a_slice_alone_is_a_volume_of_one()
    {
        using var file = File.OpenRead(Reference.File([.. Slices, "DCM_IMG_00010.dcm"]));
        var read = Assert.IsType<ReadResult<ImageFile>.Read>(ImageReader.Read(file, "a.dcm", ct: TestContext.Current.CancellationToken));
        Assert.Equal((204, 201, 1, 3.0), (read.Value.Volume.Grid.Nx, read.Value.Volume.Grid.Ny, read.Value.Volume.Grid.Nz, read.Value.Volume.Grid.SpacingZ));
        Assert.Equal(ProblemKind.Series, Assert.Single(read.Remarks).Kind);
    }

    internal static byte[] Zip(string folder, CompressionLevel level)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Directory.GetFiles(folder).OrderDescending()) zip.CreateEntryFromFile(file, "series/" + Path.GetFileName(file), level);
        return bytes.ToArray();
    }

    private static ReadResult<ImageFile>.Read Series(string folder) =>
        Assert.IsType<ReadResult<ImageFile>.Read>(DicomSeriesReader.Read(DicomEntry.InFolder(new(folder)), ct: TestContext.Current.CancellationToken));
}
