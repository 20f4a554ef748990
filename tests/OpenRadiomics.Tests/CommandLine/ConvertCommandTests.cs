using OpenRadiomics.Formats;
using OpenRadiomics.Tests.Formats.Dicom;

namespace OpenRadiomics.Tests.CommandLine;

public sealed class ConvertCommandTests
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly string[] Phantom = ["data", "ibsi_1_ct_radiomics_phantom"];

    [Fact]
    public async Task a_mask_becomes_a_segmentation_on_its_scan_and_a_mask_again()
    {
        using var study = new StudyFolder();
        var (mask, slices) = (Reference.File([.. Phantom, "nifti", "mask", "mask.nii.gz"]), Reference.File([.. Phantom, "dicom", "image"]));
        Done(await Tool.Run("convert", mask, "--to", study.At("gtv.dcm"), "--like", slices));
        Done(await Tool.Run("convert", study.At("gtv.dcm"), "--to", study.At("again.nii.gz")));
        var (expected, found) = (Read(mask), Read(study.At("again.nii.gz")));
        Assert.Equal(expected.Layers[0].Count(label => label == 1), found.Layers[0].Count(label => label == 1));
        Assert.Equal(125_256, found.Layers[0].Count(label => label == 1));
    }

    [Fact]
    public async Task a_structure_set_is_filled_on_its_scan_as_the_published_mask_has_it()
    {
        using var study = new StudyFolder();
        var (drawn, slices) = (Reference.File([.. Phantom, "dicom", "mask", "DCM_RS_00060.dcm"]), Reference.File([.. Phantom, "dicom", "image"]));
        Done(await Tool.Run("convert", drawn, "--to", study.At("regions.nrrd"), "--like", slices));
        var map = Read(study.At("regions.nrrd"));
        Assert.Contains("GTV-1", map.Names.Select(name => name.Name));
        Assert.Equal(125_256, map.Layers[0].Count(label => label > 0));
        var without = await Tool.Run("convert", drawn, "--to", study.At("regions.nrrd"));
        Assert.Equal(2, without.Exit);
        Assert.Contains("--like", without.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task slices_become_one_image()
    {
        using var study = new StudyFolder();
        foreach (var z in new[] { 5, 0, 10 }) study.Write($"ct/{z}.dcm", to => to.Write(new DicomSlice(z).Bytes()));
        Done(await Tool.Run("convert", study.At("ct"), "--to", study.At("ct.nii.gz")));
        using var stream = File.OpenRead(study.At("ct.nii.gz"));
        var image = Assert.IsType<ReadResult<ImageFile>.Read>(ImageReader.Read(stream, "ct.nii.gz", ct: Ct)).Value;
        Assert.Equal((3, 2, 3, 5.0), (image.Volume.Grid.Nx, image.Volume.Grid.Ny, image.Volume.Grid.Nz, image.Volume.Grid.SpacingZ));
    }

    [Theory]
    [InlineData("sub-01/scan/ct.nii.gz", "ct.docx", "no ending of a format")]
    [InlineData("sub-01/seg/gtv.nii.gz", "gtv.dcm", "--like")]
    [InlineData("sub-01/scan/ct.nii.gz", "ct.csv", "a table of features")]
    [InlineData("sub-02/scan/ct.nii.gz", "ct.nrrd", "There is no file")]
    public async Task what_cannot_be_converted_is_refused_and_leaves_no_file(string image, string to, string told)
    {
        using var study = new StudyFolder();
        var said = await Tool.Run("convert", study.At(image), "--to", study.At(to));
        Assert.Equal(2, said.Exit);
        Assert.Contains(told, string.Join(' ', said.Error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(study.Path, $"{to}*"));
    }

    private static void Done(Tool.Said said) => Assert.True(said.Exit == 0, said.Error);

    private static LabelMap Read(string path) => Assert
        .IsType<ReadResult<LabelMap>.Read>(LabelMap.Read(new(Path.GetFileName(path), () => File.OpenRead(path)), Ct)).Value;
}
