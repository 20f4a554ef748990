using System.Text.Json;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>Features of one region and of a folder, as people ask for them.</summary>
public sealed class ExtractCommandTests
{
    [Fact]
    public async Task one_region_is_a_table_on_standard_output()
    {
        using var study = new StudyFolder();
        var said = await Tool.Run("extract", study.At("sub-01/scan/ct.nii.gz"), study.At("sub-01/seg/gtv.nii.gz"), "--config", "ibsi-phantom");
        Assert.Equal(0, said.Exit);
        Assert.StartsWith("ibsi_code,aggregation_code,feature,value,unit,settings_hash\n", said.Output, StringComparison.Ordinal);
        Assert.Equal(487 + 1, said.Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task a_folder_is_one_table_in_the_order_of_its_scans_for_any_number_of_threads_and_a_bad_case_is_named()
    {
        using var study = new StudyFolder();
        foreach (var subject in new[] { "02", "03", "04", "05" })
        {
            study.Write($"sub-{subject}/scan/ct.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Image, gzip: true));
            study.Write($"sub-{subject}/seg/roi-GTV_reader-A.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Mask, gzip: true));
        }
        study.Text("sub-03/scan/ct.nii.gz", "not an image");
        var said = await Tool.Run("extract", study.Path, "--config", "ibsi-phantom", "--threads", "3");
        Assert.Equal(1, said.Exit);
        Assert.Contains("sub-03/seg/roi-GTV_reader-A.nii.gz", said.Error, StringComparison.Ordinal);
        Assert.Equal(said.Output, (await Tool.Run("extract", study.Path, "--config", "ibsi-phantom", "--threads", "1")).Output);
        var lines = said.Output.TrimEnd().Split('\n');
        Assert.Equal("subject,session,scan,mask,roi,label,reader,repeat,ibsi_code,aggregation_code,feature,value,unit,settings_hash", lines[0]);
        Assert.Equal(["01", "02", "04", "05"], lines.Skip(1).Select(line => line[..2]).Distinct());
        Assert.Equal(4 * 487 + 1, lines.Length);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("wide")]
    public async Task the_table_of_a_folder_is_understood_by_the_check_without_a_doubt(string format)
    {
        using var study = new StudyFolder();
        var said = await Tool.Run("extract", study.Path, "--config", "ibsi-phantom", "--format", format, "--to", study.At($"features/{format}.csv"));
        Assert.Equal(0, said.Exit);
        var report = JsonDocument.Parse((await Tool.Run("check", study.Path, "--json")).Output).RootElement;
        Assert.Equal(0, report.GetProperty("errors").GetInt32());
        Assert.DoesNotContain(report.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("code").GetString()!.StartsWith("OR3", StringComparison.Ordinal));
        Assert.Equal("earned", report.GetProperty("rqs").GetProperty("points")[3].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task settings_are_printed_edited_and_gone_by()
    {
        using var study = new StudyFolder();
        var printed = await Tool.Run("settings", "ibsi-phantom");
        Assert.Equal(0, printed.Exit);
        study.Text("settings.json", printed.Output);
        string[] pair = [study.At("sub-01/scan/ct.nii.gz"), study.At("sub-01/seg/gtv.nii.gz")];
        Assert.Equal((await Tool.Run(["extract", .. pair, "--config", "ibsi-phantom"])).Output,
            (await Tool.Run(["extract", .. pair, "--config", study.At("settings.json")])).Output);
        study.Text("settings.json", printed.Output.Replace("cooccurrenceDistance", "coocurrenceDistance", StringComparison.Ordinal));
        var refused = await Tool.Run(["extract", .. pair, "--config", study.At("settings.json")]);
        Assert.Equal((2, ""), (refused.Exit, refused.Output));
        Assert.Contains("texture.coocurrenceDistance", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--label", "7")]
    [InlineData("--roi", "GTV")]
    [InlineData("--format", "xlsx")]
    [InlineData("--threads", "0")]
    [InlineData("--config", "ibsi-z")]
    public async Task what_cannot_be_done_is_said_and_leaves_no_file(string option, string value)
    {
        using var study = new StudyFolder();
        var said = await Tool.Run("extract", study.At("sub-01/scan/ct.nii.gz"), study.At("sub-01/seg/gtv.nii.gz"), option, value, "--to",
            study.At("features.csv"));
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.NotEmpty(said.Error);
        Assert.False(File.Exists(study.At("features.csv")));
    }

    [Fact]
    public async Task a_parameter_file_of_pyradiomics_gives_ibsis_values_and_its_own_beside_them()
    {
        using var study = new StudyFolder();
        study.Text("params.yaml", "featureClass:\n  firstorder: [Mean, Kurtosis]\n  shape:\nsetting:\n  binWidth: 1\n");
        var said = await Tool.Run("extract", study.At("sub-01/scan/ct.nii.gz"), study.At("sub-01/seg/gtv.nii.gz"), "--config", study.At("params.yaml"));
        Assert.Equal(0, said.Exit);
        Assert.Contains("shape_Maximum2DDiameterSlice", said.Error.ReplaceLineEndings(""), StringComparison.Ordinal);
        var rows = said.Output.TrimEnd().Split('\n').Select(line => line.Split(',')).ToDictionary(row => row[0], row => row[3]);
        Assert.Equal(3, double.Parse(rows["pyradiomics:firstorder_Kurtosis"], System.Globalization.CultureInfo.InvariantCulture)
            - double.Parse(rows["IPH6"], System.Globalization.CultureInfo.InvariantCulture), 9);
        study.Text("params.yaml", "imageType:\n  Wavelet: {}\n");
        var refused = await Tool.Run("extract", study.At("sub-01/scan/ct.nii.gz"), study.At("sub-01/seg/gtv.nii.gz"), "--config", study.At("params.yaml"));
        Assert.Equal(2, refused.Exit);
        Assert.Contains("imageType.Wavelet", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task pyradiomics_own_values_on_its_grid_have_their_deltas()
    {
        using var study = new StudyFolder();
        foreach (var session in new[] { "1", "2" })
        {
            study.Write($"sub-02/ses-{session}/scan/ct.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Image, gzip: true));
            study.Write($"sub-02/ses-{session}/seg/gtv.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Mask, gzip: true));
        }
        study.Text("params.json",
            """{ "featureClass": { "firstorder": ["Kurtosis"], "ngtdm": ["Strength"] }, "setting": { "binWidth": 1, "resampledPixelSpacing": [1, 1, 1], "normalize": true, "normalizeScale": 100 } }""");
        Assert.Equal(0, (await Tool.Run("extract", study.Path, "--config", study.At("params.json"), "--to", study.At("features.csv"))).Exit);
        var lines = (await Tool.Run("delta", study.At("features.csv"), "--before", "1", "--after", "2")).Output.TrimEnd().Split('\n');
        Assert.Equal(["IPH6", "PyRadiomics:firstorder_Kurtosis", "PyRadiomics:ngtdm_Strength"],
            lines.Skip(1).Select(line => line.Split(',')[7]).Order(StringComparer.Ordinal).Where(code => code is "IPH6" || code.Contains(':')));
        Assert.All(lines.Skip(1), line => Assert.Matches(",[0-9a-f]{64}$", line));
    }

    [Fact]
    public async Task two_sessions_of_one_table_give_their_deltas()
    {
        using var study = new StudyFolder();
        foreach (var session in new[] { "1", "2" })
        {
            study.Write($"sub-02/ses-{session}/scan/ct.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Image, gzip: true));
            study.Write($"sub-02/ses-{session}/seg/gtv.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Mask, gzip: true));
        }
        Assert.Equal(0, (await Tool.Run("extract", study.Path, "--config", "ibsi-phantom", "--to", study.At("features.csv"))).Exit);
        var said = await Tool.Run("delta", study.At("features.csv"), "--before", "1", "--after", "2");
        Assert.Equal(0, said.Exit);
        var lines = said.Output.TrimEnd().Split('\n');
        Assert.Equal(487 + 1, lines.Length);
        Assert.StartsWith("02,gtv,,,,1,2,", lines[1], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.Contains(",0,", line, StringComparison.Ordinal));
        Assert.Equal(2, (await Tool.Run("delta", study.At("features.csv"))).Exit);
    }
}
