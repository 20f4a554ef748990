using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Builders;

/// <summary>What every answer tells programs beside its body.</summary>
public sealed partial class HttpMannersTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    [Fact]
    public async Task a_list_leads_to_its_next_page_by_link()
    {
        for (var i = 0; i < 3; i++) await api.Published.Publish($"Quokka {i}");
        foreach (var (list, last) in new[] { ("/api/v1/datasets?q=quokka&sort=title&first=2", 2),
            ("/api/v1/phantoms/digital-phantom/references?first=1000", 1) })
        {
            var (address, pages) = (list, 0);
            for (; address is not null; pages++)
            {
                var answer = await (await api.Get(address)).Has(200);
                var links = Links(answer);
                Assert.Equal(new Uri(api.Http.BaseAddress!, address), new(links["self"]));
                Assert.Equal(new Uri(api.Http.BaseAddress!, list), new(links["first"]));
                address = links.GetValueOrDefault("next");
            }
            Assert.Equal(last, pages);
        }
        var deposits = await (await api.Author.Get("/api/v1/deposits?first=1")).Has(200);
        Assert.Contains("self", Links(deposits).Keys);
    }

    [Fact]
    public async Task what_is_no_page_and_a_refusal_have_no_links()
    {
        Assert.False((await api.Get("/api/v1/phantoms/digital-phantom")).Headers.Contains("Link"));
        Assert.False((await api.Get("/api/v1/datasets?first=0")).Headers.Contains("Link"));
    }

    [Theory, InlineData("br"), InlineData("gzip")]
    public async Task public_json_is_compressed_for_who_takes_it_with_a_weak_tag(string coding)
    {
        var plain = await (await api.Get("/api/v1/features")).Has(200);
        var packed = await (await api.Get("/api/v1/features", ("Accept-Encoding", coding))).Has(200);
        Assert.Equal(coding, Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        Assert.Equal((plain.Headers.ETag!.Tag, false, true), (packed.Headers.ETag!.Tag, plain.Headers.ETag.IsWeak, packed.Headers.ETag.IsWeak));
        var bytes = await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using Stream unpacked = coding == "br" ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(await plain.Text(), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        await (await api.Get("/api/v1/features", ("If-None-Match", packed.Headers.ETag.ToString()))).Has(304);
    }

    [Fact]
    public async Task what_a_token_reads_and_what_is_a_file_is_never_compressed()
    {
        var version = await api.Published.Publish("Bettong", ("a.csv", new string('1', 5_000)));
        var file = await (await api.Get($"/api/v1/datasets/{version.Id.Accession}/versions/1/files/a.csv", ("Accept-Encoding", "br"),
            ("Range", "bytes=10-19"))).Has(206);
        Assert.Equal((10, 0), ((int)file.Content.Headers.ContentLength!, file.Content.Headers.ContentEncoding.Count));
        var own = await (await api.Author.Send(HttpMethod.Get, "/api/v1/deposits", null, ("Accept-Encoding", "br"))).Has(200);
        Assert.Empty(own.Content.Headers.ContentEncoding);
        Assert.Equal("private, no-cache", string.Join(", ", own.Headers.NonValidated["Cache-Control"]));
    }

    [Theory]
    [InlineData("/api/v1/datasets"), InlineData("/api/v1/phantoms"), InlineData("/api/v1/datasets/OR-999999"), InlineData("/graphql?query={phantoms{id}}"),
        InlineData("/api/v1/openapi.json")]
    public async Task pages_of_any_site_may_read_what_is_public(string address)
    {
        var answer = await api.Get(address, ("Origin", "https://example.org"));
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("RateLimit", string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task pages_of_any_site_may_check_a_table_and_may_do_nothing_with_a_token()
    {
        Assert.Equal("*",
            Assert.Single((await Preflight("/api/v1/phantoms/digital-phantom/check", "content-type")).Headers.GetValues("Access-Control-Allow-Origin")));
        var withToken = await Preflight("/api/v1/datasets/OR-000001/withdraw", "authorization");
        Assert.DoesNotContain("authorization", string.Join(',', withToken.Headers.GetValues("Access-Control-Allow-Headers")),
            StringComparison.OrdinalIgnoreCase);
        Assert.False((await Preflight("/api/v1/deposits", "authorization")).Headers.Contains("Access-Control-Allow-Origin"));

        Task<HttpResponseMessage> Preflight(string address, string headers) => api.Anyone.Send(HttpMethod.Options, address, null,
            ("Origin", "https://example.org"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", headers));
    }

    [Fact]
    public async Task an_old_address_says_since_when_until_when_and_what_to_use_instead()
    {
        var old = await (await api.Get("/swagger/v1/openapi.json")).Has(200);
        Assert.Matches("^@[0-9]+$", Assert.Single(old.Headers.GetValues("Deprecation")));
        var since = DateTimeOffset.FromUnixTimeSeconds(long.Parse(Assert.Single(old.Headers.GetValues("Deprecation"))[1..],
            System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(DateTimeOffset.Parse(Assert.Single(old.Headers.GetValues("Sunset")), System.Globalization.CultureInfo.InvariantCulture) - since,
            TimeSpan.FromDays(365), TimeSpan.FromDays(366));
        var successor = Links(old)["successor-version"];
        var now = await (await api.Get(successor)).Has(200);
        Assert.Equal(await old.Text(), await now.Text());
        Assert.False(now.Headers.Contains("Deprecation"));
    }

    [Theory]
    [InlineData("/api/v1/checks"), InlineData("/api/v1/licences"), InlineData("/api/v1/features/TDIC"), InlineData("/api/v1/phantoms"),
        InlineData("/api/v1/schemas"), InlineData("/api/v1/openapi.json")]
    public async Task a_catalogue_can_be_kept_and_asked_for_again_by_its_tag(string address)
    {
        var answer = await (await api.Get(address)).Has(200);
        Assert.Equal("public, max-age=300", answer.Headers.CacheControl?.ToString());
        Assert.Equal(0, (await (await (await api.Get(address, ("If-None-Match", answer.Headers.ETag!.ToString()))).Has(304)).Text()).Length);
    }

    private static Dictionary<string, string> Links(HttpResponseMessage answer) =>
        Link().Matches(string.Join(", ", answer.Headers.GetValues("Link"))).ToDictionary(link => link.Groups[2].Value, link => link.Groups[1].Value);

    [GeneratedRegex("<([^>]*)>; rel=\"([a-z-]+)\"")]
    private static partial Regex Link();
}
