using System.Globalization;
using System.Text.Json;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>What the tool does without a portal.</summary>
public sealed class LocalCommandTests
{
    [Fact]
    public async Task a_good_folder_is_checked_and_nothing_blocks()
    {
        using var study = new StudyFolder();
        var said = await Tool.Run("check", study.Path, "--json");
        Assert.Equal(0, said.Exit);
        var report = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(0, report.GetProperty("errors").GetInt32());
        Assert.Equal(["earned", "earned", "notEarned", "notEarned"],
            report.GetProperty("rqs").GetProperty("points").EnumerateArray().Select(point => point.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task an_error_is_told_with_its_remedy_and_by_the_exit_code()
    {
        using var study = new StudyFolder(licence: null);
        var said = await Tool.Run("check", study.Path);
        Assert.Equal(1, said.Exit);
        Assert.Contains("OR5001", said.Output, StringComparison.Ordinal);
        Assert.Contains("Errors block publication.", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_manifest_is_proposed_and_then_gone_by()
    {
        using var study = new StudyFolder();
        var proposed = await Tool.Run("manifest", study.Path);
        Assert.Equal(0, proposed.Exit);
        Assert.Equal(["path,role,subject,session,scan,roi,label,reader,repeat,licence", "sub-01/scan/ct.nii.gz,Scan,01,,,,,,,",
            "sub-01/seg/gtv.nii.gz,Segmentation,01,,sub-01/scan/ct.nii.gz,gtv,,,,"],
            proposed.Output.TrimEnd().Split('\n'));
        study.Text("manifest.csv", proposed.Output.Replace("Segmentation", "Nonsense", StringComparison.Ordinal));
        var said = await Tool.Run("check", study.Path);
        Assert.Equal(2, said.Exit);
        Assert.Contains("manifest.csv, row 3, column 2", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task accents_stand_on_their_letters_and_two_files_of_one_name_are_named()
    {
        using var study = new StudyFolder();
        study.Text("sub-01/.cache/x", "x");
        study.Text("clinical/gro\u0308sse.csv", "subject,height\n01,170\n");
        Assert.Contains("clinical/grösse.csv,", (await Tool.Run("manifest", study.Path)).Output, StringComparison.Ordinal);
        study.Text("clinical/gr\u00F6sse.csv", "subject,height\n01,171\n");
        var said = await Tool.Run("check", study.Path);
        Assert.Equal(2, said.Exit);
        Assert.Contains("clinical/grösse.csv: Several files", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("digital-phantom", 0)]
    [InlineData("ct-phantom-a", 1)]
    [InlineData("ct-phantom-z", 2)]
    public async Task a_table_is_compared_with_a_phantom(string phantom, int exit)
    {
        using var study = new StudyFolder();
        var extracted = await Tool.Run("extract", study.At("sub-01/scan/ct.nii.gz"), study.At("sub-01/seg/gtv.nii.gz"), "--config", "ibsi-phantom", "--to",
            study.At("features.csv"));
        Assert.Equal(0, extracted.Exit);
        var said = await Tool.Run("phantom", "check", study.At("features.csv"), "--phantom", phantom, "--json");
        Assert.Equal(exit, said.Exit);
        if (exit == 0) Assert.Equal(482, JsonDocument.Parse(said.Output).RootElement.GetProperty("total").GetProperty("match").GetInt32());
    }

    [Fact]
    public async Task a_folder_of_slices_is_extracted_as_the_volume_made_of_it()
    {
        string[] phantom = ["data", "ibsi_1_ct_radiomics_phantom"];
        var mask = Reference.File([.. phantom, "nifti", "mask", "mask.nii.gz"]);
        var slices = Path.GetDirectoryName(Reference.File([.. phantom, "dicom", "image", "DCM_IMG_00000.dcm"]))!;
        var fromSlices = await Tool.Run("extract", slices, mask, "--config", "ibsi-a");
        var fromVolume = await Tool.Run("extract", Reference.File([.. phantom, "nifti", "image", "phantom.nii.gz"]), mask, "--config", "ibsi-a");
        Assert.Equal((0, 0), (fromSlices.Exit, fromVolume.Exit));
        Assert.All(Cells(fromVolume.Output).Zip(Cells(fromSlices.Output)),
            pair => Assert.True(pair.First == pair.Second || IsNear(pair.First, pair.Second), $"{pair.First} and {pair.Second}"));

        static string[] Cells(string table) => table.Split(',', '\n');
        // NIfTI's affine is float32
        static bool IsNear(string a, string b) => double.Parse(a, CultureInfo.InvariantCulture) / double.Parse(b, CultureInfo.InvariantCulture) is > 1 - 1e-6
            and < 1 + 1e-6;
    }

    [Theory]
    [InlineData("check", "no-such-folder")]
    [InlineData("extract", "no-such-file.nii", "no-such-file.nii")]
    [InlineData("phantom", "check", "no-such-file.csv")]
    [InlineData("download", "OR-42")]
    [InlineData("download", "OR-000001", "--api", "nowhere")]
    [InlineData("publish", "not-a-deposit")]
    public async Task what_is_not_there_or_has_another_form_is_named(params string[] arguments)
    {
        var said = await Tool.Run(arguments);
        Assert.Equal(2, said.Exit);
        Assert.NotEmpty(said.Error);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_acknowledgement_without_a_reason_is_not_understood()
    {
        using var study = new StudyFolder();
        var said = await Tool.Run("deposit", study.Path, "--acknowledge", "OR2012", "--api", "http://127.0.0.1:9");
        Assert.Equal(2, said.Exit);
        Assert.Contains("CODE=STATEMENT", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_portal_that_does_not_answer_is_told()
    {
        var said = await Tool.Run("download", "OR-000001", "--api", "http://127.0.0.1:9");
        Assert.Equal(4, said.Exit);
        Assert.Contains("cannot be reached", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task help_shows_examples_and_no_token()
    {
        var said = await Tool.Run("deposit", "--help");
        Assert.Equal(0, said.Exit);
        Assert.Contains("openradiomics deposit my-study", said.Output, StringComparison.Ordinal);
    }
}
