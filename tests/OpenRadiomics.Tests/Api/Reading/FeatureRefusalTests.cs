using OpenRadiomics.Client;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>Queries for feature values that make no sense.</summary>
public sealed class FeatureRefusalTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("values", 400, "code")]
    [InlineData("values?code=abc", 400, "code")]
    [InlineData("values?code=Q4LE'%20or%201%3D1", 400, "code")]
    [InlineData("values?identity=xyz", 400, "identity")]
    [InlineData("values?code=Q4LE&aggregation=x", 400, "aggregation")]
    [InlineData("values?code=Q4LE&dataset=OR-1", 400, "dataset")]
    [InlineData("values?code=Q4LE&settings=12", 400, "settings")]
    [InlineData("values?code=Q4LE&allow=everything", 400, "allow")]
    [InlineData("values?code=RNU0&allow=unit", 400, "allow")]
    [InlineData("values?code=Q4LE&min=5&max=1", 400, "min")]
    [InlineData("values?code=Q4LE&min=many", 400, "min")]
    [InlineData("values?code=Q4LE&min=1e999", 400, "min")]
    [InlineData("values?code=Q4LE&first=0", 400, "first")]
    [InlineData("values?code=Q4LE&first=100000", 400, "first")]
    [InlineData("values?code=Q4LE&sort=sideways", 400, "sort")]
    [InlineData("values?code=Q4LE&cursor=abc", 400, "cursor")]
    [InlineData("values?code=Q4LE&cursor=%F0%9F%92%A9", 400, "cursor")]
    [InlineData("values?code=Q4LE&subject=%00", 400, "subject")]
    [InlineData("values?code=Q4LE&format=csv&first=5", 400, "format")]
    [InlineData("statistics?code=Q4LE&by=weather", 400, "by")]
    [InlineData("statistics?code=Q4LE&quantile=2", 400, "quantile")]
    [InlineData("statistics?code=Q4LE&bins=-1", 400, "bins")]
    [InlineData("statistics?code=Q4LE&bins=5000", 400, "bins")]
    public async Task a_bad_query_is_refused_with_the_field_that_is_wrong(string query, int status, string field)
    {
        var problem = await (await api.Get($"/api/v1/features/{query}")).Problem(status, "bad-request");
        Assert.Contains(problem.Fields(), wrong => wrong.Field == field);
    }

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
        Assert.Equal("text/csv", (await (await api.Get("/api/v1/features/values?code=Q4LE", ("Accept", "text/csv"))).Has(200)).Content.Headers.ContentType!.MediaType);
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
