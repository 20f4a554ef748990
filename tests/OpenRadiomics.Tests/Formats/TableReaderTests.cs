using System.Text;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class TableReaderTests
{
    [Theory]
    [InlineData("id,x\na,1.5\nb,-2e3", 1.5, -2000)]
    [InlineData("id;x\na;1,5\nb;-2e3", 1.5, -2000)]
    [InlineData("id\tx\na\t1.5\nb\t-2000", 1.5, -2000)]
    [InlineData("sep=;\nid;x\r\na;1,5\r\nb;-2.000", 1.5, -2000)]
    [InlineData("id,x\r\na,\"1,234.5\"\r\nb,-2000", 1234.5, -2000)]
    [InlineData("id;x\ra;1.234,5\rb;-2.000", 1234.5, -2000)]
    [InlineData("id;x\na;1 234,5\nb;-2'000", 1234.5, -2000)]
    [InlineData("\"id\",\"x\"\n\"a\",\"+1.5\"\n\n\"b\",\"\u22122000\"\n", 1.5, -2000)]
    [InlineData("id,x\na,\"1,234,567\"\nb,-2000", 1234567, -2000)]
    [InlineData("id,x\na,1.5E+0\nb,-inf", 1.5, double.NegativeInfinity)]
    public void numbers_are_understood_as_people_write_them(string text, double first, double second)
    {
        var (table, remarks) = Reading.Table(text);
        Assert.Empty(remarks);
        Assert.Equal((first, second), (table.Cell(0, 1).Number, table.Cell(1, 1).Number));
        Assert.IsType<ColumnIdentity.Unknown>(table.Columns[1].Identity);
        Assert.Equal("b", table.KeysOf(1)[TableKey.Subject]);
    }

    [Theory]
    [InlineData("id;x\na;1,234", 1.234)]
    [InlineData("id;x\na;1.234", 1.234)]
    [InlineData("id,x\na,\"1,234\"", 1234)]
    public void a_doubtful_separator_is_said(string text, double taken)
    {
        var (table, remarks) = Reading.Table(text);
        Assert.Equal(ProblemKind.Assumed, Assert.Single(remarks).Kind);
        Assert.Equal(taken, table.Cell(0, 1).Number);
    }

    [Fact]
    public void mixed_decimals_are_a_contradiction_and_never_guessed()
    {
        var (table, remarks) = Reading.Table("id;x\na;1.5\nb;2.25\nc;3,5");
        Assert.Equal(ProblemKind.Contradiction, Assert.Single(remarks).Kind);
        Assert.Equal((CellKind.Number, CellKind.Text), (table.Cell(1, 1).Kind, table.Cell(2, 1).Kind));
    }

    [Theory]
    [InlineData("12.3.4"), InlineData("1.5 mm"), InlineData("1,5"), InlineData("0x10"), InlineData("1e"), InlineData("--1"), InlineData("1.5-2"),
        InlineData("12,34.5"), InlineData("1e5.5"), InlineData("'5")]
    public void what_is_no_number_stays_text(string cell) => Assert.Equal(CellKind.Text, new NumberFormat('.', ',').Read(cell.AsMemory()).Kind);

    [Theory]
    [InlineData(""), InlineData(" "), InlineData("NaN"), InlineData("private"), InlineData("N/A"), InlineData("#DIV/0!"), InlineData("None")]
    public void words_for_nothing_are_missing(string cell) => Assert.Equal(CellKind.Missing, NumberFormat.Point.Read(cell.AsMemory()).Kind);

    [Fact]
    public void every_usual_encoding_is_read()
    {
        const string text = "patient,größe\nMüller,1.5\n";
        foreach (var (encoding, name) in ((Encoding, string)[])[(new UTF8Encoding(false), "utf-8"), (new UTF8Encoding(true), "utf-8"),
            (Encoding.Unicode, "utf-16"), (Encoding.BigEndianUnicode, "utf-16BE"), (new UnicodeEncoding(false, false), "utf-16"),
            (Encoding.Latin1, "iso-8859-1")])
        {
            var read = Assert.IsType<ReadResult<FeatureTable>.Read>(
                Reading.Table(new ForwardOnly([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], atOnce: 7)));
            Assert.Equal((name, "größe", "Müller"), (read.Value.Text.Encoding, read.Value.Columns[1].Name, read.Value.Cell(0, 0).Text));
            Assert.Equal(name == "iso-8859-1" ? 1 : 0, read.Remarks.Count);
        }
    }

    [Fact]
    public void quoted_cells_hold_anything_and_lines_stay_right()
    {
        var table = Reading.Table("id,note,x\n1,\"a \"\"b\"\",\nc\",5\n2,,6").Value;
        Assert.Equal("a \"b\",\nc", table.Cell(0, 1).Text);
        Assert.Equal(new ReadPlace.Cell(4, 3), table.PlaceOf(1, 2));
    }

    [Fact]
    public void rows_of_another_length_and_repeated_titles_are_told_with_their_place()
    {
        var (table, remarks) = Reading.Table("id,x,x\n1,2\n2,3,4,5\n3,4,5,,");
        Assert.Equal([(ProblemKind.Invalid, new ReadPlace.Cell(2, null)), (ProblemKind.Invalid, new ReadPlace.Cell(3, null)),
            (ProblemKind.Duplicate, new ReadPlace.Cell(1, 3))], remarks.Select(r => (r.Kind, (ReadPlace.Cell)r.Place)));
        Assert.Equal(CellKind.Missing, table.Cell(0, 2).Kind);
    }

    [Fact]
    public void the_long_form_is_a_row_per_region_and_a_column_per_identity()
    {
        var (table, remarks) = Reading.Table("subject,roi,ibsi_code,aggregation_code,feature,value,unit,settings_hash\n" +
            "s1,GTV,RNU0,DHQ4,Volume,556,mm³,abc\ns1,GTV,TU9B,IAZD,Joint entropy,2.4,,abc\ns2,GTV,RNU0,DHQ4,Volume,557,mm³,abc\ns2,GTV,RNU0,DHQ4,Volume,558,mm³,abc\ns2,GTV,TU9B,ITBB,Joint entropy,2.5,,abc");
        Assert.Equal((TableLayout.Long, 2, 5), (table.Layout, table.RowCount, table.Columns.Count));
        Assert.Equal(new ColumnIdentity.Feature(new("RNU0", "", Aggregation.Whole, null, null, "settings:abc", null)), table.Columns[2].Identity);
        Assert.Equal([Aggregation.Merge3D, Aggregation.Average3D],
            table.Columns.Skip(3).Select(c => ((ColumnIdentity.Feature)c.Identity).Name.Aggregation!.Value));
        Assert.Equal((557, CellKind.Missing, 2.5), (table.Cell(1, 2).Number, table.Cell(1, 3).Kind, table.Cell(1, 4).Number));
        Assert.Equal(new ReadPlace.Cell(6, 6), table.PlaceOf(1, 4));
        Assert.Equal((ProblemKind.Duplicate, new ReadPlace.Cell(5, 6)), (Assert.Single(remarks).Kind, (ReadPlace.Cell)remarks[0].Place));
    }

    [Fact]
    public void a_programs_own_feature_has_the_aggregation_and_settings_that_a_long_table_states()
    {
        var hash = new string('a', 64);
        var table = Reading
            .Table($"subject,ibsi_code,aggregation_code,feature,value,unit,settings_hash\ns1,pyradiomics:ngtdm_Strength,KOBO,ngtdm_Strength,2,,{hash}\n").Value;
        Assert.Equal(new ColumnIdentity.Own("PyRadiomics", "ngtdm_Strength", null, Aggregation.Volume3D, hash), table.Columns[1].Identity);
        Assert.Equal((hash, "KOBO", "own"), LongValue.Of(table).Select(v => (v.SettingsHash, v.Aggregation, v.Relation)).Single());
    }

    [Theory]
    [InlineData("cm_joint_entr_d1_3d_v_mrg_fbs_w25.0", "TU9B", "", Aggregation.Merge3D, null, "fbs_w25.0")]
    [InlineData("cm_joint_entr_3D_comb", "TU9B", "", Aggregation.Merge3D, null, null)]
    [InlineData("szm_sze_2.5d_fbn_n32", "5QRC", "", Aggregation.Slices25D, null, "fbn_n32")]
    [InlineData("ngl_dc_entr_d1_a0.0_3d_fbs_w1", "FCBV", "", Aggregation.Volume3D, null, "fbs_w1")]
    [InlineData("ih_max_grad_g_fbs_w1.0", "8E6O", "", Aggregation.Whole, null, "fbs_w1.0")]
    [InlineData("ivh_v10", "BC2M", "NK6P", Aggregation.Whole, null, null)]
    [InlineData("wavelet_coif1_llh_stat_skew", "KE2A", "", Aggregation.Whole, "wavelet_coif1_llh", null)]
    [InlineData("UR99_ZW7Z", "UR99", "", Aggregation.Merge25D, null, null)]
    [InlineData("IBSI:QCDE", "QCDE", "", null, null, null)]
    [InlineData("original_gtdm_coarseness", "QCDE", "", null, null, null)]
    [InlineData("log-sigma-1-0-mm-3D_shape_Sphericity", "QCFX", "", Aggregation.Whole, "log-sigma-1-0-mm-3D", null)]
    [InlineData("original_glcm_JointEntropy", null, "", null, null, null)]
    public void a_title_becomes_an_identity(string title, string? code, string subcode, Aggregation? aggregation, string? filter, string? discretisation)
    {
        var identity = Reading.Table($"id,{title}\na,1").Value.Columns[1].Identity;
        if (code is null) Assert.Contains("does not tell its settings", Assert.IsType<ColumnIdentity.Related>(identity).Reason);
        else
        {
            var name = Assert.IsType<ColumnIdentity.Feature>(identity).Name;
            Assert.Equal((code, subcode, aggregation, filter, discretisation), (name.Code, name.Subcode, name.Aggregation, name.Filter, name.Discretisation));
        }
    }

    [Theory]
    [InlineData("original_glcm_jointentropy"), InlineData("survival_days"), InlineData("cm_joint_entr_3d_fbs_w25"), InlineData("szm_sze_3d_avg"),
        InlineData("stat_mean_of_means"), InlineData("GLCM_JointMaximum(IBSI:TU9B)"), InlineData("BC2M"), InlineData("XXXX"), InlineData("UR99_XXXX")]
    public void a_title_that_is_only_alike_stays_unknown(string title) =>
        Assert.IsType<ColumnIdentity.Unknown>(Reading.Table($"id,{title}\na,1").Value.Columns[1].Identity);

    [Theory]
    [InlineData("MORPHOLOGICAL_Volume(IBSI:RNU0)[cm3]", "x * 1000"), InlineData("MORPHOLOGICAL_Volume(IBSI:RNU0)[mL]", "x * 1000"),
        InlineData("MORPHOLOGICAL_SurfaceArea(IBSI:C0JK)[cm2]", "x * 100")]
    public void another_unit_is_an_offset(string title, string conversion) =>
        Assert.Equal(conversion, Assert.IsType<ColumnIdentity.Related>(Reading.Table($"id,{title}\na,1").Value.Columns[1].Identity).Conversion);

    [Theory]
    [InlineData("RNU0", "mm3", null), InlineData("RNU0", "mm^3", null), InlineData("RNU0", "cm³", "x * 1000"), InlineData("RNU0", "cc", "x * 1000"),
        InlineData("C0JK", "cm2", "x * 100"), InlineData("L0JK", "cm", "x * 10")]
    [InlineData("2PR5", "1/cm", "x * 0.1"), InlineData("2PR5", "mm⁻¹", null), InlineData("QCFX", "cm", null), InlineData("Q4LE", "HU", null),
        InlineData("L0JK", "µm", "x * 0.001")]
    public void the_long_form_states_its_units(string code, string unit, string? conversion)
    {
        var identity = Reading.Table($"subject,ibsi_code,value,unit\ns1,{code},1,{unit}").Value.Columns[1].Identity;
        if (conversion is null) Assert.Null(Assert.IsType<ColumnIdentity.Feature>(identity).Name.Unit);
        else Assert.Equal((FeatureRelation.Offset, conversion),
            (Assert.IsType<ColumnIdentity.Related>(identity).Relation, ((ColumnIdentity.Related)identity).Conversion));
    }

    [Fact]
    public void what_the_long_form_marks_as_offset_or_own_stays_so()
    {
        var columns =
            Reading
                .Table(
                    "subject,ibsi_code,relation,value\ns1,IPH6,offset,5\ns1,TDIC,differs,3\ns1,Q4LE,exact,2\ns1,LIFEx:MORPHOLOGICAL_Compacity,own,1").Value.Columns;
        Assert.Equal(FeatureRelation.Offset, Assert.IsType<ColumnIdentity.Related>(columns[1].Identity).Relation);
        Assert.Equal(FeatureRelation.Differs, Assert.IsType<ColumnIdentity.Related>(columns[2].Identity).Relation);
        Assert.IsType<ColumnIdentity.Feature>(columns[3].Identity);
        Assert.Equal(new ColumnIdentity.Own("LIFEx", "MORPHOLOGICAL_Compacity", null), columns[4].Identity);
    }

    [Fact]
    public void settings_that_change_a_feature_are_seen()
    {
        const string title = "id,diagnostics_Configuration_Settings,original_glcm_Contrast,original_glcm_Id";
        ColumnIdentity Contrast(string settings) => Reading.Table($"{title}\na,\"{settings}\",1,2").Value.Columns[2].Identity;
        Assert.Equal(Aggregation.Merge3D, ((ColumnIdentity.Feature)Contrast("{'weightingNorm': 'no_weighting'}")).Name.Aggregation);
        Assert.Null(((ColumnIdentity.Feature)Contrast("{'weightingNorm': 'euclidean'}")).Name.Aggregation);
        Assert.Equal(Aggregation.Merge25D, ((ColumnIdentity.Feature)Contrast("{'force2D': True, 'weightingNorm': 'no_weighting'}")).Name.Aggregation);
        Assert.Contains("distances = [1], not [2]", ((ColumnIdentity.Related)Contrast("{'distances': [2]}")).Reason);
        Assert.Contains("symmetricalGLCM = True, not False", ((ColumnIdentity.Related)Contrast("{'symmetricalGLCM': False}")).Reason);
        Assert.Equal(Aggregation.Average25D, ((ColumnIdentity.Feature)Contrast("{\"\"force2D\"\": true}")).Name.Aggregation);
    }

    [Fact]
    public void every_mapping_names_a_feature_of_the_manual_or_none()
    {
        var features = MappingTable.Rows("ibsi_features.csv").Select(r => r[0]).ToHashSet();
        Assert.Equal(172, features.Count);
        foreach (var (file, count) in ((string, int)[])[("pyradiomics.csv", 128), ("lifex.csv", 111), ("mirp.csv", 183), ("pycerr.csv", 110)])
        {
            var mappings = MappingTable.Load(file).Values.ToList();
            Assert.Equal(count, mappings.Count);
            Assert.All(mappings, m => Assert.True(m.Relation is "exact" or "offset" or "differs" ? features.Contains(m.Code) : m.Relation == "own"
                && m.Code == "", m.Name));
        }
    }
}
