using Microsoft.Playwright;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Web.Depositing;

/// <summary>What holds for every page of somebody who is signed in.</summary>
public sealed class DepositPageTests(Servers servers, Browser browser)
{
    private static readonly string[] OfDeposit = ["", "/files", "/findings", "/reviewers", "/publish"];

    [Fact]
    public async Task pages_of_an_account_can_be_used_by_everybody_in_light_and_dark_wide_and_narrow()
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await ADeposit(portal);
        foreach (var width in (int[])[1440, 360])
        {
            await using var window = await Window.Open(browser, portal, width: width);
            await window.SignIn("Demo author", "/deposits");
            foreach (var path in (string[])["/account", "/deposits", .. OfDeposit.Select(page => $"/deposits/{deposit}{page}")])
            {
                await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                Assert.Empty(await PageTests.Violations(window.Page, ColorScheme.Light));
                Assert.Empty(await PageTests.Violations(window.Page, ColorScheme.Dark));
            }
            Assert.Empty(window.Complaints);
        }
    }

    [Fact]
    public async Task a_deposit_is_there_for_its_owner_only_on_every_page()
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await ADeposit(portal);
        using var nobody = SignedIn.Nobody(portal);
        using var other = await SignedIn.As(portal, "coauthor");
        using var curator = await SignedIn.As(portal, "curator");
        foreach (var page in OfDeposit.Select(page => $"/deposits/{deposit}{page}"))
        {
            Assert.StartsWith("/account/sign-in?", (await (await nobody.Get(page)).Has(302)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            foreach (var person in (SignedIn[])[other, curator])
                Assert.DoesNotContain("Nobody else sees this", await (await (await person.Get(page)).Has(404)).Text(), StringComparison.Ordinal);
        }
        foreach (var (form, handler) in new[] { ("/check", ""), ("/remove", ""), ("", "describe"), ("", "abandon"), ("/publish", "publish"), ("/reviewers", "link"), ("/files", "upload"), ("/findings", "acknowledge-OR2012") })
            await (await other.Submit("/account", $"/deposits/{deposit}{form}", ("_handler", handler), ("path", "a"), ("sure", "yes"), ("title", "theirs"), ("code", "OR2012"), ("statement", "because I say so"))).Has(404);
        await (await other.Get($"/api/v1/deposits/{deposit}")).Problem(404, "no-such-deposit");
        foreach (var wrong in (string[])["nonsense", "01996c5e-0000-7000-8000-000000000000"]) await (await other.Get($"/deposits/{wrong}")).Has(404);
        using var owner = await SignedIn.As(portal, "author");
        Assert.Contains("Nobody else sees this", await (await (await owner.Get($"/deposits/{deposit}")).Has(200)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_somebody_else_has_changed_meanwhile_is_not_lost()
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await ADeposit(portal);
        using var owner = await SignedIn.As(portal, "author");
        var answer = await owner.Submit("/account", $"/deposits/{deposit}", ("_handler", "describe"), ("etag", "\"0\""), ("title", "Mine"));
        Assert.Contains("It was changed since it was read", await (await answer.Has(412)).Text(), StringComparison.Ordinal);
        Assert.Contains("value=\"Mine\"", await answer.Text(), StringComparison.Ordinal);
    }

    /// <summary>The demo author's, with a title by which a leak is seen.</summary>
    private static async Task<DepositId> ADeposit(RunningPortal portal)
    {
        using var owner = await SignedIn.As(portal, "author");
        var id = (await (await owner.ByScript(HttpMethod.Post, "/api/v1/deposits")).Body<DepositView>(201)).Id;
        await (await owner.ByScript(HttpMethod.Put, $"/api/v1/deposits/{id}/files/sub-01/scan/ct.nii", new StringContent("not really"))).Has(201);
        var described = System.Net.Http.Json.JsonContent.Create(new Description { Title = "Nobody else sees this", Creators = [new("A"), new("B")] }, options: Json.Options);
        await (await owner.Send(HttpMethod.Put, $"/api/v1/deposits/{id}/description", described, ("If-Match", "*"), ("Sec-Fetch-Site", "same-origin"), ("X-OpenRadiomics", "page"))).Has(200);
        return id;
    }
}
