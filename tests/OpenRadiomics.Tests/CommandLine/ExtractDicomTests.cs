using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Tests.Formats.Dicom;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>Features of what hospitals export: slices, structure sets, segmentations.</summary>
public sealed class ExtractDicomTests
{
    private static readonly string[] Phantom = ["data", "ibsi_1_ct_radiomics_phantom"];

    [Fact]
    public async Task slices_with_their_structure_set_have_the_features_of_the_published_nifti()
    {
        string[] how = ["--config", "ibsi-a"];
        var nifti = await Tool.Run(["extract", Reference.File([.. Phantom, "nifti", "image", "phantom.nii.gz"]),
            Reference.File([.. Phantom, "nifti", "mask", "mask.nii.gz"]), .. how]);
        var dicom = await Tool.Run(["extract", Reference.File([.. Phantom, "dicom", "image"]),
            Reference.File([.. Phantom, "dicom", "mask", "DCM_RS_00060.dcm"]), "--roi", "gtv-1", .. how]);
        Assert.Equal((0, 0), (nifti.Exit, dicom.Exit));
        var (expected, found) = (Values(nifti), Values(dicom));
        Assert.Equal(expected.Keys, found.Keys);
        // Headers round positions and spacing to decimals, the NIfTI's to float32.
        Assert.All(expected, value => Assert.Equal(value.Value, found[value.Key], 1e-5 * Math.Max(1, Math.Abs(value.Value))));
    }

    [Theory]
    [InlineData("--roi", "Lung", "GTV-1 (")]
    [InlineData("--label", "77", "GTV-1 (")]
    public async Task a_region_that_a_structure_set_does_not_have_is_refused_with_those_it_has(string option, string value, string told)
    {
        var said = await Tool.Run("extract", Reference.File([.. Phantom, "dicom", "image"]), Reference.File([.. Phantom, "dicom", "mask", "DCM_RS_00060.dcm"]),
            option, value);
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.Contains(told, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_folder_of_slices_and_a_structure_set_is_one_case_with_a_row_for_each_region()
    {
        using var study = new StudyFolder();
        Directory.Delete(study.At("sub-01"), recursive: true);
        foreach (var slice in Directory.GetFiles(Reference.File([.. Phantom, "dicom", "image"])))
            study.Write($"sub-01/scan/{Path.GetFileName(slice)}", to => Copy(slice, to));
        study.Write("sub-01/seg/rs.dcm", to => Copy(Reference.File([.. Phantom, "dicom", "mask", "DCM_RS_00060.dcm"]), to));
        var said = await Tool.Run("extract", study.Path, "--config", "ibsi-a", "--format", "wide");
        Assert.True(said.Exit == 0, said.Error);
        Assert.Equal(2, said.Output.TrimEnd().Split('\n').Length);
        Assert.Contains("GTV-1", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task segments_on_a_part_of_the_scan_are_extracted_by_name()
    {
        using var study = new StudyFolder();
        var grid = Grid.AxisAligned(8, 6, 5, 1.5, 2, 2.5) with { Origin = new(7, 16, -2.5) };
        study.Write("ct.nii", to => NiftiWriter.Write(to, new Volume(grid, [.. Enumerable.Range(0, (int)grid.Count).Select(i => 1f + i % 5)]), gzip: false));
        var whole = Enumerable.Range(0, 15).ToDictionary(i => i, _ => (byte)1);
        SegmentationBytes segments = new() { Frames = [(1, 0, whole), (2, 0, whole), (2, 2.5, whole)] };
        study.Write("seg.dcm", to => DicomWriter.Write(to, segments.File()));
        var tumour = await Tool.Run("extract", study.At("ct.nii"), study.At("seg.dcm"), "--roi", "Tumour", "--config", "ibsi-phantom");
        Assert.Equal(0, tumour.Exit);
        Assert.Equal(30 * 7.5, Values(tumour)["YEKZ,DHQ4"], 1e-9);     // approximate volume: voxels times theirs
        var unnamed = await Tool.Run("extract", study.At("ct.nii"), study.At("seg.dcm"), "--roi", "Spleen");
        Assert.Contains("It has Liver (1), Tumour (2)", unnamed.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, double> Values(Tool.Said said) => said.Output.TrimEnd().Split('\n').Skip(1).Select(line => line.Split(','))
        .ToDictionary(cells =>
            $"{cells[0]},{cells[1]}{(cells[0] is "NPTT" or "BC2M" or "BRI8" or "WITY" or "GBPN" or "DDTU" or "CNV2" or "9CMM" or "CWYJ" or "SLWD" or "UHIW" ? cells[2] : "")}", cells => double.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture));

    private static void Copy(string path, Stream to)
    {
        using var from = File.OpenRead(path);
        from.CopyTo(to);
    }
}
