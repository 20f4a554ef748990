using System.Text;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Accounts;

/// <summary>Nobody is believed to be somebody without the signature of the portal's pages, and no other site acts in the name of a visitor.</summary>
public sealed class ForgeryTests(Servers servers, ApiFixture api) : IClassFixture<ApiFixture>
{
    private static (string Private, string Public) Other { get; } = SignedStatement.NewKey();

    [Fact]
    public async Task a_session_is_opened_for_a_signed_statement_alone()
    {
        var said = new SignInStatement("demo", "author", "Demo author");
        await (await Open(Signed(said))).Body<SessionView>(201);
        await (await Open(SignedStatement.Sign(said, Other.Private, TimeProvider.System))).Problem(401, "not-authenticated");
        await (await Open(SignedStatement.Sign(said, RunningApi.PortalKeys.Private, new Ago(TimeSpan.FromMinutes(3))))).Problem(401, "not-authenticated");
        await (await Open(Signed(new SessionStatement(Guid.NewGuid())))).Problem(401, "not-authenticated");
        await (await Open(Signed(said with { Provider = "de mo" }))).Problem(401, "not-authenticated");
        await (await Open("orp_e30.e30")).Problem(401, "not-authenticated");
        await (await Open("")).Problem(401, "not-authenticated");
    }

    [Fact]
    public async Task a_session_is_believed_for_a_signed_statement_alone()
    {
        var session = (await (await Open(Signed(new SignInStatement("demo", "forger", null)))).Body<SessionView>(201)).Id;
        var good = Signed(new SessionStatement(session));
        await (await Ask(good)).Has(200);
        var parts = good["orp_".Length..].Split('.');
        foreach (var forged in (string[])
        [
            SignedStatement.Sign(new SessionStatement(session), Other.Private, TimeProvider.System),
            SignedStatement.Sign(new SessionStatement(session), RunningApi.PortalKeys.Private, new Ago(TimeSpan.FromMinutes(3))),
            Signed(new SignInStatement("demo", "forger", null)), Signed(new SessionStatement(Guid.NewGuid())),
            $"orp_{parts[0]}.", $"orp_{parts[0]}", $"orp_.{parts[1]}", "orp_", $"orp_{parts[0]}.{parts[1]}.{parts[1]}",
            $"orp_{new string('A', 9_000)}.{parts[1]}",
            $"orp_{Another(parts[0])}.{parts[1]}", $"orp_{parts[0]}.{Another(parts[1])}", $"orp_{session}",
        ]) await (await Ask(forged)).Problem(401, "not-authenticated");
    }

    [Fact]
    public async Task the_cookie_changes_nothing_unless_a_page_of_ours_has_sent_it()
    {
        var portal = await RunningPortal.Shared(servers);
        using var browser = await SignedIn.As(portal, "author");
        await (await browser.Send(HttpMethod.Post, "/api/v1/deposits")).Problem(403, "cross-site");
        await (await browser.Send(HttpMethod.Post, "/api/v1/deposits", null, ("Sec-Fetch-Site", "same-origin"))).Problem(403, "cross-site");
        await (await browser.Send(HttpMethod.Post, "/api/v1/deposits", null, ("X-OpenRadiomics", "page"))).Problem(403, "cross-site");
        foreach (var site in (string[])["cross-site", "same-site", "none"])
            await (await browser.Send(HttpMethod.Post, "/api/v1/deposits", null, ("Sec-Fetch-Site", site), ("X-OpenRadiomics", "page"))).Problem(403,
                "cross-site");
        await (await browser.Send(HttpMethod.Get, "/api/v1/deposits", null, ("Sec-Fetch-Site", "cross-site"))).Problem(403, "cross-site");
        await (await browser.ByScript(HttpMethod.Post, "/api/v1/deposits")).Has(201);
        await (await browser.Send(HttpMethod.Post, "/graphql",
            new StringContent("""{"query":"{ datasets { totalCount } }"}""", Encoding.UTF8, "application/json"))).Has(200);
    }

    [Fact]
    public async Task a_token_of_its_own_passes_as_it_is_and_wins_over_the_cookie()
    {
        var portal = await RunningPortal.Shared(servers);
        using var browser = await SignedIn.As(portal, "author");
        var person = await api.NewPerson();
        var account = await (await browser.Get("/api/v1/account", ("Authorization", $"Bearer {person.Token}"))).Body<AccountView>(200);
        Assert.Equal(person.Account, account.Id);
        await (await browser.Send(HttpMethod.Post, "/api/v1/deposits", null, ("Authorization", "Bearer ort_wrong"))).Problem(401, "not-authenticated");
    }

    [Fact]
    public async Task a_form_without_the_token_of_its_page_does_nothing()
    {
        var portal = await RunningPortal.Shared(servers);
        using var browser = await SignedIn.As(portal, "author");
        foreach (var address in (string[])["/account/sign-out", "/account/sign-out-everywhere", "/account/tokens/abc/revoke", "/account"])
            await (await browser.Send(HttpMethod.Post, address,
                new FormUrlEncodedContent([new("_handler", "token"), new("Name", "stolen"), new("Chosen", "deposit")]))).Has(400);
        await (await browser.Get("/api/v1/account")).Has(200);
        Assert.DoesNotContain("stolen", await (await browser.Get("/account")).Text(), StringComparison.Ordinal);
    }

    private static string Signed<T>(T statement) where T : class, IStatement =>
        SignedStatement.Sign(statement, RunningApi.PortalKeys.Private, TimeProvider.System);

    private static string Another(string text) => (text[0] == 'A' ? 'B' : 'A') + text[1..];

    private Task<HttpResponseMessage> Open(string statement) =>
        api.Anyone.Send(HttpMethod.Post, "/api/v1/account/sessions", System.Net.Http.Json.JsonContent.Create(new { statement }));

    private Task<HttpResponseMessage> Ask(string bearer) => api.Anyone.Send(HttpMethod.Get, "/api/v1/account", null, ("Authorization", $"Bearer {bearer}"));

    private sealed class Ago(TimeSpan ago) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - ago;
    }
}
