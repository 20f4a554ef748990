using OpenRadiomics.Core;
using OpenRadiomics.Local.Identity;

namespace OpenRadiomics.Tests.Accounts;

/// <summary>People sign in at the demo provider, and out again.</summary>
public sealed class SignInTests(Servers servers)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task who_signs_in_comes_back_to_the_page_and_is_known_by_name()
    {
        var portal = await RunningPortal.Shared(servers);
        using var browser = SignedIn.Nobody(portal);
        Assert.Equal("/account/sign-in?to=%2Faccount", (await browser.Get("/account")).Headers.Location?.PathAndQuery);
        var page = await (await (await browser.Choose("author", "/account")).Has(200)).Text();
        Assert.Contains("<h1>Demo author</h1>", page, StringComparison.Ordinal);
        var account = await (await browser.Get("/api/v1/account")).Body<AccountView>(200);
        Assert.Equal(("demo-author", "Demo author"), (account.Id.ToString(), account.Name));
        Assert.Contains(AccountRole.Depositor, account.Roles);
        Assert.Equal(["deposit"], account.Scopes);
    }

    [Fact]
    public async Task the_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var portal = await RunningPortal.Shared(servers);
        using var browser = await SignedIn.As(portal, "author");
        using var page = await browser.Get("/account");
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.True(browser.Cookies.Single(cookie => cookie.Name == "openradiomics").HttpOnly);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portal.Address };
        var begun = (await http.GetAsync("/account/begin", Stop)).Headers.GetValues("Set-Cookie").ToArray();
        Assert.NotEmpty(begun);
        Assert.All(begun, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(begun, cookie => Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://evil.example/"), InlineData("//evil.example"), InlineData("/\\evil.example"), InlineData("javascript:alert(1)"),
        InlineData("evil.example")]
    [InlineData("/\t/evil.example"), InlineData("/%0d%0aLocation: //evil.example")]
    public async Task nobody_is_led_elsewhere_after_a_sign_in(string to)
    {
        var portal = await RunningPortal.Shared(servers);
        using var browser = SignedIn.Nobody(portal);
        var plain = Uri.UnescapeDataString(to);
        foreach (var page in (string[])["/account/begin", "/account/sign-in"])
            await (await browser.Get($"{page}?to={Uri.EscapeDataString(plain)}")).Has(400);
    }

    [Fact]
    public async Task signing_out_everywhere_ends_every_session_at_once()
    {
        var portal = await RunningPortal.Shared(servers);
        using var here = await SignedIn.As(portal, "coauthor");
        using var there = await SignedIn.As(portal, "coauthor");
        await (await there.Get("/api/v1/deposits")).Has(200);
        Assert.Equal("/", (await here.Submit("/account", "/account/sign-out-everywhere")).Headers.Location?.OriginalString);
        await (await there.Get("/api/v1/deposits")).Problem(401, "not-authenticated");
        await (await here.Get("/api/v1/deposits")).Problem(401, "not-authenticated");
        Assert.Equal(302, (int)(await there.Get("/account")).StatusCode);
    }

    [Fact]
    public async Task signing_out_ends_this_session_alone_even_for_a_kept_cookie()
    {
        var portal = await RunningPortal.Shared(servers);
        using var here = await SignedIn.As(portal, "author");
        using var there = await SignedIn.As(portal, "author");
        var kept = here.Cookies.Single(cookie => cookie.Name == "openradiomics").Value;
        await (await here.Submit("/account", "/account/sign-out")).Has(302);
        using var thief = SignedIn.Nobody(portal);
        await (await thief.Get("/api/v1/account", ("Cookie", $"openradiomics={kept}"))).Problem(401, "not-authenticated");
        await (await there.Get("/api/v1/account")).Has(200);
    }

    [Fact]
    public async Task too_many_sign_ins_from_one_address_have_to_wait()
    {
        await using var portal = await RunningPortal.Before(await RunningApi.Shared(servers), ("PerMinute", "2"));
        using var browser = SignedIn.Nobody(portal);
        for (var sent = 0; sent < 4; sent++) await (await browser.Get("/account/begin")).Has(302);
        Assert.Contains("Too many requests", await (await (await browser.Get("/account/begin")).Has(429)).Text(), StringComparison.Ordinal);
        await (await browser.Get("/account/signed-in?code=x")).Has(429);
        await (await browser.Get("/about")).Has(200);
    }

    [Fact]
    public async Task without_a_provider_nobody_signs_in_and_the_page_says_so()
    {
        await using var portal = await RunningPortal.Alone();
        using var browser = SignedIn.Nobody(portal);
        Assert.Contains("by token only", await (await (await browser.Get("/account/sign-in")).Has(200)).Text(), StringComparison.Ordinal);
        await (await browser.Get("/account/begin")).Has(404);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/account/signed-in", true), InlineData("http://localhost:{0}/account/signed-in", true)]
    [InlineData("http://evil.example:{0}/account/signed-in", false), InlineData("http://127.0.0.1:1/account/signed-in", false)]
    [InlineData("http://127.0.0.1:{0}/elsewhere", false), InlineData("http://me@127.0.0.1:{0}/account/signed-in", false)]
    public void the_demo_provider_sends_codes_to_its_portal_alone(string address, bool may) =>
        Assert.Equal(may, new DemoClient(5080, "secret").MayBeSentTo(address.Replace("{0}", "5080", StringComparison.Ordinal)));
}
