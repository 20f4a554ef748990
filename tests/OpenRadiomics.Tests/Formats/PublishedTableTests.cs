using System.Globalization;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using Sylvan.Data.Csv;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Tables as people published them, value for value against another CSV reader.</summary>
public sealed class PublishedTableTests
{
    public static TheoryData<string> Wide() => ["lifex_7.4.0_ImSURE_absolute.csv", "pyradiomics_readii_4D-Lung.csv",
        "pyradiomics_snapshot_PAT1_configA_force2D.csv", "pyradiomics_snapshot_digital_phantom_3Davg.csv",
        "pyradiomics_snapshot_digital_phantom_default_binwidth25.csv"];

    public static TheoryData<string> Transposed() => ["firstorder", "glcm", "gldm", "glrlm", "glszm", "ngtdm", "shape", "shape2D"];

    [Theory, MemberData(nameof(Wide))]
    public void a_wide_table_is_read_value_for_value(string name)
    {
        var expected = Rows("real_tables", name);
        var (table, remarks) = Reading.ReferenceTable("real_tables", name);
        Assert.Empty(remarks);
        Assert.Equal(TableLayout.Wide, table.Layout);
        Assert.Equal((expected.Count - 1, expected[0].Length), (table.RowCount, table.Columns.Count));
        for (var r = 0; r < table.RowCount; r++)
            for (var c = 0; c < table.Columns.Count; c++)
            {
                AssertSame(expected[r + 1][c], table.Cell(r, c));
                Assert.Equal(new ReadPlace.Cell(r + 2, c + 1), table.PlaceOf(r, c));
            }
    }

    [Theory, MemberData(nameof(Transposed))]
    public void a_transposed_baseline_is_turned_value_for_value(string family)
    {
        var expected = Rows("pyradiomics", "data", "baseline", $"baseline_{family}.csv");
        var (table, remarks) = Reading.ReferenceTable("pyradiomics", "data", "baseline", $"baseline_{family}.csv");
        Assert.Empty(remarks);
        Assert.Equal(TableLayout.Transposed, table.Layout);
        Assert.Equal((expected[0].Length - 1, expected.Count), (table.RowCount, table.Columns.Count));
        for (var r = 0; r < table.RowCount; r++)
            for (var c = 0; c < table.Columns.Count; c++)
            {
                AssertSame(expected[c][r + 1], table.Cell(r, c));
                Assert.Equal(new ReadPlace.Cell(c + 1, r + 2), table.PlaceOf(r, c));
            }
        Assert.Equal(expected[0][1], table.KeysOf(0)[TableKey.Subject]);
    }

    [Fact]
    public void lifex_says_what_its_columns_are()
    {
        var table = Reading.ReferenceTable("real_tables", "lifex_7.4.0_ImSURE_absolute.csv").Value;
        Assert.Equal(("LIFEx", "7.4.0"), (table.Software, table.SoftwareVersion));
        Assert.Equal(new ColumnIdentity.Feature(new("RNU0", "", Aggregation.Whole, null, null, null, "LIFEx")),
            Column(table, "MORPHOLOGICAL_Volume(IBSI:RNU0)[mm3]"));
        Assert.Null(Assert.IsType<ColumnIdentity.Feature>(Column(table, "GLCM_JointMaximum(IBSI:GYBY)")).Name.Aggregation);
        Assert.Equal(FeatureRelation.Differs, Assert.IsType<ColumnIdentity.Related>(Column(table, "GLCM_DifferenceEntropy(IBSI:NTRS)")).Relation);
        Assert.IsType<ColumnIdentity.Own>(Column(table, "MORPHOLOGICAL_Compacity(IBSI:No)[]"));
        Assert.IsType<ColumnIdentity.Own>(Column(table, "MORPHOLOGICAL_RadiusRoiNorm-PeakIntensityCoor-RoiCentroidCoor-Dist( (IBSI:No)[]"));
        Assert.Equal(111 - 2, table.Columns.Count(c => c.Identity is ColumnIdentity.Feature));
        Assert.Equal(2, table.Columns.Count(c => c.Identity is ColumnIdentity.Related));
        Assert.DoesNotContain(table.Columns, c => c.Identity is ColumnIdentity.Unknown);
        Assert.IsType<ColumnIdentity.Empty>(table.Columns[^1].Identity);
        Assert.Equal(("ImSURE_Isotropic_Phantom", "'ROI_B_L_01_#1", "0_CT"),
            (table.KeysOf(0)[TableKey.Subject], table.KeysOf(0)[TableKey.Roi], table.KeysOf(0)[TableKey.Scan]));
        Assert.Equal(8.7960786819458, table.SettingsOf(0)!.BinWidth);
        var rim = table.Cell(0, table.Columns.Single(c => c.Name == "INTENSITY-BASED-RIM_RIM-IntensityMin(IBSI:No)[Intensity]").Index);
        Assert.Equal(CellKind.List, rim.Kind);
        Assert.Equal([-849, -841, -849, -857, -855, -854, -845, -828, double.NaN], table.Text.Numbers.ReadList(rim));
    }

    [Fact]
    public void pyradiomics_settings_decide_the_aggregation()
    {
        var flat = Reading.ReferenceTable("real_tables", "pyradiomics_snapshot_PAT1_configA_force2D.csv").Value;
        var solid = Reading.ReferenceTable("real_tables", "pyradiomics_snapshot_digital_phantom_3Davg.csv").Value;
        Assert.Equal(Aggregation.Average25D, Feature(flat, "original_glcm_JointEntropy").Aggregation);
        Assert.Equal(Aggregation.Slices25D, Feature(flat, "original_glszm_ZoneEntropy").Aggregation);
        Assert.Equal(Aggregation.Average3D, Feature(solid, "original_glrlm_RunEntropy").Aggregation);
        Assert.Equal(Aggregation.Volume3D, Feature(solid, "original_ngtdm_Busyness").Aggregation);
        Assert.Equal((25, 1), (flat.SettingsOf(0)!.BinWidth, solid.SettingsOf(0)!.BinWidth));
        Assert.Equal("[-500, 400]", flat.SettingsOf(0)!.Values["resegmentRange"]);
    }

    [Fact]
    public void offset_and_differing_features_never_pass_for_the_ibsi_feature()
    {
        var table = Reading.ReferenceTable("real_tables", "pyradiomics_snapshot_digital_phantom_3Davg.csv").Value;
        var kurtosis = Assert.IsType<ColumnIdentity.Related>(Column(table, "original_firstorder_Kurtosis"));
        Assert.Equal(("IPH6", FeatureRelation.Offset, "x - 3"), (kurtosis.Name.Code, kurtosis.Relation, kurtosis.Conversion));
        foreach (var axis in (string[])["Major", "Minor", "Least"])
            Assert.Equal("x * sqrt(N/(N-1))", Assert.IsType<ColumnIdentity.Related>(Column(table, $"original_shape_{axis}AxisLength")).Conversion);
        Assert.IsType<ColumnIdentity.Own>(Column(table, "original_firstorder_TotalEnergy"));
        Assert.Equal("N8CA", Feature(table, "original_firstorder_Energy").Code);   // voxelArrayShift is 0 here
    }

    [Fact]
    public void rows_of_different_settings_have_identities_of_their_own()
    {
        var table = Reading.ReferenceTable("pyradiomics", "data", "baseline", "baseline_glcm.csv").Value;
        var contrast = table.Columns.Single(c => c.Name == "original_glcm_Contrast");
        Assert.Equal("brain1_2d", table.KeysOf(1)[TableKey.Subject]);
        Assert.Equal(Aggregation.Average3D, Assert.IsType<ColumnIdentity.Feature>(table.IdentityOf(0, contrast.Index)).Name.Aggregation);
        Assert.Equal(Aggregation.Average25D, Assert.IsType<ColumnIdentity.Feature>(table.IdentityOf(1, contrast.Index)).Name.Aggregation);

        var first = Reading.ReferenceTable("pyradiomics", "data", "baseline", "baseline_firstorder.csv").Value;
        var energy = first.Columns.Single(c => c.Name == "original_firstorder_Energy");
        Assert.Contains("voxelArrayShift = 0, not 2000", Assert.IsType<ColumnIdentity.Related>(first.IdentityOf(0, energy.Index)).Reason);
        Assert.IsType<ColumnIdentity.Feature>(first.IdentityOf(1, energy.Index));
    }

    [Fact]
    public void filtered_images_keep_their_filter()
    {
        var table = Reading.ReferenceTable("real_tables", "pyradiomics_readii_4D-Lung.csv").Value;
        Assert.Equal("wavelet-LLH", Feature(table, "wavelet-LLH_glcm_Contrast").Filter);
        Assert.Equal("gradient", Feature(table, "gradient_firstorder_Mean").Filter);
        Assert.Null(Feature(table, "original_firstorder_Mean").Filter);
        Assert.Equal(("v3.1.4", "113_HM10395", "Tumor_c40", "1"),
            (table.SoftwareVersion, table.KeysOf(0)[TableKey.Subject], table.KeysOf(0)[TableKey.Roi], table.KeysOf(0)[TableKey.Label]));
        Assert.DoesNotContain(table.Columns.Skip(50), c => c.Identity is ColumnIdentity.Unknown or ColumnIdentity.Text);
    }

    [Fact]
    public void the_published_submissions_are_a_long_table()
    {
        var (table, _) = Reading.ReferenceTable("ibsi1_team_submissions_sample.csv");
        Assert.Equal(TableLayout.Long, table.Layout);
        var rows = Rows("ibsi1_team_submissions_sample.csv");
        var (checkedRows, byCase) = (0, Enumerable.Range(0,
            table.RowCount).ToDictionary(r => (table.KeysOf(r)[TableKey.Software], table.KeysOf(r)[TableKey.Phantom])));
        foreach (var row in rows.Skip(1).Where(r => r[9].Length > 0 && r[6].Length > 0))
        {
            var r = byCase[(row[1], row[4])];
            var column = table.Columns.First(c => c.Identity is ColumnIdentity.Feature { Name: var n } && n.Code == row[6] && n.Subcode == row[7]
                && n.Aggregation?.Code() == row[8] && c.Name == row[5]);
            AssertSame(row[9], table.Cell(r, column.Index));
            checkedRows++;
        }
        Assert.True(checkedRows > 2000, $"{checkedRows}");
    }

    private static ColumnIdentity Column(FeatureTable table, string name) => table.Columns.Single(c => c.Name == name).Identity;

    private static FeatureName Feature(FeatureTable table, string name) => Assert.IsType<ColumnIdentity.Feature>(Column(table, name)).Name;

    private static List<string[]> Rows(params string[] parts)
    {
        using var csv = CsvDataReader.Create(Reference.File(parts), new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',', BufferSize = 1 << 20 });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString)]);
        return rows;
    }

    private static void AssertSame(string expected, TableCell actual)
    {
        Assert.Equal(expected, actual.Text);
        if (double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsNaN(number))
            Assert.Equal((CellKind.Number, number), (actual.Kind, actual.Number));
        else Assert.NotEqual(CellKind.Number, actual.Kind);
    }
}
