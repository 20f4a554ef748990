using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using static OpenRadiomics.Tests.ReadFixture;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>How the published features of one version hang together.</summary>
public sealed class FeatureCorrelationTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    /// <summary>Mesh volume; a mean that follows it but for one exchange; a variance that falls with it; a skewness of its own.</summary>
    private static readonly (string Volume, string Mean, string Variance, string Skewness)[] Rows =
        [("1", "10", "9", "5"), ("2", "30", "8", "1"), ("3", "20", "7", "4"), ("4", "40", "6", "2"), ("5", "50", "5", "6"), ("6", "60", "4", "3")];

    private FeaturesClient Features => new OpenRadiomicsClient(api.Http).Features;

    [Fact]
    public async Task correlations_clusters_and_volume_dependence_are_those_that_were_reckoned_by_hand()
    {
        var version = await api.PublishFeatures(Table("subject,RNU0,Q4LE,ECT3,KE2A",
            [.. Rows.Select((row, n) => $"{n},{row.Volume},{row.Mean},{row.Variance},{row.Skewness}")]));
        var view = await Features.Correlations($"{version}", ct: Ct);
        Assert.Equal((6, 0, 0.1, 0.1), (view.Regions, view.RegionsLeftOut, view.Cut, view.Missing));

        // 1 − 6 Σd² / n(n² − 1) with n = 6: two ranks exchanged give 1 − 12/210; those of the skewness Σd² = 16 + 1 + 1 + 4 + 1 + 9 = 32.
        Near(1 - 12 / 210.0, Between("RNU0", "Q4LE"));
        Near(-1, Between("RNU0", "ECT3"));
        Near(1 - 6 * 32 / 210.0, Between("RNU0", "KE2A"));
        Assert.All(view.Features.Select((_, i) => view.Matrix![i][i]), one => Assert.Equal(1, one));
        Assert.Equal("RNU0", view.Volume!.Code);
        Assert.All(view.Features, feature => Near(Between("RNU0", feature.Code), feature.VolumeCorrelation!.Value));

        Assert.Equal([3, 1], view.Clusters.Select(cluster => cluster.Size).OrderDescending());
        var three = view.Clusters.Single(cluster => cluster.Size == 3);
        Assert.Equal(["ECT3", "Q4LE", "RNU0"], view.Features.Where(feature => feature.Cluster == three.Number).Select(feature => feature.Code).Order());
        Assert.NotEqual("Q4LE", view.Features.Single(feature => feature.Group == three.Representative).Code);      // it is the farthest from the other two
        Near((1 + 1 - 12 / 210.0) / 2, three.MeanCorrelation!.Value);
        Assert.Equal(view.Features.Select(feature => feature.Cluster).Order(), view.Features.Select(feature => feature.Cluster));
        Assert.Equal(4, (await Features.Correlations($"{version}", new() { Cut = 0 }, ct: Ct)).Clusters.Sum(cluster => cluster.Size));
        Assert.Single((await Features.Correlations($"{version}", new() { Cut = 1 }, ct: Ct)).Clusters);

        double Between(string a, string b) => view.Matrix![Place(a)][Place(b)];

        int Place(string code) => view.Features.Select((feature, i) => (feature, i)).Single(one => one.feature.Code == code).i;
    }

    [Fact]
    public async Task sparse_and_constant_features_are_left_out_and_named_and_the_rest_keeps_its_rows()
    {
        var version = await api.PublishFeatures(Table("subject,Q4LE,ECT3,KE2A,IPH6,Y12H", [.. Enumerable.Range(0, 20).Select(n =>
            $"{n},{n},{(n * 7) % 20},{(n < 3 ? "" : $"{n}")},4,{(n == 5 ? "inf" : n == 6 ? "nan" : $"{(n * 3) % 20}")}")]));
        var view = await Features.Correlations($"{version.Accession}", ct: Ct);
        Assert.Equal(["ECT3", "Q4LE", "Y12H"], view.Features.Select(feature => feature.Code).Order());
        Assert.Equal([("IPH6", "constant", 20), ("KE2A", "missing", 17)], view.LeftOut.Select(one => (one.Code, one.Reason, one.Values)).Order());
        Assert.Equal((18, 2), (view.Regions, view.RegionsLeftOut));
        Assert.Equal((null, null), (view.Volume, view.Features[0].VolumeCorrelation));
        Assert.Equal(version, view.Version);
        var sparse = await Features.Correlations($"{version}", new() { Missing = 0.2 }, ct: Ct);
        Assert.Equal((4, 15), (sparse.Features.Count, sparse.Regions));
        var strict = await Features.Correlations($"{version}", new() { Missing = 0 }, ct: Ct);
        Assert.Equal((2, 20), (strict.Features.Count, strict.Regions));
        var few = await Features.Correlations($"{version}", new(), new() { Subject = ["1", "2"] }, Ct);
        Assert.Empty(few.Features);
        Assert.All(few.LeftOut, one => Assert.Contains(one.Reason, new[] { "fewRegions", "missing" }));
    }

    [Fact]
    public async Task the_volume_is_the_voxels_where_no_mesh_is_known_and_stays_when_only_other_features_are_asked_for()
    {
        var version = await api.PublishFeatures(Table("subject,YEKZ,Q4LE,ECT3",
            [.. Rows.Select((row, n) => $"{n},{(n == 5 ? "" : row.Volume)},{row.Mean},{row.Variance}")]));
        var view = await Features.Correlations($"{version}", new() { Matrix = false }, new() { Code = ["Q4LE", "ECT3"] }, Ct);
        Assert.Equal(("YEKZ", 5), (view.Volume!.Code, view.Volume.Regions));
        Assert.Equal(["ECT3", "Q4LE"], view.Features.Select(feature => feature.Code).Order());
        Near(-1, view.Features.Single(feature => feature.Code == "ECT3").VolumeCorrelation!.Value);
        Near(1 - 12 / 120.0, view.Features.Single(feature => feature.Code == "Q4LE").VolumeCorrelation!.Value);
        Assert.Null(view.Matrix);
    }

    [Fact]
    public async Task many_features_are_answered_without_a_matrix_and_refused_with_one()
    {
        var random = new Random(3);
        var version =
            await api.PublishFeatures(
                Table($"subject,{string.Join(',', Enumerable.Range(1, 520).Select(sigma => $"log-sigma-{sigma}-0-mm-3D_firstorder_Mean"))}",
            [.. Enumerable.Range(0,
                12).Select(n => $"{n},{string.Join(',', Enumerable.Range(0, 520).Select(_ => random.NextDouble().ToString(CultureInfo.InvariantCulture)))}")]));
        var problem = await (await api.Get($"/api/v1/features/correlations?dataset={version}")).Problem(400, "bad-request");
        Assert.Equal("matrix", Assert.Single(problem.Fields()).Field);
        var view = await Features.Correlations($"{version}", new() { Matrix = false }, ct: Ct);
        Assert.Equal((520, 520), (view.Features.Count, view.Clusters.Sum(cluster => cluster.Size)));
    }

    [Fact]
    public async Task more_features_than_can_be_held_are_refused()
    {
        var version =
            await api.PublishFeatures(
                Table($"subject,reader,{string.Join(',', Enumerable.Range(1, 5_001).Select(sigma => $"log-sigma-{sigma}-0-mm-3D_firstorder_Mean"))}",
            [.. Enumerable.Range(0, 3).Select(n => $"1,{n},{string.Join(',', Enumerable.Range(0, 5_001))}")]));
        await (await api.Get($"/api/v1/features/correlations?dataset={version}&matrix=false")).Problem(400, "too-many-values");
        await (await api.Get($"/api/v1/features/robustness?dataset={version}&across=reader")).Problem(400, "too-many-values");
    }

    [Fact]
    public async Task graphql_answers_the_same()
    {
        var version = await api.PublishFeatures(Table("subject,RNU0,Q4LE,ECT3,KE2A",
            [.. Rows.Select((row, n) => $"{n},{row.Volume},{row.Mean},{row.Variance},{row.Skewness}")]));
        var query =
            $$"""{ correlations(filter: {dataset: ["{{version}}"]}, cut: 0.1) { regions volume { code } features { code cluster volumeCorrelation } clusters { size representative } leftOut { reason } matrix } }""";
        using var answer = await api.Http.PostAsJsonAsync("/graphql", new { query }, Ct);
        var found = (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("data").GetProperty("correlations");
        var rest = await Features.Correlations($"{version}", ct: Ct);
        Assert.Equal(rest.Matrix!.SelectMany(row => row),
            found.GetProperty("matrix").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(one => one.GetDouble()));
        Assert.Equal(rest.Features.Select(feature => (feature.Code, feature.Cluster, feature.VolumeCorrelation!.Value)),
            found.GetProperty("features").EnumerateArray().Select(feature =>
                (feature.GetProperty("code").GetString()!, feature.GetProperty("cluster").GetInt32(), feature.GetProperty("volumeCorrelation").GetDouble())));
        Assert.Equal(rest.Clusters.Select(cluster => cluster.Representative),
            found.GetProperty("clusters").EnumerateArray().Select(cluster => cluster.GetProperty("representative").GetInt32()));
        using var unknown = await api.Http.PostAsJsonAsync("/graphql", new { query = "{ correlations(filter: {dataset: [\"OR-999999\"]}) { regions } }" }, Ct);
        Assert.Equal(JsonValueKind.Null, (await unknown.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("data").GetProperty("correlations").ValueKind);
    }

    [Fact]
    public async Task what_is_not_there_is_said_so()
    {
        var version = await api.PublishFeatures(Table("subject,Q4LE", "1,1"));
        var bare = await api.Published.Publish("Without tables", ("README.txt", "x"));
        await (await api.Get($"/api/v1/features/correlations?dataset={version}&matrix=maybe")).Problem(400, "bad-request");
        await (await api.Get("/api/v1/features/correlations?dataset=OR-999999")).Problem(404, "unknown-dataset");
        await (await api.Get($"/api/v1/features/correlations?dataset={version.Accession}.9")).Problem(404, "unknown-version");
        await (await api.Get($"/api/v1/features/correlations?dataset={bare.Id}")).Problem(404, "no-features");
        await (await api.Get($"/api/v1/features/correlations?dataset={version}&code=ZZZZ")).Problem(404, "unknown-feature");
        await api.Published.Withdraw(version.Accession);
        await (await api.Get($"/api/v1/features/correlations?dataset={version.Accession}")).Problem(410, "withdrawn");
        await Task.Delay(TimeSpan.FromSeconds(4.5), Ct);        // as long as a withdrawal may go unnoticed where a version is asked for by its name
        await (await api.Get($"/api/v1/features/correlations?dataset={version}")).Problem(410, "withdrawn");
    }

    [Theory]
    [InlineData("code=Q4LE", "dataset")]
    [InlineData("dataset=OR-000001&dataset=OR-000002", "dataset")]
    [InlineData("dataset=everything", "dataset")]
    [InlineData("dataset=OR-000001&cut=2", "cut")]
    [InlineData("dataset=OR-000001&cut=-0.1", "cut")]
    [InlineData("dataset=OR-000001&missing=1", "missing")]
    public Task a_bad_query_is_refused_with_the_field_that_is_wrong(string query, string field) => api.Refuses($"/api/v1/features/correlations?{query}", field);

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 12);
}
