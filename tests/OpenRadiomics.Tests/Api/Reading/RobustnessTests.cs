using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using static OpenRadiomics.Tests.ReadFixture;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>Features measured several times of the same targets.</summary>
public sealed class RobustnessTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    /// <summary>Six targets, four judges: table 2 of Shrout and Fleiss (1979). Rows are targets.</summary>
    private static readonly double[][] Judges = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly RobustnessQuery Readers = new("reader");

    private FeaturesClient Features => new OpenRadiomicsClient(api.Http).Features;

    [Theory, InlineData("reader"), InlineData("session"), InlineData("repeat")]
    public async Task the_example_of_Shrout_and_Fleiss_has_its_published_correlations(string across)
    {
        var version = await api.PublishFeatures(Table($"subject,{across},Q4LE", [.. Judged((target, judge, value) => $"{target},{judge},{value}")]));
        var one = Assert.Single((await Features.Robustness(Of(version), new(across), ct: Ct)).Items);
        Assert.Equal((6, 6, 4, 0, 0, 0), (one.Targets, one.Subjects, one.RaterCount, one.Incomplete, one.Ambiguous, one.Unassigned));
        Assert.Equal([0.17, -0.133, 0.72], Rounded(one.Icc11));       // limits as R's psych gives them
        Assert.Equal([0.29, 0.019, 0.76], Rounded(one.Icc21));
        Assert.Equal([0.71, 0.342, 0.95], Rounded(one.Icc31));
        Assert.Equal(6, one.Agreement.Count);
        Assert.Equal([("1", 6), ("2", 6), ("3", 6), ("4", 6)], one.Raters.Select(rater => (rater.Name, rater.Values)));
    }

    [Fact]
    public async Task two_raters_have_concordance_limits_of_agreement_and_repeatability()
    {
        // Peak expiratory flow by two meters (Bland and Altman, Lancet 1986): bias −2.1, standard deviation 38.8, concordance 0.9427.
        int[] wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427],
            mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];
        var version = await api.PublishFeatures(Table("subject,session,Q4LE",
            [.. wright.SelectMany((value, i) => new[] { $"{i},wright,{value}", $"{i},mini,{mini[i]}" })]));
        var one = Assert.Single((await Features.Robustness(Of(version), new("session"), ct: Ct)).Items);
        var pair = Assert.Single(one.Agreement);
        Assert.Equal(("mini", "wright"), (pair.First, pair.Second));
        Assert.Equal((-2.1, 38.8), (Math.Round(pair.Bias.Value!.Value, 1), Math.Round(pair.Deviation!.Value, 1)));
        Assert.Equal(0.942742, one.Ccc.Value!.Value, 6);
        Assert.True(one.Ccc.Lower < one.Ccc.Value && one.Ccc.Value < one.Ccc.Upper);
        var within = Math.Sqrt(wright.Zip(mini, (a, b) => Math.Pow(a - b, 2) / 2).Average());
        Assert.Equal(within, one.WithinDeviation!.Value, 9);
        Assert.Equal(1.959963984540054 * Math.Sqrt(2) * within, one.Repeatability!.Value, 9);
        Assert.Equal(Math.Sqrt(wright.Zip(mini, (a, b) => Math.Pow(a - b, 2) / 2 / Math.Pow((a + b) / 2.0, 2)).Average()), one.Variation!.Value, 12);

        var other = Assert.Single((await Features.Robustness(Of(version), new("session") { Rater = ["wright", "mini"], Level = 0.5 }, ct: Ct)).Items);
        Assert.Equal(("wright", -pair.Bias.Value.Value), (other.Agreement[0].First, other.Agreement[0].Bias.Value!.Value));
        Assert.True(other.Icc21.Upper - other.Icc21.Lower < one.Icc21.Upper - one.Icc21.Lower);
    }

    [Fact]
    public async Task incomplete_and_ambiguous_targets_are_left_out_and_counted()
    {
        string[] rows = [.. Judged((target, judge, value) => $"{target},GTV,{judge},{value}"), "7,GTV,1,5", "8,GTV,1,5", "8,GTV,2,5", "8,GTV,3,NaN",
            "8,GTV,4,inf", "9,GTV,1,3", "9,GTV,1,4", "9,GTV,2,4", "9,GTV,3,4", "9,GTV,4,4", "10,GTV,,1", ",GTV,1,1"];
        var one = Assert.Single((await Features.Robustness(Of(await api.PublishFeatures(Table("subject,roi,reader,Q4LE", rows))), Readers, ct: Ct)).Items);
        Assert.Equal((6, 2, 1, 2), (one.Targets, one.Incomplete, one.Ambiguous, one.Unassigned));
        Assert.Equal(0.29, Math.Round(one.Icc21.Value!.Value, 2));
    }

    [Fact]
    public async Task a_target_is_one_region_in_one_session_and_regions_without_a_name_go_by_label()
    {
        var version = await api.PublishFeatures(Table("subject,session,label,reader,Q4LE",
            [.. Judged((target, judge, value) => $"{target % 2},{(target < 2 ? "a" : target < 4 ? "b" : "c")},{(target == 5 ? 2 : 1)},{judge},{value}")]));
        var one = Assert.Single((await Features.Robustness(Of(version), Readers, ct: Ct)).Items);
        Assert.Equal((6, 2), (one.Targets, one.Subjects));
        Assert.Equal(0.71, Math.Round(one.Icc31.Value!.Value, 2));
        Assert.Equal(2, Assert.Single((await Features.Robustness(Of(version) with { Session = ["A"] }, Readers, ct: Ct)).Items).Targets);
    }

    [Fact]
    public async Task raters_who_share_no_target_are_told_and_make_no_number()
    {
        var version = await api.PublishFeatures(Table("subject,reader,Q4LE", [.. Enumerable.Range(0, 300).Select(n => $"{n / 2},{n},{n}")]));
        var one = Assert.Single((await Features.Robustness(Of(version), Readers, ct: Ct)).Items);
        Assert.Equal((300, 50, 0, 150), (one.RaterCount, one.Raters.Count, one.Targets, one.Incomplete));
        Assert.Null(one.Icc21.Value);
        Assert.Empty(one.Agreement);
        var pair = Assert.Single((await Features.Robustness(Of(version), Readers with { Rater = ["2", "3"] }, ct: Ct)).Items);
        Assert.Equal((2, 1, 0, 1.0), (pair.RaterCount, pair.Targets, pair.Incomplete, pair.Agreement[0].Bias.Value!.Value));
        var none = Assert.Single((await Features.Robustness(Of(version), new("session"), ct: Ct)).Items);
        Assert.Equal((0, 0, 300), (none.RaterCount, none.Targets, none.Unassigned));
    }

    [Fact]
    public async Task values_that_are_not_comparable_are_never_crossed_unless_it_is_allowed()
    {
        var version = await api.PublishFeatures(Table("subject,reader,original_glcm_JointEntropy,diagnostics_Configuration_Settings",
            [.. Judged((target, judge, value) => $"{target},{judge},{value},\"{{'binWidth': {(judge < 3 ? 25 : 50)}}}\"")]));
        var apart = await Features.Robustness(Of(version), Readers, ct: Ct);
        Assert.Equal([2, 2], apart.Items.Select(item => item.RaterCount));
        Assert.Equal(2, apart.Groups.Count);
        var merged = await Features.Robustness(Of(version) with { Allow = ["settings"] }, Readers, ct: Ct);
        Assert.Equal((4, 0.29), (Assert.Single(merged.Items).RaterCount, Math.Round(merged.Items[0].Icc21.Value!.Value, 2)));
        Assert.Equal(["settings"], merged.Allowed);
        Assert.True(Assert.Single(merged.Differences).Allowed);
    }

    [Fact]
    public async Task features_are_filtered_by_terms_sorted_and_paged()
    {
        var random = new Random(7);
        string[] codes = ["Q4LE", "ECT3", "KE2A", "IPH6", "Y12H", "1GSF", "QG58", "OZ0C", "8DWT", "2OJQ", "SALO", "4RNL"];
        var version = await api.PublishFeatures(Table($"subject,reader,{string.Join(',', codes)}", [.. from target in Enumerable.Range(0, 20)
            from reader in Enumerable.Range(0, 3)
                select $"{target},{reader},{string.Join(',', codes.Select((_, n) => (target + n * 2 * random.NextDouble()).ToString(CultureInfo.InvariantCulture)))}"]));
        var all = (await Features.Robustness(Of(version), Readers, ct: Ct)).Items;
        Assert.Equal(codes.Length, all.Count);
        var good = await Features.Robustness(Of(version), Readers with { Where = ["icc21_lower>=0.75", "cv<1"], Sort = "-icc21_lower" }, first: 2, ct: Ct);
        var expected = all.Where(one => one.Icc21.Lower >= 0.75 && one.Variation < 1).OrderByDescending(one => one.Icc21.Lower)
            .Select(one => one.Code).ToArray();
        Assert.InRange(expected.Length, 3, codes.Length - 1);
        Assert.Equal((codes.Length, expected.Length), (good.Examined, good.Total));
        Assert.Equal(["icc21_lower>=0.75", "cv<1"], good.Where);
        var paged = new List<RobustnessView>(good.Items);
        for (var next = good.Next; next is not null;)
        {
            var page = await Features.Robustness(Of(version), Readers with { Where = ["icc21_lower>=0.75", "cv<1"], Sort = "-icc21_lower" }, next, 2, Ct);
            Assert.Equal(page.Items.Select(item => item.Group).Order(), page.Groups.Select(group => group.Number));
            paged.AddRange(page.Items);
            next = page.Next;
        }
        Assert.Equal(expected, paged.Select(one => one.Code));
        await (await api.Get($"/api/v1/features/robustness?dataset={version}&across=reader&cursor={good.Next}")).Problem(400, "bad-request");
    }

    [Fact]
    public async Task a_file_holds_every_feature_with_the_same_numbers()
    {
        var version = await api.PublishFeatures(Table("subject,reader,Q4LE,ECT3", [.. Judged((target, judge, value) => $"{target},{judge},{value},7")]));
        var items = (await Features.Robustness(Of(version), Readers, ct: Ct)).Items;
        await using var stream = await Features.RobustnessAs(Of(version), Readers, "csv", Ct);
        var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Ct);
        var rows = FeatureFiles.Csv(bytes.ToArray());
        Assert.Equal(items.Select(item => item.Code), rows.Select(row => (string)row["ibsi_code"]));
        var row = rows.Single(row => (string)row["ibsi_code"] == "Q4LE");
        var item = items.Single(item => item.Code == "Q4LE");
        Assert.Equal(item.Icc21.Lower, double.Parse((string)row["icc21_lower"], CultureInfo.InvariantCulture));
        Assert.Equal([$"{version}", "1; 2; 3; 4", item.Identity], new[] { "version", "rater_names", "identity" }.Select(name => (string)row[name]));
        Assert.DoesNotContain("icc21", rows.Single(row => (string)row["ibsi_code"] == "ECT3").Keys);         // no variance, no number
    }

    [Fact]
    public async Task numbers_at_the_edges_of_double_make_no_failure()
    {
        var version = await api.PublishFeatures(Table("subject,reader,Q4LE,ECT3,KE2A", "1,A,1e308,5e-324,0", "1,B,-1e308,0,0", "2,A,1e308,1e-320,1",
            "2,B,9e307,5e-324,1", "3,A,1,0,2", "3,B,2,0,2"));
        var items = (await Features.Robustness(Of(version), Readers, ct: Ct)).Items;
        Assert.Equal(3, items.Count);
        Assert.All(items, item => Assert.Equal(3, item.Targets));
        Assert.Equal(1, items.Single(item => item.Code == "KE2A").Icc21.Value);
    }

    [Fact]
    public async Task withdrawn_and_older_versions_are_not_seen()
    {
        var first = await api.PublishFeatures(Table("subject,reader,Q4LE", [.. Judged((target, judge, value) => $"{target},{judge},{value}")]));
        await api.PublishFeatures(first.Accession, 2, Table("subject,reader,Q4LE", "1,A,1", "1,B,1"));
        var query = new FeatureValueQuery { Dataset = [$"{first.Accession}"] };
        Assert.Equal(2, Assert.Single((await Features.Robustness(query, Readers, ct: Ct)).Items).Version.Number);
        await api.Published.Withdraw(first.Accession, 2);
        Assert.Equal(1, Assert.Single((await Features.Robustness(query, Readers, ct: Ct)).Items).Version.Number);
        await api.Published.Withdraw(first.Accession);
        await (await api.Get($"/api/v1/features/robustness?across=reader&dataset={first.Accession}")).Problem(410, "withdrawn");
        Assert.Empty((await Features.Robustness(query with { Code = ["Q4LE"] }, Readers, ct: Ct)).Items);
    }

    [Fact]
    public async Task graphql_answers_the_same()
    {
        var version = await api.PublishFeatures(Table("subject,reader,Q4LE,ECT3",
            [.. Judged((target, judge, value) => $"{target},{judge},{value},{value * value}")]));
        var query = $$"""
            { robustness(filter: {dataset: ["{{version}}"]}, across: READER, first: 1, sort: "-icc21", where: ["targets>=6"]) { totalCount examined pageInfo { hasNextPage endCursor } groups { number code }
                nodes { code targets icc21 { value lower upper } ccc { value lower } agreement { first second bias { value } } variation } } }
            """;
        using var answer = await api.Http.PostAsJsonAsync("/graphql", new { query }, Ct);
        var found = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("data").GetProperty("robustness");
        var rest = await Features.Robustness(Of(version), Readers with { Sort = "-icc21", Where = ["targets>=6"] }, first: 1, ct: Ct);
        var (node, item) = (Assert.Single(found.GetProperty("nodes").EnumerateArray()), Assert.Single(rest.Items));
        Assert.Equal((rest.Total, rest.Examined), (found.GetProperty("totalCount").GetInt32(), found.GetProperty("examined").GetInt32()));
        var second = await Features.Robustness(Of(version), Readers with { Sort = "-icc21", Where = ["targets>=6"] },
            found.GetProperty("pageInfo").GetProperty("endCursor").GetString(), ct: Ct);
        Assert.NotEqual(item.Code, Assert.Single(second.Items).Code);
        Assert.Equal((item.Code, item.Icc21.Value, item.Icc21.Lower, item.Variation),
            (node.GetProperty("code").GetString(), node.GetProperty("icc21").GetProperty("value").GetDouble(),
                node.GetProperty("icc21").GetProperty("lower").GetDouble(), node.GetProperty("variation").GetDouble()));
        Assert.Equal(item.Agreement.Select(pair => pair.Bias.Value!.Value),
            node.GetProperty("agreement").EnumerateArray().Select(pair => pair.GetProperty("bias").GetProperty("value").GetDouble()));
        Assert.Equal(JsonValueKind.Null, node.GetProperty("ccc").GetProperty("lower").ValueKind);
    }

    [Theory]
    [InlineData("across=reader", "code")]
    [InlineData("dataset=OR-000001", "across")]
    [InlineData("dataset=OR-000001&across=weather", "across")]
    [InlineData("dataset=OR-000001&across=reader&level=1", "level")]
    [InlineData("dataset=OR-000001&across=reader&level=0.2", "level")]
    [InlineData("dataset=OR-000001&across=reader&rater=A&rater=A", "rater")]
    [InlineData("dataset=OR-000001&across=reader&where=fluffiness%3E1", "where")]
    [InlineData("dataset=OR-000001&across=reader&where=icc21", "where")]
    [InlineData("dataset=OR-000001&across=reader&where=icc21%3E%3D", "where")]
    [InlineData("dataset=OR-000001&across=reader&where=icc21%3E%3DNaN", "where")]
    [InlineData("dataset=OR-000001&across=reader&where=icc21%3E%3D1e999", "where")]
    [InlineData("dataset=OR-000001&across=reader&sort=fluffiness", "sort")]
    [InlineData("dataset=OR-000001&across=reader&first=1001", "first")]
    [InlineData("code=Q4LE&across=reader&cursor=abc", "cursor")]
    [InlineData("dataset=OR-000001&across=reader&format=csv&sort=icc21", "format")]
    [InlineData("dataset=OR-000001&across=reader&allow=unit", "allow")]
    public Task a_bad_query_is_refused_with_the_field_that_is_wrong(string query, string field) => api.Refuses($"/api/v1/features/robustness?{query}", field);

    [Fact]
    public async Task too_many_terms_and_raters_are_refused_and_unknown_words_are_told_the_known()
    {
        var address = "/api/v1/features/robustness?dataset=OR-000001&across=reader";
        await (await api.Get($"{address}{string.Concat(Enumerable.Repeat("&where=cv%3C1", 21))}")).Problem(400, "bad-request");
        await (await api.Get($"{address}{string.Concat(Enumerable.Range(0, 201).Select(n => $"&rater={n}"))}")).Problem(400, "bad-request");
        var problem = await (await api.Get($"{address}&where=fluffiness%3E1")).Problem(400, "bad-request");
        Assert.Contains("icc31_upper, ccc, ccc_lower", problem.Fields()[0].Expected, StringComparison.Ordinal);
        await (await api.Get($"{address}&code=ZZZZ")).Problem(404, "unknown-feature");
        await (await api.Get("/api/v1/features/robustness?dataset=OR-999999&across=reader")).Problem(404, "unknown-dataset");
    }

    private static IEnumerable<string> Judged(Func<int, int, double, string> row) =>
        Judges.SelectMany((values, target) => values.Select((value, judge) => row(target, judge + 1, value)));

    private static double[] Rounded(EstimateView estimate) =>
        [Math.Round(estimate.Value!.Value, 2), Math.Round(estimate.Lower!.Value, 3), Math.Round(estimate.Upper!.Value, 2)];
}
