using System.Globalization;
using System.Text;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Checks;

/// <summary>What probably went wrong is recognised in published tables and in tables with one error put in, and in nothing else.</summary>
public sealed class DiagnosisTests
{
    private static readonly PhantomReference Digital = PhantomReference.For("digital-phantom")!;
    private static readonly string[] Locations = ["Q4LE", "Y12H", "1GSF", "QG58", "8DWT", "84IY"];

    [Fact]
    public void every_known_deviation_is_diagnosed_under_an_id_of_its_own()
    {
        var ids = AllDiagnoses.InOrder.Select(diagnosis => diagnosis.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(KnownOffsets.All.Select(offset => offset.Id).Except(ids));
        var classes = typeof(IDiagnosis).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IDiagnosis)) && !type.IsInterface);
        Assert.Empty(classes.Except(AllDiagnoses.InOrder.Select(diagnosis => diagnosis.GetType())));
    }

    [Theory]
    [InlineData("digital-phantom"), InlineData("ct-phantom-a"), InlineData("ct-phantom-b"), InlineData("ct-phantom-c"), InlineData("ct-phantom-d"),
        InlineData("ct-phantom-e")]
    public void nothing_is_wrong_with_the_reference_values_themselves(string phantom) =>
        Assert.Empty(Diagnosed(PhantomReference.For(phantom)!, value => value.Value));

    [Theory]
    [InlineData("kurtosis-plus-3", "IPH6"), InlineData("cubic-centimetres", "RNU0"), InlineData("square-centimetres", "C0JK"),
        InlineData("centimetres", "L0JK"), InlineData("per-centimetre", "2PR5")]
    [InlineData("semi-axis", "TDIC"), InlineData("axis-with-n", "7J51"), InlineData("ratio-square-rooted", "Q3CK"), InlineData("ratio-of-variances", "N17B"),
        InlineData("sample-variance", "ECT3")]
    [InlineData("natural-logarithm", "TLU2"), InlineData("levels-from-0", "X6K6")]
    public void a_deviation_of_one_feature_is_recognised(string id, string code)
    {
        var diagnosis = Assert.Single(Diagnosed(Digital, value => value.Code == code ? Deviating(id, value.Value) : value.Value));
        Assert.Equal((id, code), (diagnosis.Id, Assert.Single(diagnosis.Evidence).Code));
        Assert.NotEmpty(diagnosis.Remedy);
    }

    [Fact]
    public void other_bins_are_told_from_the_features_that_do_not_depend_on_them()
    {
        var diagnoses = Diagnosed(Digital, value => DependsOnBins(value) ? value.Value * 1.37 + 0.011 : value.Value);
        var bins = Assert.Single(diagnoses, diagnosis => diagnosis.Id == "wrong-bins");
        Assert.Equal(20, bins.Evidence.Count);
        Assert.True(bins.EvidenceTotal > 300);
        Assert.Contains("grey levels as they are", bins.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void a_region_in_one_bin_is_recognised()
    {
        var flat = new Dictionary<string, double> { ["TLU2"] = 0, ["BJ5W"] = 1, ["CH89"] = 0, ["TU9B"] = 0, ["8ZQL"] = 1, ["ACUI"] = 0 };
        Assert.Contains("one-grey-level", Diagnosed(Digital, value => flat.GetValueOrDefault(value.Code, value.Value)).Select(diagnosis => diagnosis.Id));
    }

    [Fact]
    public void shifted_intensities_are_recognised() =>
        Assert.Contains("off by 1024", Assert.Single(Diagnosed(PhantomReference.For("ct-phantom-a")!,
            value => Locations.Contains(value.Code) ? value.Value + 1024 : value.Value),
            diagnosis => diagnosis.Id == "shifted-intensities").Evidence.Select(evidence => evidence.Says));

    [Fact]
    public void values_of_another_configuration_are_recognised()
    {
        var b = PhantomReference.For("ct-phantom-b")!;
        var diagnosis = Assert.Single(Diagnosed(PhantomReference.For("ct-phantom-a")!,
            value => b.Find(value.Code, value.Subcode, value.Aggregation)?.Value ?? value.Value), one => one.Id == "other-phantom");
        Assert.Contains("ct-phantom-b", diagnosis.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void texture_of_another_aggregation_is_recognised()
    {
        var diagnosis = Assert.Single(Diagnosed(Digital, value => Digital.Find(value.Code, value.Subcode, Other(value.Aggregation))?.Value ?? value.Value),
            one => one.Id == "other-aggregation");
        Assert.Equal("Texture aggregated as BTW3, not ITBB", diagnosis.Title);

        static Aggregation Other(Aggregation aggregation) => aggregation.Code() == "ITBB" ? AggregationCodes.Parse("BTW3")!.Value : aggregation;
    }

    [Fact]
    public void a_lost_decimal_comma_is_recognised()
    {
        var diagnosis = Assert.Single(Diagnosed(Digital, value => value.Family == "STAT"
            ? double.Parse(value.Value.ToString("F4", CultureInfo.InvariantCulture).TrimEnd('0').Replace(".", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture)
            : value.Value), one => one.Id == "decimal-separator-lost");
        Assert.Contains(diagnosis.Evidence, evidence => evidence.Says == "matches divided by 10^2");
    }

    [Theory]
    [InlineData("pyradiomics_snapshot_digital_phantom_3Davg.csv", "digital-phantom", "kurtosis-plus-3 axis-with-n")]
    [InlineData("pyradiomics_snapshot_PAT1_configA_force2D.csv", "ct-phantom-a", "kurtosis-plus-3")]
    public void published_runs_of_pyradiomics_are_explained_whole(string table, string phantom, string expected)
    {
        var result = Compared(File.ReadAllBytes(Reference.File("real_tables", table)), phantom);
        var diagnoses = PhantomCheck.Diagnoses(result);
        Assert.Equal(expected.Split(' '), diagnoses.Select(diagnosis => diagnosis.Id));
        Assert.Equal(result.Total.NoMatch + result.Total.PartialMatch, diagnoses.Sum(diagnosis => diagnosis.EvidenceTotal));
    }

    [Fact]
    public void published_submissions_are_explained_where_they_do_not_match()
    {
        var rows = File.ReadLines(Reference.File("ibsi1_team_submissions_sample.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells.Length == 16 && cells[6].Length > 0).ToArray();
        var found = new List<string>();
        foreach (var sheet in rows.GroupBy(cells => (Submission: cells[0], Dataset: cells[4])))
        {
            var text = "dataset,ibsi_code,ibsi_subcode,aggregation_code,submitted_value\n"
                + string.Concat(sheet.Select(c => $"{c[4]},{c[6]},{c[7]},{c[8]},{c[9]}\n"));
            var phantom = sheet.Key.Dataset == "digital_phantom" ? "digital-phantom" : "ct-phantom-" + char.ToLowerInvariant(sheet.Key.Dataset[^1]);
            found.AddRange(PhantomCheck.Diagnoses(Compared(Encoding.UTF8.GetBytes(text), phantom))
                .Select(diagnosis => $"{sheet.Key.Submission[9..]} {phantom} {diagnosis.Id} {diagnosis.EvidenceTotal}"));
        }
        Assert.Equal(["pyradiomics digital-phantom axis-with-n 1"], found);
    }

    private static bool DependsOnBins(ReferenceValue value) =>
        (AllFamilies.Find(value.Code, value.Subcode)?.DependsOn ?? SettingsParts.All).HasFlag(SettingsParts.Discretisation);

    private static double Deviating(string id, double value) => id switch
    {
        "kurtosis-plus-3" => value + 3,
        "cubic-centimetres" => value / 1000,
        "square-centimetres" => value / 100,
        "centimetres" => value / 10,
        "per-centimetre" => value * 10,
        "semi-axis" => value / 2,
        "axis-with-n" => 8.47810949321211,                              // what PyRadiomics gives
        "ratio-square-rooted" => Math.Sqrt(value),
        "ratio-of-variances" => value * value,
        "sample-variance" => value * 74 / 73,
        "natural-logarithm" => value * Math.Log(2),
        _ => value - 1,
    };

    private static IReadOnlyList<Diagnosis> Diagnosed(PhantomReference phantom, Func<ReferenceValue, double> submitted) =>
        PhantomCheck.Diagnoses(Compared(Encoding.UTF8.GetBytes(
        "ibsi_code,ibsi_subcode,aggregation_code,submitted_value\n"
        + string.Concat(
            phantom.Values.Select(value =>
                $"{value.Code},{value.Subcode},{value.Aggregation.Code()},{submitted(value).ToString("R", CultureInfo.InvariantCulture)}\n"))), phantom.Id));

    private static PhantomResult Compared(byte[] bytes, string phantom) =>
        Assert.Single(Assert.IsType<PhantomCheckOutcome.Compared>(
            PhantomCheck.Look(new MemoryStream(bytes), phantom, ct: TestContext.Current.CancellationToken)).Results);
}
