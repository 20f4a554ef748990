using System.Globalization;
using System.Text;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Checks;

public sealed class PhantomCheckTests
{
    [Theory]
    [InlineData("pyradiomics_snapshot_digital_phantom_3Davg.csv", "digital-phantom", 103, 1, 1, 0)]
    [InlineData("pyradiomics_snapshot_digital_phantom_default_binwidth25.csv", "digital-phantom", 27, 1, 1, 76)]
    [InlineData("pyradiomics_snapshot_PAT1_configA_force2D.csv", "ct-phantom-a", 104, 0, 1, 0)]
    public void a_real_pyradiomics_run_gets_its_verdicts(string table, string phantom, int match, int partial, int none, int notComparable)
    {
        var result = Compare(File.ReadAllBytes(Reference.File("real_tables", table)), phantom);
        var references = PhantomReference.For(phantom)!.Values.Count;
        Assert.Equal(new PhantomTotals("all", match, partial, none, references - match - partial - none - notComparable, notComparable, 6), result.Total);
        Assert.Equal("PyRadiomics", result.Software!.Name);
        Assert.Equal(result.Total.Match, result.ByFamily.Sum(family => family.Match));
        Assert.Equal(references, result.ByConsensus.Sum(level => level.Match + level.PartialMatch + level.NoMatch + level.NotSubmitted + level.NotComparable
            + level.NoReference));
    }

    [Fact]
    public void bins_of_25_are_not_comparable_and_say_so()
    {
        var result = Compare(File.ReadAllBytes(Reference.File("real_tables", "pyradiomics_snapshot_digital_phantom_default_binwidth25.csv")),
            "digital-phantom");
        Assert.All(result.Rows.Where(row => row.Column is not null && row.Column.Contains("_glcm_") && row.Reference is not null), row =>
            Assert.Equal((PhantomVerdict.NotComparable, "settings differ: bins of 25, not bins of 1"), (row.Verdict, row.Note)));
        Assert.Equal(PhantomVerdict.Match, result.Rows.Single(row => row.Column == "original_firstorder_Mean").Verdict);       // does not depend on bins
    }

    [Fact]
    public void kurtosis_with_3_keeps_its_verdict_and_is_named()
    {
        var row = Compare("case,original_firstorder_Kurtosis\nx,2.6453795193121667\n", "digital-phantom").Rows[0];
        Assert.Equal((PhantomVerdict.NoMatch, 2.6453795193121667), (row.Verdict, row.Submitted));
        Assert.Contains("subtraction of 3", row.Note);
    }

    [Fact]
    public void other_ranges_and_spacings_are_named()
    {
        var rows =
            Compare(
                "case,diagnostics_Configuration_Settings,original_firstorder_Mean,original_shape_MeshVolume\nx,\"{'binWidth': 25, 'force2D': True, 'resampledPixelSpacing': [1, 1, 1]}\",13,358000\n", "ct-phantom-a").Rows;
        Assert.Equal("settings differ: resampled to 1 × 1 × 1 mm, not to nothing", rows[0].Note);
        rows =
            Compare(
                "case,diagnostics_Configuration_Settings,original_firstorder_Mean,original_shape_MeshVolume\nx,\"{'binWidth': 25, 'force2D': True}\",13,358000\n", "ct-phantom-a").Rows;
        Assert.Equal("settings differ: resegmentRange none, not [-500, 400]", rows[0].Note);
        // the morphological mask is not resegmented
        Assert.Equal(PhantomVerdict.Match, rows[1].Verdict);
    }

    [Fact]
    public void what_has_no_reference_is_kept_and_what_was_not_submitted_is_listed()
    {
        var result = Compare("code,aggregation,value\nQ4LE,,2.15\nECT3,,3.05\nmine,,7\n", "digital-phantom");
        Assert.Equal(2, result.Total.Match);
        Assert.Contains(result.Rows, row => row is { Verdict: PhantomVerdict.NoReference, Submitted: 7 });
        Assert.Equal(PhantomReference.For("digital-phantom")!.Values.Count - 2, result.Total.NotSubmitted);
    }

    [Fact]
    public async Task a_table_of_many_cells_is_no_phantom_and_takes_no_memory_for_verdicts()
    {
        var text = "case,original_firstorder_Mean\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"{i},2\n"));
        Assert.Equal("OR4005", Assert.IsType<PhantomCheckOutcome.Unreadable>(Look(text, "digital-phantom")).Finding.Code);
        var report = await new CheckedDeposit().With("phantom/p.csv", new(Role.PhantomTable, Phantom: "digital-phantom"), text).Report();
        Assert.Contains(report.Findings, finding => finding is { Code: "OR4005", Severity: Severity.Warning, Path: not null });
        Assert.Equal((0, 0), (report.Errors, report.Phantoms.Count));
    }

    [Fact]
    public void an_unknown_phantom_and_an_unreadable_table_are_answers()
    {
        Assert.IsType<PhantomCheckOutcome.NoSuchPhantom>(Look("a,b\n1,2\n", "ct-phantom-z"));
        var unreadable = Assert.IsType<PhantomCheckOutcome.Unreadable>(Look("", "digital-phantom"));
        Assert.Equal(("OR3015", null), (unreadable.Finding.Code, unreadable.Finding.Path));
        Assert.Equal("OR1002", Assert.IsType<PhantomCheckOutcome.Unreadable>(Look("no table at all", "digital-phantom")).Finding.Code);
    }

    /// <summary>
    /// Two published result sheets, each dataset of each put in as a table: the sheets' own verdicts come out for every feature whose reference is still the
    /// present one.
    /// </summary>
    [Fact]
    public void published_submissions_get_the_verdicts_of_their_sheets()
    {
        var rows = File.ReadLines(Reference.File("ibsi1_team_submissions_sample.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells.Length == 16).ToArray();
        var compared = 0;
        foreach (var sheet in rows.Where(cells => cells[6].Length > 0).GroupBy(cells => (Submission: cells[0], Dataset: cells[4])))
        {
            var text = "dataset,ibsi_code,ibsi_subcode,aggregation_code,submitted_value\n"
                + string.Concat(sheet.Select(c => $"{c[4]},{c[6]},{c[7]},{c[8]},{c[9]}\n"));
            var id = sheet.Key.Dataset == "digital_phantom" ? "digital-phantom" : "ct-phantom-" + char.ToLowerInvariant(sheet.Key.Dataset[^1]);
            var verdicts = Compare(text, id).Rows.Where(row => row.Reference is not null && row.Submitted is not null)
                .ToDictionary(row => (row.Code!, row.Subcode ?? "", row.AggregationCode!), row => row.Verdict);
            foreach (var cells in sheet.Where(c => c[15] == "yes" && c[14].Length > 0))
            {
                Assert.True(Word(verdicts[(cells[6], cells[7], cells[8])]) == cells[14], string.Join(' ', cells));
                compared++;
            }
        }
        Assert.Equal(2242, compared);                                   // the sheets' other 532 are image dimensions and the like, which are no features
    }

    private static string Word(PhantomVerdict verdict) =>
        verdict switch { PhantomVerdict.Match => "match", PhantomVerdict.PartialMatch => "partial match", _ => "no match" };

    private static PhantomCheckOutcome Look(string text, string phantom) =>
        PhantomCheck.Look(new MemoryStream(Encoding.UTF8.GetBytes(text)), phantom, ct: TestContext.Current.CancellationToken);

    private static PhantomResult Compare(string text, string phantom) => Compare(Encoding.UTF8.GetBytes(text), phantom);

    private static PhantomResult Compare(byte[] bytes, string phantom) =>
        Assert.Single(Assert.IsType<PhantomCheckOutcome.Compared>(
            PhantomCheck.Look(new MemoryStream(bytes), phantom, ct: TestContext.Current.CancellationToken)).Results);
}
