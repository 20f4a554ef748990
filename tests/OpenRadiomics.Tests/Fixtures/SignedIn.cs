using System.Net;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Tests;

/// <summary>A browser without its window: it keeps cookies, follows where it is led, and sends what a browser's own scripts and forms send.</summary>
public sealed partial class SignedIn : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    private SignedIn(Uri portal) =>
        _http = new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = portal,
            Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Nobody yet.</summary>
    public static SignedIn Nobody(RunningPortal portal) => new(portal.Address);

    /// <summary>One of the demo people: author, coauthor, curator or administrator.</summary>
    public static async Task<SignedIn> As(RunningPortal portal, string person)
    {
        var browser = Nobody(portal);
        await (await browser.Choose(person, "/about")).Has(200);
        return browser;
    }

    /// <summary>Signs in and ends at a page.</summary>
    public async Task<HttpResponseMessage> Choose(string person, string to)
    {
        var asked = await Get($"/account/begin?to={Uri.EscapeDataString(to)}");
        return await Follow(await _http.GetAsync(new Uri($"{asked.Headers.Location}&person={person}"), Stop));
    }

    public IReadOnlyList<Cookie> Cookies => [.. _cookies.GetAllCookies().Cast<Cookie>()];

    public Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, address, null, headers);

    /// <summary>As a script of the portal's pages sends it.</summary>
    public Task<HttpResponseMessage> ByScript(HttpMethod method, string address, HttpContent? body = null) =>
        Send(method, address, body, ("Sec-Fetch-Site", "same-origin"), ("X-OpenRadiomics", "page"));

    /// <summary>Sends a form of a page, with the token that is on the page.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string address, params (string Name, string Value)[] fields)
    {
        var token = await FormToken(page);
        return await Send(HttpMethod.Post, address, new FormUrlEncodedContent(
            [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]));
    }

    /// <summary>The token that forms of a page are sent with.</summary>
    public async Task<string> FormToken(string page) => Token().Match(await (await (await Get(page)).Has(200)).Text()).Groups[1].Value;

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request, Stop);
    }

    private async Task<HttpResponseMessage> Follow(HttpResponseMessage answer)
    {
        for (var steps = 0; steps < 5 && answer.Headers.Location is { } location; steps++)
            answer = await _http.GetAsync(location.IsAbsoluteUri ? location : new Uri(_http.BaseAddress!, location), Stop);
        return answer;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
