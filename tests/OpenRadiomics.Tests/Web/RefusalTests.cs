using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenRadiomics.Web.Portal;

namespace OpenRadiomics.Tests.Web;

/// <summary>Requests that the portal's server refuses before any page sees them: with a page too.</summary>
public sealed class RefusalTests(Servers servers)
{
    private const string Host = "Host: localhost\r\nConnection: close\r\n";

    [Theory]
    [InlineData("GET /datasets/a%00b HTTP/1.1\r\n" + Host + "\r\n", 400)]
    [InlineData("GET /datasets HTTP/1.1\r\nHost: a b\r\n\r\n", 400)]
    [InlineData("GET /datasets HTTP/1.1\r\n\r\n", 400)]
    [InlineData("nonsense\r\n\r\n", 400)]
    [InlineData("GET /datasets HTTP/3.9\r\n" + Host + "\r\n", 505)]
    public Task what_is_no_request_gets_a_page(string request, int status) => Refused(request, status);

    [Fact]
    public Task an_address_that_is_too_long_gets_a_page() => Refused($"GET /datasets?q={new string('x', 9_000)} HTTP/1.1\r\n{Host}\r\n", 414);

    [Fact]
    public Task headers_that_are_too_large_get_a_page() => Refused($"GET /datasets HTTP/1.1\r\n{Host}Cookie: {new string('x', 40_000)}\r\n\r\n", 431);

    [Fact]
    public async Task what_was_asked_before_on_the_same_connection_is_answered_as_ever()
    {
        var said = await Say($"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\nGET /%00 HTTP/1.1\r\n{Host}\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", said, StringComparison.Ordinal);
        Assert.Equal(2, said.Split("HTTP/1.1 ", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task the_api_has_half_a_minute_to_answer_unless_bytes_are_passed_on_to_it()
    {
        using var asking = new HttpMessageInvoker(new Patience { InnerHandler = new SaysWhetherItCanEnd() });
        async Task<HttpStatusCode> Asked(HttpContent? sent) =>
            (await asking.SendAsync(new(HttpMethod.Put, "http://localhost") { Content = sent }, CancellationToken.None)).StatusCode;
        Assert.Equal(HttpStatusCode.RequestTimeout, await Asked(new StringContent("a manifest")));
        Assert.Equal(HttpStatusCode.RequestTimeout, await Asked(null));
        Assert.Equal(HttpStatusCode.OK, await Asked(new StreamContent(Stream.Null)));
    }

    private sealed class SaysWhetherItCanEnd : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(cancellationToken.CanBeCanceled ? HttpStatusCode.RequestTimeout : HttpStatusCode.OK));
    }

    private async Task Refused(string request, int status)
    {
        var said = await Say(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", said, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html; charset=utf-8", said, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: default-src 'self'", said, StringComparison.Ordinal);
        Assert.Contains("<h1>", said, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", said, StringComparison.Ordinal);
    }

    /// <summary>Sends these bytes and hears all that is answered until the connection ends.</summary>
    private async Task<string> Say(string request)
    {
        var address = (await RunningPortal.Shared(servers)).Address;
        using var client = new TcpClient(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        return await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
