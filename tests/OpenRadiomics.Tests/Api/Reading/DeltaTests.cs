using System.Net.Http.Json;
using System.Text.Json;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using static OpenRadiomics.Tests.ReadFixture;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>How published features changed between two sessions.</summary>
public sealed class DeltaTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private FeaturesClient Features => new OpenRadiomicsClient(api.Http).Features;

    [Fact]
    public async Task differences_and_ratios_are_those_of_the_same_region_reader_and_repetition()
    {
        var version = await api.PublishFeatures(Table("subject,session,roi,reader,Q4LE",
            "1,base,GTV,A,2", "1,week4,GTV,A,3", "1,base,GTV,B,4", "1,week4,GTV,B,2", "1,week4,lung,A,9", "2,base,GTV,A,0", "2,week4,GTV,A,5",
            "1,week8,GTV,A,7"));
        var view = await Features.Deltas(Of(version), "base", "week4", ct: Ct);
        Assert.Equal([("1", "A", 1.0, 1.5), ("1", "B", -2.0, 0.5), ("2", "A", 5.0, null)],
            view.Items.Select(item => (item.Subject, item.Reader!, item.Difference!.Value, item.Ratio)));
        Assert.Equal((3, new UnpairedView(0, 1, 0, 0, 0)), (view.Total, view.Unpaired));
        Assert.Equal(["base", "week4", "week8"], view.Sessions);
        var back = await Features.Deltas(Of(version), "week4", "base", ct: Ct);
        Assert.Equal([-1, 2, -5], back.Items.Select(item => item.Difference!.Value));
        Assert.Equal(0, back.Items[2].Ratio);
        Assert.Equal((view.Items[0].RegionAfter, view.Items[0].RegionBefore), (back.Items[0].RegionBefore, back.Items[0].RegionAfter));
    }

    [Fact]
    public async Task what_has_no_partner_or_two_is_counted()
    {
        var version = await api.PublishFeatures(Table("subject,session,Q4LE", "1,a,1", "1,b,2", "2,a,1", "3,b,1", "4,a,1", "4,a,2", "4,b,2", "5,a,NaN",
            "5,b,1", "6,,1", ",a,1"));
        var view = await Features.Deltas(Of(version), "a", "b", ct: Ct);
        Assert.Equal("1", Assert.Single(view.Items).Subject);
        Assert.Equal(new UnpairedView(1, 1, 1, 1, 2), view.Unpaired);
        var unknown = await Features.Deltas(Of(version), "a", "z", ct: Ct);
        Assert.Empty(unknown.Items);
        Assert.Equal(["a", "b"], unknown.Sessions);
    }

    [Fact]
    public async Task pages_hold_every_change_once_and_never_cross_identities()
    {
        var version = await api.PublishFeatures(Table("subject,session,original_glcm_JointEntropy,original_shape_MeshVolume,diagnostics_Configuration_Settings",
            [.. Enumerable.Range(0, 15).SelectMany(n => new[] { $"{n},a,{n},{n * 2},\"{{'binWidth': 25}}\"",
                $"{n},b,{n + 1},{n * 3},\"{{'binWidth': {(n < 10 ? 25 : 50)}}}\"" })]));
        var (items, cursor) = (new List<FeatureDeltaView>(), default(string));
        do
        {
            var page = await Features.Deltas(Of(version), "a", "b", cursor, 7, Ct);
            Assert.Equal((25, new UnpairedView(5, 5, 0, 0, 0)), (page.Total, page.Unpaired));
            Assert.All(page.Items, item => Assert.Contains(page.Groups, group => group.Number == item.Group && group.Identities.Contains(item.Identity)));
            items.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(25, items.DistinctBy(item => (item.Feature, item.Subject)).Count());
        Assert.All(items, item => Assert.Equal(item.Feature == "original_glcm_JointEntropy" ? 1 : item.Before / 2, item.Difference!.Value));
        Assert.Equal(30, (await Features.Deltas(Of(version) with { Allow = ["settings"] }, "a", "b", ct: Ct)).Total);
        Assert.Equal(1, (await Features.Deltas(new() { Code = ["RNU0"], Dataset = [$"{version}"], Subject = ["3"] }, "a", "b", ct: Ct)).Total);
    }

    [Fact]
    public async Task files_hold_all_pairs()
    {
        var version = await api.PublishFeatures(Table("subject,session,roi,original_glcm_JointEntropy,original_shape_MeshVolume", "1,a,GTV,1,4", "1,b,GTV,2,4",
            "2,a,GTV,0,2", "2,b,GTV,3,1", "3,a,GTV,1,1"));
        async Task<byte[]> Bytes(string format) => await api.Http.GetByteArrayAsync(
            $"/api/v1/features/deltas?dataset={version}&from=a&to=b&format={format}", Ct);
        foreach (var rows in new[] { FeatureFiles.Csv(await Bytes("csv")), FeatureFiles.Ndjson(await Bytes("ndjson")),
            FeatureFiles.Duck(await Bytes("parquet")), FeatureFiles.Arrow(await Bytes("arrow")) })
        {
            double? Number(IReadOnlyDictionary<string, object> row, string name) =>
                row.TryGetValue(name, out var cell) ? Convert.ToDouble(cell, System.Globalization.CultureInfo.InvariantCulture) : null;
            Assert.Equal([("original_glcm_JointEntropy", "1", 1, 2), ("original_glcm_JointEntropy", "2", 3, null), ("original_shape_MeshVolume", "1", 0, 1),
                ("original_shape_MeshVolume", "2", -1, 0.5)],
                rows.Select(row => ((string)row["feature"], (string)row["subject"], Number(row, "difference"), Number(row, "ratio"))).Order());
            Assert.All(rows, row => Assert.Equal($"{version}", row["version"]));
        }
    }

    [Fact]
    public async Task graphql_answers_the_same()
    {
        var version = await api.PublishFeatures(Table("subject,session,Q4LE", "1,a,1", "1,b,2", "2,a,0", "2,b,2", "3,a,3"));
        var query =
            $$"""{ deltas(filter: {dataset: ["{{version}}"]}, from: "a", to: "b", first: 1) { totalCount unpaired { onlyFrom } sessions groups { code } pageInfo { endCursor } nodes { subject difference ratio } } }""";
        var found = await Asked(query);
        var rest = await Features.Deltas(Of(version), "a", "b", first: 1, ct: Ct);
        Assert.Equal((rest.Total, rest.Unpaired.OnlyFrom),
            (found.GetProperty("totalCount").GetInt32(), found.GetProperty("unpaired").GetProperty("onlyFrom").GetInt32()));
        Assert.Equal("2",
            Assert.Single((await Features.Deltas(Of(version), "a", "b", found.GetProperty("pageInfo").GetProperty("endCursor").GetString(),
                ct: Ct)).Items).Subject);
        var node = Assert.Single(found.GetProperty("nodes").EnumerateArray());
        Assert.Equal((rest.Items[0].Difference, rest.Items[0].Ratio), (node.GetProperty("difference").GetDouble(), node.GetProperty("ratio").GetDouble()));
        var last = Assert.Single((await Asked(query.Replace("first: 1", $"first: 1, after: \"{rest.Next}\"", StringComparison.Ordinal))).GetProperty("nodes")
            .EnumerateArray());
        Assert.Equal(("2", JsonValueKind.Null), (last.GetProperty("subject").GetString(), last.GetProperty("ratio").ValueKind));

        async Task<JsonElement> Asked(string text)
        {
            using var answer = await api.Http.PostAsJsonAsync("/graphql", new { query = text }, Ct);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("data").GetProperty("deltas");
        }
    }

    [Fact]
    public async Task a_dataset_that_is_not_there_is_said_so()
    {
        var version = await api.PublishFeatures(Table("subject,session,Q4LE", "1,a,1", "1,b,2"));
        await api.Published.Withdraw(version.Accession);
        await (await api.Get("/api/v1/features/deltas?dataset=OR-999999&from=a&to=b")).Problem(404, "unknown-dataset");
        await (await api.Get($"/api/v1/features/deltas?dataset={version.Accession}&from=a&to=b")).Problem(410, "withdrawn");
        Assert.Empty((await Features.Deltas(new() { Dataset = [$"{version}"], Code = ["Q4LE"] }, "a", "b", ct: Ct)).Items);
    }

    [Theory]
    [InlineData("from=a&to=b", "code")]
    [InlineData("dataset=OR-000001&to=b", "from")]
    [InlineData("dataset=OR-000001&from=a", "to")]
    [InlineData("dataset=OR-000001&from=a&to=a", "to")]
    [InlineData("dataset=OR-000001&from=&to=b", "from")]
    [InlineData("dataset=OR-000001&from=a&to=b&first=0", "first")]
    [InlineData("dataset=OR-000001&from=a&to=b&first=10001", "first")]
    [InlineData("code=Q4LE&from=a&to=b&cursor=abc", "cursor")]
    public Task a_bad_query_is_refused_with_the_field_that_is_wrong(string query, string field) => api.Refuses($"/api/v1/features/deltas?{query}", field);
}
