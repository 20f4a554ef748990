using OpenRadiomics.Client;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>Queries for feature values that make no sense.</summary>
public sealed class FeatureRefusalTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("values", "code")]
    [InlineData("values?code=abc", "code")]
    [InlineData("values?code=Q4LE'%20or%201%3D1", "code")]
    [InlineData("values?identity=xyz", "identity")]
    [InlineData("values?code=Q4LE&aggregation=x", "aggregation")]
    [InlineData("values?code=Q4LE&dataset=OR-1", "dataset")]
    [InlineData("values?code=Q4LE&settings=12", "settings")]
    [InlineData("values?code=Q4LE&allow=everything", "allow")]
    [InlineData("values?code=RNU0&allow=unit", "allow")]
    [InlineData("values?code=Q4LE&min=5&max=1", "min")]
    [InlineData("values?code=Q4LE&min=many", "min")]
    [InlineData("values?code=Q4LE&min=1e999", "min")]
    [InlineData("values?code=Q4LE&first=0", "first")]
    [InlineData("values?code=Q4LE&first=100000", "first")]
    [InlineData("values?code=Q4LE&sort=sideways", "sort")]
    [InlineData("values?code=Q4LE&cursor=abc", "cursor")]
    [InlineData("values?code=Q4LE&cursor=%F0%9F%92%A9", "cursor")]
    [InlineData("values?code=Q4LE&subject=%00", "subject")]
    [InlineData("values?code=Q4LE&format=csv&first=5", "format")]
    [InlineData("statistics?code=Q4LE&by=weather", "by")]
    [InlineData("statistics?code=Q4LE&quantile=2", "quantile")]
    [InlineData("statistics?code=Q4LE&bins=-1", "bins")]
    [InlineData("statistics?code=Q4LE&outliers=maybe", "outliers")]
    [InlineData("correlations?dataset=OR-000001&matrix=1", "matrix")]
    [InlineData("deltas?code=Q4LE&from=a&to=b&format=csv&first=5", "format")]
    [InlineData("statistics?code=Q4LE&bins=5000", "bins")]
    public Task a_bad_query_is_refused_with_the_field_that_is_wrong(string query, string field) => api.Refuses($"/api/v1/features/{query}", field);

    [Fact]
    public async Task what_nobody_knows_is_not_found_and_other_forms_are_not_acceptable()
    {
        await (await api.Get("/api/v1/features/values?code=ZZZZ")).Problem(404, "unknown-feature");
        await (await api.Get($"/api/v1/features/values?identity={new string('0', 32)}")).Problem(404, "unknown-identity");
        await (await api.Get("/api/v1/features/values?code=program:nothing")).Problem(404, "unknown-feature");
        await (await api.Get("/api/v1/features/values?code=TDIC:anything")).Problem(404, "unknown-feature");
        await (await api.Get("/api/v1/features/values?code=BC2M-ZZZZ")).Problem(404, "unknown-feature");
        await (await api.Get("/api/v1/features/values?code=Q4LE&format=xml")).Problem(406, "not-acceptable");
        await (await api.Get("/api/v1/features/values?code=Q4LE", ("Accept", "image/png"))).Problem(406, "not-acceptable");
        Assert.Equal("text/csv",
            (await (await api.Get("/api/v1/features/values?code=Q4LE", ("Accept", "text/csv"))).Has(200)).Content.Headers.ContentType!.MediaType);
        await (await api.Get($"/api/v1/features/values?{string.Join('&', Enumerable.Repeat("code=Q4LE", 201))}")).Problem(400, "bad-request");
        await (await api.Get($"/api/v1/features/values?code=Q4LE&subject={new string('x', 501)}")).Problem(400, "bad-request");
        var bare = await api.Published.Publish("Without tables", ("README.txt", "x"));
        await (await api.Get($"/api/v1/datasets/{bare.Id.Accession}/versions/1/features")).Problem(404, "no-features");
        await (await api.Get($"/api/v1/datasets/{bare.Id.Accession}/versions/1/features?layout=round")).Problem(400, "bad-request");
    }

    [Fact]
    public async Task a_cursor_of_another_query_is_refused()
    {
        var version = await api.PublishFeatures(ReadFixture.Table("subject,Q4LE", "1,1", "2,2"));
        var client = new OpenRadiomicsClient(api.Http);
        var page = await client.Features.Values(new() { Code = ["Q4LE"], Dataset = [$"{version}"] }, first: 1, ct: Ct);
        await (await api.Get($"/api/v1/features/values?code=Q4LE&cursor={page.Next}")).Problem(400, "bad-request");
        await (await api.Get($"/api/v1/features/values?code=Q4LE&dataset={version}&sort=value&cursor={page.Next}")).Problem(400, "bad-request");
        Assert.Single((await client.Features.Values(new() { Code = ["Q4LE"], Dataset = [$"{version}"] }, cursor: page.Next, ct: Ct)).Items);
    }
}
