using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Checks;

/// <summary>What the portal holds of published tables: regions and columns.</summary>
public sealed class PublishedFeaturesTests
{
    private const string Settings = "{'binWidth': 25}", Others = "{'binWidth': 50}";
    private readonly List<(CheckedFile File, byte[] Bytes)> _files = [];
    private readonly Description _description = new() { Modalities = ["CT"], AnatomicSites = ["Lung"], Diseases = ["NSCLC"] };
    private Report _report = new([], [], new(1, [], new Dictionary<int, int>()), new(0, 0, 0, 0, 0, 0, 0, 0), [], "1");

    [Fact]
    public async Task a_row_that_joins_a_region_knows_its_files_and_scanner()
    {
        Put("sub-1/scan/ct.nii.gz", new(Role.Scan, "1"));
        Put("sub-1/seg/gtv.nii.gz", new(Role.Segmentation, "1", Reader: "A") { Regions = [new("GTV", 1)] });
        _report = _report with
        {
            Protocol = [new("CT", "sidecar", "1", AssetPath.Parse("sub-1/scan/ct.json", null), 1,
                new Dictionary<string, string> { ["manufacturer"] = "SIEMENS", ["model"] = "Biograph" }, [])],
        };
        Table("subject,roi,original_firstorder_Mean", "1,gtv,2.5", "2,GTV,3.5");

        var features = await Features();
        var region = features.Regions[0];
        Assert.Equal(("1", "sub-1/scan/ct.nii.gz", "sub-1/seg/gtv.nii.gz", "GTV", "1", "A", true),
            (region.Subject, region.Scan, region.Mask, region.Roi, region.Label, region.Reader, region.Joined));
        Assert.Equal(("CT", "SIEMENS", "Biograph"), (region.Modality, region.Manufacturer, region.Model));
        Assert.Equal(("2", null, "GTV", false), (features.Regions[1].Subject, features.Regions[1].Scan, features.Regions[1].Roi, features.Regions[1].Joined));
        Holds(Assert.Single(features.Columns), 2.5, 3.5);
    }

    [Fact]
    public async Task values_of_different_settings_are_never_in_one_column_and_what_does_not_depend_on_them_is()
    {
        Table("subject,original_shape_MeshVolume,original_glcm_JointEntropy,diagnostics_Configuration_Settings", $"1,10,1.5,\"{Settings}\"",
            $"1,10,2.5,\"{Others}\"", $"2,20,3.5,\"{Settings}\"");
        var features = await Features();
        Assert.Equal(2, features.Regions.Count);
        Holds(Assert.Single(features.Columns, column => column.Identity.Code == "RNU0"), 10.0, 20.0);
        var entropies = features.Columns.Where(column => column.Identity.Code == "TU9B").ToArray();
        Assert.Equal(2, entropies.Length);
        Assert.Contains(entropies, column => column.Values is [1.5, 3.5] && column.Settings!.Contains("binWidth=25", StringComparison.Ordinal));
        Assert.Contains(entropies, column => column.Values is [2.5, null] && column.Settings!.Contains("binWidth=50", StringComparison.Ordinal));
        Assert.Equal(2, entropies.Select(column => column.Key()).Distinct().Count());
    }

    [Fact]
    public async Task what_lifex_tells_of_a_regions_levels_is_no_setting_and_a_volume_does_not_depend_on_bins()
    {
        const string Heading =
            "INFO_PatientID,MORPHOLOGICAL_Volume(IBSI:RNU0)[mm3],GLCM_JointEntropyLog2(IBSI:TU9B),PARAMS_BinSize,PARAMS_XSpatialResampling,PARAMS_BoundsRangeOfValueAfterDiscretisation(HU)";
        Table(Heading, "a,10,1,8.0,1.0,1 <-> 9", "b,20,2,8,1,2 <-> 7", "c,30,3,16,1,2 <-> 7");
        var features = await Features();
        var volume = Assert.Single(features.Columns, column => column.Identity.Code == "RNU0");
        Assert.Equal("lifex;PARAMS_XSpatialResampling=1", volume.Settings);
        Holds(volume, 10, 20, 30);
        Assert.Equal([[1.0, 2.0, null], [null, null, 3.0]],
            features.Columns.Where(column => column.Identity.Code == "TU9B").Select(column => column.Values).OrderBy(values => values[0] is null));

        Put("features/b.csv", new(Role.FeatureTable), Heading.Replace("PARAMS_BinSize", "PARAMS_Unheard", StringComparison.Ordinal)
            + "\na,10,1,8,1,1 <-> 9\nb,20,2,9,1,2 <-> 7\n");
        Assert.Equal(2, (await Features()).Columns.Count(column => column.Identity.Code == "RNU0"
            && column.Settings!.Contains("Unheard", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task unknown_settings_are_private_to_their_column_and_known_ones_shared_across_tables()
    {
        Table("subject,original_firstorder_Mean", "1,1");
        Put("features/b.csv", new(Role.FeatureTable), "subject,original_firstorder_Mean\n1,2\n");
        Assert.Equal(2, (await Features()).Columns.Select(column => column.Key()).Distinct().Count());

        Put("settings/params.yaml", new(Role.Settings), "setting:\n  binWidth: 25.0\n");
        var told = (await Features()).Columns;
        Assert.Single(told.Select(column => column.Key()).Distinct());
        Assert.All(told, column => Assert.StartsWith("pyradiomics;", column.Settings));

        Put("settings/other.yaml", new(Role.Settings), "setting:\n  binWidth: 50\n");
        Assert.All((await Features()).Columns, column => Assert.True(column.Identity.HasUnknownSettings()));
    }

    [Fact]
    public async Task the_projects_own_settings_file_tells_the_settings_of_tables_by_code()
    {
        Put("settings/settings.json", new(Role.Settings), """{"format":"openradiomics-settings-1","discretisation":{"method":"fixed-bin-number","bins":32}}""");
        Table("subject,Q4LE", "1,2");
        var column = Assert.Single((await Features()).Columns);
        Assert.Equal("interpolation=none;resegmentation=none", column.Settings);      // a mean does not depend on bins
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(column.Settings!))), column.Identity.SettingsHash());
    }

    [Fact]
    public async Task an_offset_column_is_not_the_feature_and_says_what_makes_it_so()
    {
        Table("subject,original_firstorder_Kurtosis,diagnostics_Configuration_Settings", $"1,5,\"{Settings}\"");
        var column = Assert.Single((await Features()).Columns);
        Assert.Equal(("IPH6", "offset", "x - 3"), (column.Identity.Code, column.Relation, column.Conversion));
        Assert.NotEqual(column.Identity.Key(), column.Key());
    }

    [Fact]
    public async Task what_is_no_number_stays_what_it_is_and_what_is_missing_is_null()
    {
        Table("subject,original_firstorder_Mean", "1,NaN", "2,inf", "3,-inf", "4,NA", "5,");
        Holds(Assert.Single((await Features()).Columns), double.NaN, double.PositiveInfinity, double.NegativeInfinity, null, null);
    }

    [Fact]
    public async Task rows_that_say_the_same_are_regions_of_their_own_and_stay_apart()
    {
        Table("subject,original_firstorder_Mean", "1,1", "1,2");
        var features = await Features();
        Assert.Equal(2, features.Regions.Count);
        Holds(Assert.Single(features.Columns), 1.0, 2.0);
    }

    [Fact]
    public void quantiles_lie_between_neighbours()
    {
        var summary = ColumnSummary.Of([4, null, 1, double.NaN, 3, 2]);
        Assert.Equal((4, 1, 1, 1.0, 4.0, 2.5), (summary.Count, summary.Missing, summary.NotFinite, summary.Minimum!.Value, summary.Maximum!.Value,
            summary.Mean!.Value));
        Assert.Equal([1.15, 1.75, 2.5, 3.25, 3.85], summary.Quantiles.Select(quantile => Math.Round(quantile, 9)));
    }

    private static void Holds(FeatureColumn column, params double?[] values) => Assert.Equal(values, column.Values);

    private void Table(params string[] lines) => Put("features/a.csv", new(Role.FeatureTable), string.Join('\n', lines) + "\n");

    private void Put(string path, FileLabels labels, string text = "")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        _files.Add((new(AssetPath.Parse(path, null), labels,
            new FileContent.Bytes(Sha256.Of(SHA256.HashData(Encoding.UTF8.GetBytes(path + text))), bytes.Length, "")), bytes));
    }

    private Task<VersionFeatures> Features() => PublishedFeatures.Of(_description, _report, [.. _files.Select(file => file.File)],
        (path, _) => Task.FromResult<Stream>(new MemoryStream(_files.Single(file => file.File.Path == path).Bytes)), TestContext.Current.CancellationToken);
}
