using System.Globalization;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>Features of response maps, as people ask for them.</summary>
public sealed class FilterCommandTests
{
    [Theory]
    [InlineData("3.A")]
    public async Task a_configuration_of_ibsi_2_gives_its_reference_values(string id)
    {
        Assert.SkipUnless(Reference.IsPresent, Reference.Absent);
        var said = await Tool.Run("extract", Reference.File("data", "ibsi_1_ct_radiomics_phantom", "nifti", "image", "phantom.nii.gz"),
            Reference.File("data", "ibsi_1_ct_radiomics_phantom", "nifti", "mask", "mask.nii.gz"), "--config", IbsiFilterConfigurations.NameOf(id));
        Assert.Equal(0, said.Exit);
        var values = said.Output.TrimEnd().Split('\n').Skip(1).Select(line => line.Split(',')).Where(row => row[1].Length == 0 || row[1] == "DHQ4")
            .ToLookup(row => row[0], row => double.Parse(row[3], CultureInfo.InvariantCulture));
        Assert.All(FilterReferenceValue.All.Where(row => row.Configuration == id),
            row => Assert.Equal(Verdict.Match, VerdictRule.Judge(row.Value, row.Tolerance, values[row.Code].First())));
    }

    [Fact]
    public async Task every_configuration_is_printed_by_its_name()
    {
        foreach (var (id, settings) in IbsiFilterConfigurations.All)
            Assert.Equal(settings.Canonical(SettingsParts.All), (await Tool.Run("settings", $"ibsi2-{id.ToLowerInvariant()}", "--canonical")).Output.TrimEnd());
    }

    [Fact]
    public async Task printed_settings_with_a_filter_are_gone_by()
    {
        using var study = new StudyFolder();
        study.Text("settings.json", (await Tool.Run("settings", "ibsi2-2.a")).Output);
        Assert.Equal((await Tool.Run("settings", "ibsi2-2.a", "--canonical")).Output,
            (await Tool.Run("settings", study.At("settings.json"), "--canonical")).Output);
    }
}
