using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>Published regions that are near to given feature values.</summary>
public sealed class NearestRegionsTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private const string Columns = "original_glcm_JointEntropy,original_glcm_Contrast,original_glcm_Correlation";
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private OpenRadiomicsClient Client => new(api.Http);

    [Fact]
    public async Task a_published_region_finds_itself_first_at_distance_nought_and_the_order_of_the_question_changes_no_bit()
    {
        var random = new Random(5);
        var version = await Publish(7101, [.. Enumerable.Range(0,
            40).Select(n => FormattableString.Invariant($"{n},{random.NextDouble()},{100 * random.NextDouble()},{1e-3 * random.NextDouble()}"))]);
        var all = (await Client.Features.Values(new() { Code = ["TU9B", "ACUI", "NI2N"], Dataset = [$"{version}"] }, first: 1000, ct: Ct)).Items;
        Assert.Equal(120, all.Count);
        foreach (var region in all.GroupBy(item => item.Region))
        {
            FeatureOfRegion[] features = [.. region.Select(item => new FeatureOfRegion(item.Value!.Value, item.Identity))];
            var near = await Client.Features.Nearest(new(features, K: 5), Ct);
            Assert.Equal((0.0, version, region.Key, 3), (near.Nearest[0].Distance, near.Nearest[0].Version, near.Nearest[0].Region.Number,
                near.Nearest[0].Compared));
            Assert.Equal(near.Nearest.Select(one => one.Distance).Order(), near.Nearest.Select(one => one.Distance));
            var turned = await Client.Features.Nearest(new([.. features.Reverse()], K: 5), Ct);
            Assert.Equal(near.Nearest.Select(one => (one.Distance, one.Version, one.Region.Number)),
                turned.Nearest.Select(one => (one.Distance, one.Version, one.Region.Number)));
            Assert.Equal(near.Identities, turned.Identities);
        }
    }

    [Fact]
    public async Task differences_are_divided_by_the_spread_of_all_that_is_published()
    {
        await Publish(7102, "1,0,10,1", "2,1,10,2", "3,2,10,3", "4,3,10,4", "5,4,10,");
        var other = await Publish(7102, "6,100,10,5");
        var entropy = await Identity("TU9B", 7102);
        var near = await Client.Features.Nearest(new([new(100, entropy), new(11, await Identity("ACUI", 7102)), new(5, await Identity("NI2N", 7102))], K: 2,
            Share: 1), Ct);
        Assert.Equal(("iqr", 2, 5), (near.Spread, near.Required, near.Regions));                    // what is equal everywhere counts for nothing
        Assert.Null(near.Identities.Single(one => one.Code == "ACUI").Scale);
        Assert.Equal((2.5, "iqr", 6), (near.Identities.Single(one => one.Identity == entropy).Scale!.Value,
            near.Identities.Single(one => one.Identity == entropy).ScaledBy, near.Identities.Single(one => one.Identity == entropy).Published));
        Assert.Equal((0.0, other), (near.Nearest[0].Distance, near.Nearest[0].Version));
        Assert.Equal(Math.Sqrt((97 / 2.5 * (97 / 2.5) + 1 / 2.0 * (1 / 2.0)) / 2), near.Nearest[1].Distance, 12);

        var elsewhere = await Client.Features.Nearest(new([new(100, entropy)], Dataset: [$"{other.Accession}"], Modality: ["ct"], Site: ["lung"]), Ct);
        Assert.Equal(other, Assert.Single(elsewhere.Nearest).Version);
        Assert.Equal(2.5, elsewhere.Identities[0].Scale);
        Assert.Empty((await Client.Features.Nearest(new([new(100, entropy)], Modality: ["MR"]), Ct)).Nearest);
        var sd = (await Client.Features.Nearest(new([new(100, entropy)], Spread: "sd"), Ct)).Identities[0];
        Assert.Equal(("sd", ColumnSummary.Of([0, 1, 2, 3, 4, 100]).Deviation), (sd.ScaledBy, sd.Scale));
    }

    [Fact]
    public async Task equally_near_regions_come_in_the_order_of_their_places_and_other_settings_are_never_compared()
    {
        var version = await Publish(7103, "1,1,1,1", "2,3,1,1", "3,2,1,1");
        await Publish(7104, "1,2,1,1");
        var near = await Client.Features.Nearest(new([new(2, Code: "TU9B", Aggregation: await Aggregation(7103), Settings: await Settings(7103))]), Ct);
        Assert.Equal([2, 0, 1], near.Nearest.Select(one => one.Region.Number));
        Assert.All(near.Nearest, one => Assert.Equal(version, one.Version));
        Assert.Equal("3", near.Nearest[0].Region.Subject);
    }

    [Fact]
    public async Task what_cannot_be_compared_is_refused_with_what_is_wrong()
    {
        await Publish(7105, "1,1,2,3", "2,2,3,4");
        await Publish(7106, "1,1,2,3");
        var (known, hash) = (await Identity("TU9B", 7105), await Settings(7105));
        foreach (var (body, field) in new (string, string)[]
        {
            ("""{"features":[]}""", "features"), ("""{"features":[null]}""", "features[0]"), ("""{"features":[{"value":1}]}""", "features[0]"),
            ($$"""{"features":[{"value":1,"identity":"{{known}}","code":"TU9B"}]}""", "features[0]"),
            ("""{"features":[{"value":1,"identity":"x"}]}""", "features[0].identity"),
            ("""{"features":[{"value":1,"code":"abc"}]}""", "features[0].code"),
            ("""{"features":[{"value":1,"code":"TU9B","settings":"x"}]}""", "features[0].settings"),
            ("""{"features":[{"value":1,"code":"TU9B\u0000"}]}""", "features[0].code"),
            ($$"""{"features":[{"value":"NaN","identity":"{{known}}"}]}""", "features[0].value"),
            ($$"""{"features":[{"value":1,"identity":"{{known}}"}],"k":101}""", "k"), ($$"""{"features":[{"value":1,"identity":"{{known}}"}],"k":0}""", "k"),
            ($$"""{"features":[{"value":1,"identity":"{{known}}"}],"share":0}""", "share"),
            ($$"""{"features":[{"value":1,"identity":"{{known}}"}],"share":"NaN"}""", "share"),
            ($$"""{"features":[{"value":1,"identity":"{{known}}"}],"spread":"mad"}""", "spread"),
            ($$"""{"features":[{"value":1,"identity":"{{known}}"}],"dataset":["OR"]}""", "dataset"),
            ($$"""{"features":[{"value":1,"identity":"{{known}}"}],"modality":[null]}""", "modality"),
            ($$"""{"features":[{{string.Join(',', Enumerable.Repeat("""{"value":1,"code":"TU9B"}""", 201))}}]}""", "features"),
        })
            Assert.Contains((await (await Post(body)).Problem(400, "bad-request")).Fields(), wrong => wrong.Field == field);
        await (await Post("")).Problem(400, "bad-request");
        await (await Post("[]")).Problem(400, "bad-request");
        await (await Post($$"""{"features":[{"value":1,"identity":"{{new string('0', 32)}}"}]}""")).Problem(404, "unknown-identity");
        await (await Post("""{"features":[{"value":1,"code":"ZZZZ"}]}""")).Problem(404, "unknown-identity");
        Assert.Contains((await (await Post($$"""{"features":[{"value":1,"code":"TU9B","aggregation":"{{await Aggregation(7105)}}"}]}""")).Problem(422,
            "several-identities")).Fields(), one => one.Found.Contains(hash, StringComparison.Ordinal));
        await (await Post(
            $$"""{"features":[{"value":1,"identity":"{{known}}"},{"value":2,"code":"TU9B","aggregation":"{{await Aggregation(7105)}}","settings":"{{hash}}"}]}""")).Problem(422, "identity-twice");
    }

    [Fact]
    public async Task graphql_answers_and_refuses_the_same()
    {
        var version = await Publish(7107, "1,1,1,1", "2,3,1,1", "3,2,1,1");
        var entropy = await Identity("TU9B", 7107);
        var near =
            (await GraphQL(
                $$"""{ nearest(features: [{value: 2.2, identity: "{{entropy}}"}], k: 2, dataset: ["{{version}}"]) { spread required regions identities { code scale } nearest { distance compared version region { subject } } } }"""))
            .GetProperty("data").GetProperty("nearest");
        var rest = await Client.Features.Nearest(new([new(2.2, entropy)], K: 2, Dataset: [$"{version}"]), Ct);
        Assert.Equal((rest.Spread, rest.Regions, rest.Identities[0].Scale),
            (near.GetProperty("spread").GetString(), near.GetProperty("regions").GetInt32(),
                near.GetProperty("identities")[0].GetProperty("scale").GetDouble()));
        Assert.Equal(rest.Nearest.Select(one => (one.Distance, $"{one.Version}", one.Region.Subject)),
            near.GetProperty("nearest").EnumerateArray().Select(one =>
                (one.GetProperty("distance").GetDouble(), one.GetProperty("version").GetString()!,
                    one.GetProperty("region").GetProperty("subject").GetString())));
        foreach (var (features, said, code) in new[] { ("{value: 1}", "features[0]", "BAD_REQUEST"),
            ("{value: 1, code: \"ZZZZ\"}", "ZZZZ", "UNKNOWN_IDENTITY") })
        {
            var error = (await GraphQL($$"""{ nearest(features: [{{features}}]) { regions } }""")).GetProperty("errors")[0];
            Assert.Contains(said, error.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    private async Task<JsonElement> GraphQL(string query)
    {
        using var answer = await api.Http.PostAsJsonAsync("/graphql", new { query }, Ct);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    private Task<HttpResponseMessage> Post(string body) =>
        api.Http.PostAsync("/api/v1/features/nearest", new StringContent(body, Encoding.UTF8, "application/json"), Ct);

    private async Task<string> Identity(string code, int width) => (await Group(code, width)).Identities[0];

    private async Task<string> Settings(int width) => (await Group("TU9B", width)).SettingsHash!;

    private async Task<string?> Aggregation(int width) => (await Group("TU9B", width)).Aggregation;

    /// <summary>What was published with bins of this width.</summary>
    private async Task<FeatureGroupView> Group(string code, int width) =>
        (await Client.Features.Values(new() { Code = [code] }, first: 1, ct: Ct)).Groups.Single(group =>
            group.Settings?.Contains($"{width}", StringComparison.Ordinal) == true);

    /// <summary>A table of three features of the bin width that keeps tests apart.</summary>
    private Task<VersionId> Publish(int width, params string[] rows) =>
        api.PublishFeatures(ReadFixture.Table($"subject,{Columns},diagnostics_Configuration_Settings",
            [.. rows.Select(row => $"{row},\"{{'binWidth': {width}}}\"")]));
}
