using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace OpenRadiomics.Tests.Api;

/// <summary>Requests that no client library sends. The server refuses some before any of our code sees them: with a problem too.</summary>
public sealed class RawRequestTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Host = "Host: localhost\r\nConnection: close\r\n";

    [Theory]
    [InlineData("GET /api/v1/datasets/a%00b HTTP/1.1\r\n" + Host + "\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets/a%0 HTTP/1.1\r\n" + Host + "\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets/%ff HTTP/1.1\r\n" + Host + "\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets/a b HTTP/1.1\r\n" + Host + "\r\n", 400, "bad-request")]
    [InlineData("GET api/v1/datasets HTTP/1.1\r\n" + Host + "\r\n", 400, "bad-request")]
    [InlineData("GET * HTTP/1.1\r\n" + Host + "\r\n", 405, "method-not-allowed")]
    [InlineData("CONNECT /api/v1/datasets HTTP/1.1\r\n" + Host + "\r\n", 405, "method-not-allowed")]
    [InlineData("OPTIONS /api/v1/datasets HTTP/1.1\r\n" + Host + "\r\n", 405, "method-not-allowed")]
    [InlineData("DELETE /graphql HTTP/1.1\r\n" + Host + "\r\n", 405, "method-not-allowed")]
    [InlineData("GET /openapi/none.json HTTP/1.1\r\n" + Host + "\r\n", 404, "no-such-route")]
    [InlineData("GET / HTTP/1.1\r\n" + Host + "\r\n", 404, "no-such-route")]
    [InlineData("POST /graphql HTTP/1.1\r\n" + Host + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}", 415, "unsupported-media-type")]
    [InlineData("POST /graphql HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\nContent-Length: 1\r\n\r\n{", 400, "bad-request")]
    [InlineData("G@T /api/v1/datasets HTTP/1.1\r\n" + Host + "\r\n", 400, "bad-request")]
    [InlineData("nonsense\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets HTTP/3.9\r\n" + Host + "\r\n", 505, "http-version")]
    [InlineData("GET /api/v1/datasets HTTP/1.1\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets HTTP/1.1\r\n" + Host + Host + "\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets HTTP/1.1\r\nHost: a b\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets HTTP/1.1\r\n" + Host + "No colon\r\n\r\n", 400, "bad-request")]
    [InlineData("GET /api/v1/datasets HTTP/1.1\r\n" + Host + "A\0b: c\r\n\r\n", 400, "bad-request")]
    [InlineData("POST /graphql HTTP/1.1\r\n" + Host + "Content-Length: -1\r\n\r\n", 400, "bad-request")]
    [InlineData("POST /graphql HTTP/1.1\r\n" + Host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400, "bad-request")]
    [InlineData("POST /graphql HTTP/1.1\r\n" + Host + "Transfer-Encoding: gzip\r\n\r\n", 400, "bad-request")]
    [InlineData("POST /graphql HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnot a length\r\n", 400,
        "bad-request")]
    [InlineData("POST /graphql HTTP/1.1\r\n" + Host + "Content-Type: application/json\r\nContent-Length: 2147483648\r\n\r\n", 413, "too-large")]
    public async Task a_request_that_is_none_gets_a_problem(string request, int status, string type) => await Refused(request, status, type);

    [Fact]
    public Task an_address_that_is_too_long_gets_a_problem() =>
        Refused($"GET /api/v1/datasets?q={new string('x', 9_000)} HTTP/1.1\r\n{Host}\r\n", 414, "address-too-long");

    [Fact]
    public Task headers_that_are_too_large_get_a_problem() =>
        Refused($"GET /api/v1/datasets HTTP/1.1\r\n{Host}X: {new string('x', 40_000)}\r\n\r\n", 431, "headers-too-large");

    [Fact]
    public Task too_many_headers_get_a_problem() =>
        Refused($"GET /api/v1/datasets HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Range(0, 101).Select(n => $"X{n}: x\r\n"))}\r\n", 431, "headers-too-large");

    [Fact]
    public async Task a_body_in_broken_chunks_leaves_no_file()
    {
        var id = await api.Author.ADeposit();
        await Refused(
            $"PUT /api/v1/deposits/{id}/files/a HTTP/1.1\r\n{Host}Authorization: Bearer {api.Author.Token}\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nnonsense\r\n", 400, "bad-request");
        Assert.Equal(0, (await api.Author.Deposit(id)).Files);
    }

    [Fact]
    public async Task what_was_asked_before_on_the_same_connection_is_answered_as_ever()
    {
        var said = await Say($"GET /api/v1/phantoms HTTP/1.1\r\nHost: localhost\r\n\r\nGET /%00 HTTP/1.1\r\n{Host}\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", said, StringComparison.Ordinal);
        Assert.Equal(2, said.Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.EndsWith("}", said, StringComparison.Ordinal);
    }

    private async Task Refused(string request, int status, string type)
    {
        var said = await Say(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", said, StringComparison.Ordinal);
        var (head, body) = (said[..said.IndexOf("\r\n\r\n", StringComparison.Ordinal)], said[(said.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        Assert.Contains("Content-Type: application/problem+json", head, StringComparison.OrdinalIgnoreCase);
        var problem = JsonDocument.Parse(body[body.IndexOf('{')..(body.LastIndexOf('}') + 1)]).RootElement;
        Assert.Equal(($"urn:openradiomics:problem:{type}", status), (problem.GetProperty("type").GetString(), problem.GetProperty("status").GetInt32()));
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
    }

    /// <summary>Sends these bytes and hears all that is answered until the connection ends.</summary>
    private async Task<string> Say(string request)
    {
        var address = api.Author.Http.BaseAddress!;
        using var client = new TcpClient(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        return await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
