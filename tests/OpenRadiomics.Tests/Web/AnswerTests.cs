using System.Text.RegularExpressions;

namespace OpenRadiomics.Tests.Web;

/// <summary>What the portal answers over HTTP, without a browser.</summary>
public sealed partial class AnswerTests(Servers servers)
{
    [Theory]
    [InlineData("/nowhere", 404), InlineData("/problem", 404), InlineData("/datasets/OR-999999", 404), InlineData("/datasets/nonsense", 404)]
    [InlineData("/datasets/DATASET/versions/9", 404), InlineData("/datasets/DATASET/versions/99999999999", 404),
        InlineData("/datasets/DATASET/versions/0/files", 404)]
    [InlineData("/phantoms/unicorn", 404), InlineData("/phantoms/..%2Fdatasets", 404), InlineData("/checks/OR9999", 404), InlineData("/features/ZZZZ", 404)]
    [InlineData("/datasets/WITHDRAWN", 410), InlineData("/datasets/WITHDRAWN/versions/1", 410), InlineData("/datasets/WITHDRAWN/versions/1/files", 410)]
    [InlineData("/datasets/WITHDRAWN/versions/1/conformance", 410)]
    [InlineData("/datasets?rqs16=many", 400), InlineData("/datasets?rqs16=7", 400), InlineData("/datasets?synthetic=perhaps", 400),
        InlineData("/datasets?cursor=nonsense", 400)]
    [InlineData("/datasets?holds=gold", 400), InlineData("/datasets?conformance=perhaps", 400),
        InlineData("/datasets/DATASET/versions/2/subjects?cursor=nonsense", 400)]
    [InlineData("/datasets/DATASET/versions/2/preview", 400), InlineData("/datasets/DATASET/versions/2/preview?path=../secret", 400)]
    [InlineData("/datasets/DATASET/versions/2/preview?path=no/such.csv", 404), InlineData("/datasets/WITHDRAWN/versions/1/preview?path=features/all.csv", 410)]
    [InlineData("/datasets/WITHDRAWN/versions/1/subjects", 410), InlineData("/software/unicorn", 404)]
    [InlineData("/datasets?sort=colour", 400), InlineData("/datasets?q=%00", 400), InlineData("/datasets/DATASET/versions/2/files?cursor=nonsense", 400)]
    public async Task what_cannot_be_shown_is_explained_with_its_status(string path, int status)
    {
        var portal = await RunningPortal.Shared(servers);
        using var http = new HttpClient { BaseAddress = portal.Address };
        var page = await (await (await http.GetAsync(path.In(portal), TestContext.Current.CancellationToken)).Has(status)).Text();
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
        if (status == 410) Assert.Contains(RunningPortal.Reason, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_its_api_the_portal_says_so()
    {
        await using var portal = await RunningPortal.Alone();
        using var http = new HttpClient { BaseAddress = portal.Address };
        foreach (var path in (string[])["/", "/datasets", "/datasets/OR-000001", "/phantoms/check", "/health/ready"])
            await (await http.GetAsync(path, TestContext.Current.CancellationToken)).Has(503);
        Assert.Contains("The data service does not answer",
            await (await (await http.GetAsync("/status", TestContext.Current.CancellationToken)).Has(503)).Text(), StringComparison.Ordinal);
        await (await http.GetAsync("/about", TestContext.Current.CancellationToken)).Has(200);
        await (await http.GetAsync("/health/live", TestContext.Current.CancellationToken)).Has(200);
    }

    [Fact]
    public async Task a_portal_explains_what_it_cannot_show_when_another_in_its_process_is_gone()
    {
        await using (await RunningPortal.Alone()) { }
        await using var portal = await RunningPortal.Alone();
        using var http = new HttpClient { BaseAddress = portal.Address };
        Assert.Contains("<h1>", await (await (await http.GetAsync("/datasets/nonsense", TestContext.Current.CancellationToken)).Has(404)).Text(),
            StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(AllPages.InOrder), MemberType = typeof(AllPages))]
    public async Task a_page_has_no_inline_script_or_style_and_a_policy_that_allows_none(string path, string title)
    {
        _ = title;
        var portal = await RunningPortal.Shared(servers);
        using var http = new HttpClient { BaseAddress = portal.Address };
        var answer = await http.GetAsync(path.In(portal), TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotMatch(Inline(), await answer.Text());
    }

    [Fact]
    public async Task the_api_answers_through_the_portal_as_itself()
    {
        var portal = await RunningPortal.Shared(servers);
        using var http = new HttpClient { BaseAddress = portal.Address };
        var ct = TestContext.Current.CancellationToken;
        await (await http.GetAsync("/api/v1/phantoms", ct)).Has(200);
        await (await http.GetAsync("/api/v1/datasets/OR-999999", ct)).Problem(404, "unknown-dataset");
        await (await http.GetAsync("/api/v1/nothing", ct)).Problem(404, "no-such-route");
        using var range = new HttpRequestMessage(HttpMethod.Get,
            $"/api/v1/datasets/{portal.Newer.Id.Accession}/versions/2/files/features/all.csv") { Headers = { { "Range", "bytes=2-4" } } };
        Assert.Equal("b\n1", await (await (await http.SendAsync(range, ct)).Has(206)).Text());
        Assert.Contains($"{portal.Address.Authority}/datasets/",
            await http.GetStringAsync($"/api/v1/datasets/{portal.Newer.Id.Accession}/versions/2/citation?format=apa", ct), StringComparison.Ordinal);
    }

    [GeneratedRegex("""\sstyle=|<style|\son\w+=|<script(?![^>]*\s(src=|type="application/ld))|javascript:""")]
    private static partial Regex Inline();
}
