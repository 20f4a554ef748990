using System.Net.Http.Headers;
using System.Text;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

/// <summary>What a client can get wrong, and the status and problem it gets for it. None is a 500.</summary>
public sealed class BadInputTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Json = "application/json";
    private static readonly string Zeros = Convert.ToBase64String(new byte[32]);

    /// <summary>Method, address below the deposit (or absolute), media type, body, a header, status, problem.</summary>
    public static readonly TheoryData<string, string, string?, string?, string?, int, string> Bad = new()
    {
        // Addresses
        { "GET", "/api/v1/nothing", null, null, null, 404, "no-such-route" },
        { "GET", "/api/v2/deposits", null, null, null, 404, "no-such-route" },
        { "GET", "/nothing/here", null, null, null, 404, "no-such-route" },
        { "GET", "/api/v1/deposits/not-a-uuid", null, null, null, 400, "bad-request" },
        { "GET", "/api/v1/deposits/00000000000000000000000000000000", null, null, null, 400, "bad-request" },
        { "GET", "/api/v1/deposits/01996c5e-0000-7000-8000-000000000000", null, null, null, 404, "no-such-deposit" },
        { "GET", "/api/v1/deposits?first=0", null, null, null, 400, "bad-request" },
        { "GET", "/api/v1/deposits?first=1001", null, null, null, 400, "bad-request" },
        { "GET", "/api/v1/deposits?first=many", null, null, null, 400, "bad-request" },
        { "GET", "/api/v1/deposits?first=99999999999", null, null, null, 400, "bad-request" },
        { "GET", "/api/v1/deposits?cursor=%00", null, null, null, 400, "bad-request" },
        { "GET", "/api/v1/deposits?cursor=YWJj", null, null, null, 400, "bad-request" },
        { "GET", "/files?cursor=Lg", null, null, null, 400, "bad-request" },
        { "GET", "/files?cursor=AAAA", null, null, null, 400, "bad-request" },
        { "GET", "/files?first=-1", null, null, null, 400, "bad-request" },
        { "GET", "/runs/1", null, null, null, 400, "bad-request" },
        { "GET", "/runs/01996c5e-0000-7000-8000-000000000000", null, null, null, 404, "no-such-run" },
        { "GET", "/report", null, null, null, 404, "no-report" },
        { "GET", "/files/none", null, null, null, 404, "no-such-file" },
        // Methods
        { "DELETE", "", null, null, null, 405, "method-not-allowed" },
        { "PATCH", "/description", Json, "{}", null, 405, "method-not-allowed" },
        { "GET", "/check", null, null, null, 405, "method-not-allowed" },
        { "POST", "/files/a", null, "x", null, 405, "method-not-allowed" },
        // Paths
        { "PUT", "/files/", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a/", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a//b", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a%2Fb", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a%5Cb", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/C:/b", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a%0Ab", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/con.txt", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/ends.", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/%20begins", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/e%CC%81", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a%E2%80%AEb", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/" + new string('x', 701), null, "x", null, 400, "bad-request" },
        { "PUT", "/files/" + new string('x', 256), null, "x", null, 400, "bad-request" },
        { "PUT", "/files/" + "a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a", null, "x", null, 400, "bad-request" },
        // Labels of an upload
        { "PUT", "/files/a?role=picture", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a?role=3", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a?label=one", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a?label=-1", null, "x", null, 422, "invalid-fields" },
        { "PUT", "/files/a?licence=no%20licence", null, "x", null, 400, "bad-request" },
        { "PUT", "/files/a?subject=%00", null, "x", null, 422, "invalid-fields" },
        { "PUT", "/files/a?subject=%20", null, "x", null, 422, "invalid-fields" },
        { "PUT", "/files/a?roi=" + new string('x', 201), null, "x", null, 422, "invalid-fields" },
        // Headers of an upload
        { "PUT", "/files/a", null, "x", "Content-Digest: sha-256=abc", 400, "bad-request" },
        { "PUT", "/files/a", null, "x", "Content-Digest: sha-256=:abc:", 400, "bad-request" },
        { "PUT", "/files/a", null, "x", "Content-Digest: sha-256=:AAAA:", 400, "bad-request" },
        { "PUT", "/files/a", null, "x", $"Content-Digest: sha-256=:{Zeros}:, sha-256=:{Convert.ToBase64String(Enumerable.Repeat((byte)1, 32).ToArray())}:",
            400, "bad-request" },
        { "PUT", "/files/a", null, "x", "Digest: sha-256=!", 400, "bad-request" },
        { "PUT", "/files/a", null, "x", $"Content-Digest: sha-256=:{Zeros}:", 422, "digest-mismatch" },
        { "PUT", "/files/a", null, "x", $"Digest: SHA-256={Zeros}", 422, "digest-mismatch" },
        { "PUT", "/files/a", null, "x", "Content-Encoding: gzip", 415, "unsupported-media-type" },
        { "PUT", "/files/a", null, "x", "Content-Range: bytes 0-0/1", 400, "bad-request" },
        { "PUT", "/files/a", null, "x", "If-Match: unquoted", 400, "bad-request" },
        { "PUT", "/files/a", null, "x", "If-Match: \"another\"", 412, "changed-meanwhile" },
        { "PUT", "/files/a", null, "x", "If-Match: *", 412, "changed-meanwhile" },
        { "PUT", "/files/a", null, "x", "If-None-Match: unquoted", 400, "bad-request" },
        { "DELETE", "/files/a", null, null, null, 404, "no-such-file" },
        // Labels
        { "PUT", "/labels/a", Json, """{"role":"scan"}""", "If-Match: *", 404, "no-such-file" },
        { "PUT", "/labels/a", Json, """{"role":"picture"}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/labels/a", Json, """{"role":1}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/labels/a", Json, """{"role":"scan","licence":7}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/labels/a", null, """{"role":"scan"}""", "If-Match: *", 415, "unsupported-media-type" },
        // References
        { "PUT", "/external/a", Json, "{}", null, 422, "invalid-fields" },
        { "PUT", "/external/a", Json, """{"doi":"10.1/x"}""", null, 400, "bad-request" },
        { "PUT", "/external/a", Json, """{"doi":"10.7937/x","seriesInstanceUid":"1.2.03","licence":"CC-BY-3.0"}""", null, 422, "invalid-fields" },
        { "PUT", "/external/a", Json, """{"doi":"10.7937/x","seriesInstanceUid":"1.2.3"}""", null, 422, "invalid-fields" },
        { "PUT", "/external/a", Json, """{"version":"OR-000001.1","assetPath":"a","doi":"10.7937/x"}""", null, 422, "invalid-fields" },
        { "PUT", "/external/a", Json, """{"version":"OR-1.1","assetPath":"a"}""", null, 400, "bad-request" },
        { "PUT", "/external/a", Json, """{"version":"OR-999999.9","assetPath":"a"}""", null, 422, "no-such-asset" },
        { "PUT", "/external/a", Json, """{"version":"OR-999999.9","assetPath":"../a"}""", null, 400, "bad-request" },
        // Descriptions
        { "PUT", "/description", Json, "{}", null, 428, "precondition-required" },
        { "PUT", "/description", Json, "{}", "If-Match: \"7\"", 412, "changed-meanwhile" },
        { "PUT", "/description", Json, "{}", "If-Match: W/\"0\"", 412, "changed-meanwhile" },
        { "PUT", "/description", Json, "{}", "If-Match: nonsense", 400, "bad-request" },
        { "PUT", "/description", "text/plain", "{}", "If-Match: *", 415, "unsupported-media-type" },
        { "PUT", "/description", Json, null, "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, "", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, "null", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, "[]", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, "{", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, "{\"title\":\"\\ud800\"}", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"title":5}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"license":"MIT"}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"creators":null}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"creators":[null]}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"creators":[{}]}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"creators":[{"name":"A","orcid":"0000-0002-1825-0098"}]}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"publicationDoi":"not a doi"}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"publicationDoi":12}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"licence":"no such form!"}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"licenceByRole":{"pictures":"MIT"}}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"licenceByRole":{"scan":null}}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"ownLicences":{"MIT":"text"}}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"ownLicences":{"LicenseRef-a":null}}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"modalities":[null]}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"modalities":"CT"}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"codeLinks":[{"url":"javascript:alert(1)"}]}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"codeLinks":[{"url":"https://me:word@example.org/"}]}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"software":{}}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"declaredRqs":{"16":4}}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"declaredRqs":{"one":1}}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"declaredRqs":{"1":1e99}}""", "If-Match: *", 400, "bad-request" },
        { "PUT", "/description", Json, """{"abstract":"a\u0000b"}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"software":{"name":"x","version":"\u0000"}}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, """{"keywords":["\u0007"]}""", "If-Match: *", 422, "invalid-fields" },
        { "PUT", "/description", Json, "{\"title\":\"" + new string('x', 2_200_000) + "\"}", "If-Match: *", 413, "too-large" },
        { "PUT", "/description", Json, "{\"software\":" + new string('[', 40) + new string(']', 40) + "}", "If-Match: *", 400, "bad-request" },
        // Opening
        { "POST", "/api/v1/deposits", Json, """{"basedOn":"OR-42"}""", null, 400, "bad-request" },
        { "POST", "/api/v1/deposits", Json, """{"basedOn":"OR-999999"}""", null, 422, "no-such-dataset" },
        { "POST", "/api/v1/deposits", Json, """{"basedUpon":"OR-000001"}""", null, 400, "bad-request" },
        { "POST", "/api/v1/deposits", "text/csv", "a,b", null, 415, "unsupported-media-type" },
        { "POST", "/api/v1/deposits", null, null, "Idempotency-Key: two words", 400, "bad-request" },
        { "POST", "/api/v1/deposits", null, null, "Idempotency-Key: " + new string('k', 201), 400, "bad-request" },
        // States
        { "POST", "/publish", null, null, null, 409, "not-checked" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task it_gets_a_problem_that_says_what_is_wrong(string method, string address, string? type, string? body, string? header, int status,
        string problem)
    {
        var id = await api.Author.ADeposit();
        var content = body is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type is not null && content is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var absolute = address.StartsWith("/api/", StringComparison.Ordinal) || address.StartsWith("/nothing", StringComparison.Ordinal);
        (string, string)[] headers = header?.Split(": ", 2) is [var name, var value] ? [(name, value)] : [];
        if (body?.Length > 1 << 20) headers = [.. headers, ("Expect", "100-continue")];        // as curl does; who sends on after a refusal may not hear it

        var answer = await api.Author.Send(new(method), absolute ? address : $"/api/v1/deposits/{id}{address}", content, headers);

        var said = await answer.Problem(status, problem);
        Assert.False(string.IsNullOrWhiteSpace(said.GetProperty("title").GetString()));
        Assert.DoesNotContain("OpenRadiomics.", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", said.ToString(), StringComparison.Ordinal);
        Assert.Equal((0, "open"), ((await api.Author.Deposit(id)).Files, (await api.Author.Deposit(id)).State));
    }

    [Theory]
    [InlineData("/files/a/../b")]
    [InlineData("/files/./a")]
    [InlineData("/files/a/%2e%2e/b")]
    [InlineData("/files/..%2fb")]
    public async Task a_path_is_taken_as_it_was_sent_or_not_at_all(string below)
    {
        var id = await api.Author.ADeposit();
        var address = api.Author.Http.BaseAddress!;
        using var client = new System.Net.Sockets.TcpClient(address.Host, address.Port);
        await using var stream = client.GetStream();
        var request =
            $"PUT /api/v1/deposits/{id}{below} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {api.Author.Token}\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        var answer = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains(" 400 ", answer.Split('\r')[0], StringComparison.Ordinal);
        Assert.Contains("urn:openradiomics:problem:bad-request", answer, StringComparison.Ordinal);
        Assert.Equal(0, (await api.Author.Deposit(id)).Files);
    }

    [Fact]
    public async Task the_wrong_part_is_named() =>
        await (await api.Author.Put(await api.Author.ADeposit(), "a%5Cb?role=picture&label=x", "x")).Matches("the_wrong_part_is_named");
}
