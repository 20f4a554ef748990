using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OpenRadiomics.Api;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using static Microsoft.Playwright.Assertions;
using IPage = Microsoft.Playwright.IPage;

namespace OpenRadiomics.Tests.Web;

/// <summary>How curators find what awaits their word, say it, and take away what must not stand; and where its owner reads it.</summary>
public sealed class CurationPageTests(Servers servers, Browser browser)
{
    private static readonly AssetPath Slice = AssetPath.Parse("sub-01/scan/ct.dcm", null);

    [Theory, InlineData(true), InlineData(false)]
    public async Task a_curator_asks_for_changes_and_the_owner_starts_the_next_version(bool script)
    {
        var (portal, version) = await AVersion($"Tapirs to be looked at {script}");
        await using var window = await Window.Open(browser, portal, script);
        var page = window.Page;
        await window.SignIn("Demo curator", "/curation");
        var queued = page.GetByRole(AriaRole.Link, new() { Name = $"Tapirs to be looked at {script}", Exact = true });
        while (await queued.CountAsync() == 0) await page.GetByRole(AriaRole.Link, new() { Name = "Later ones" }).ClickAsync();      // others wait longer
        await queued.ClickAsync();
        await Press(page, "Ask for changes");
        await Expect(page.GetByText("what should be changed, at least in one comment")).ToBeVisibleAsync();
        await page.GetByLabel("What should be known or changed").Nth(1).FillAsync("The unit of the volume is missing.");
        await page.GetByLabel("On which file").Nth(1).FillAsync("not/there.csv");
        await Press(page, "Ask for changes");
        await Expect(page.Locator("fieldset.comment").Nth(1).Locator(".wrong")).ToContainTextAsync("the path of one of its files");
        await page.GetByLabel("On which file").Nth(1).FillAsync("features/all.csv");
        await Press(page, "Ask for changes");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"Your word on {version} is kept");
        await page.GetByRole(AriaRole.Link, new() { Name = $"{version}", Exact = true }).ClickAsync();
        await page.GetByLabel("What should be known or changed").First.FillAsync("And the scanner.");
        await Press(page, "Ask for changes");
        Assert.Empty(window.Complaints);

        await using var owners = await Window.Open(browser, portal, script);
        await owners.SignIn("Demo author", $"/datasets/{version.Accession}");
        await Expect(owners.Page.Locator(".comments").First).ToContainTextAsync("And the scanner.");
        await owners.Page.GetByText("1 earlier word").ClickAsync();
        await Expect(owners.Page.Locator(".earlier .comments")).ToContainTextAsync("The unit of the volume is missing.");
        await Press(owners.Page, "Start the next version");
        await Expect(owners.Page.GetByText($"next version of {version.Accession}")).ToBeVisibleAsync();
        using var other = await SignedIn.As(portal, "coauthor");
        Assert.DoesNotContain("unit of the volume", await (await (await other.Get($"/datasets/{version.Accession}")).Has(200)).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_curator_rules_on_a_finding_and_takes_it_back()
    {
        var (portal, version) = await AVersion("Tapirs with dates");
        await using var window = await AtReview(portal, version);
        var page = window.Page;
        await page.GetByText("Rule on it").ClickAsync();
        await page.GetByLabel("has to be mended").CheckAsync();
        await page.GetByLabel("Why", new() { Exact = true }).FillAsync("The registry says otherwise.");
        await page.GetByLabel("In which file").FillAsync("sub-01/scan/other.dcm");
        await Press(page, "Keep the ruling");
        await Expect(page.GetByText("the path of a file in which the last check found OR2012")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Why", new() { Exact = true })).ToHaveValueAsync("The registry says otherwise.");
        await page.GetByLabel("In which file").FillAsync("");
        await Press(page, "Keep the ruling");
        await Expect(page.Locator(".said")).ToContainTextAsync("A curator asks to mend it The registry says otherwise.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the ruling on OR2012 back" }).ClickAsync();
        await Expect(page.Locator(".said")).Not.ToContainTextAsync("The registry says otherwise.");
    }

    [Fact]
    public async Task what_is_taken_away_for_privacy_is_named_letter_for_letter()
    {
        var (portal, version) = await AVersion("Tapirs who took consent back");
        using var http = new HttpClient { BaseAddress = portal.Address };
        var (ofItsSoftware, stop) = ("/software/Tapirs%20who%20took%20consent%20back", TestContext.Current.CancellationToken);
        Assert.Contains("deposited in", await (await (await http.GetAsync(ofItsSoftware, stop)).Has(200)).Text(), StringComparison.Ordinal);
        Assert.Contains($"{version.Accession}", await http.GetStringAsync("/sitemap.xml", stop), StringComparison.Ordinal);
        await using var window = await AtReview(portal, version);
        var page = window.Page;
        await page.GetByText("Withdraw it for somebody’s privacy").ClickAsync();
        await page.Locator("#purge-reason").FillAsync("Consent was taken back.");
        await page.GetByLabel("What is deleted").FillAsync("OR-1");
        await Press(page, "Withdraw and delete");
        await Expect(page.Locator("#purge-typed-wrong")).ToContainTextAsync($"expected {version} or {version.Accession}");
        await page.GetByLabel("What is deleted").FillAsync($"{version}");
        await Press(page, "Withdraw and delete");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{version} is withdrawn");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tapirs who took consent back" })).ToHaveCountAsync(0);
        await (await http.GetAsync(ofItsSoftware, stop)).Has(404);
        Assert.DoesNotContain($"{version.Accession}", await http.GetStringAsync("/sitemap.xml", stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task pages_of_curators_can_be_used_by_everybody_in_light_and_dark_wide_and_narrow_and_are_for_curators_only()
    {
        var (portal, version) = await AVersion("Tapirs on a narrow screen");
        string[] paths = ["/curation", "/curation?decision=approved", $"/curation/{version.Accession}/1", $"/curation/deposits/{await Deposit(version)}"];
        foreach (var width in (int[])[1440, 360])
        {
            await using var window = await Window.Open(browser, portal, width: width);
            await window.SignIn("Demo curator", "/curation");
            foreach (var path in paths)
            {
                await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
                await window.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");
                Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                Assert.Empty(await PageTests.Violations(window.Page, ColorScheme.Light));
                Assert.Empty(await PageTests.Violations(window.Page, ColorScheme.Dark));
            }
            Assert.Empty(window.Complaints);
        }
        using var administrator = await SignedIn.As(portal, "administrator");
        Assert.Contains("href=\"/curation\"", await (await (await administrator.Get("/curation")).Has(200)).Text(), StringComparison.Ordinal);
        using var nobody = SignedIn.Nobody(portal);
        using var author = await SignedIn.As(portal, "author");
        foreach (var path in paths)
        {
            Assert.StartsWith("/account/sign-in?", (await (await nobody.Get(path)).Has(302)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/curation\"", await (await (await author.Get(path)).Has(403)).Text(), StringComparison.Ordinal);
            await (await author.Submit("/account", path, ("_handler", "review"), ("decision", "approved"))).Has(403);
        }
    }

    private async Task<Window> AtReview(RunningPortal portal, VersionId version)
    {
        var window = await Window.Open(browser, portal);
        await window.SignIn("Demo curator", $"/curation/{version.Accession}/1");
        return window;
    }

    /// <summary>One of the demo author's, published with a statement on a finding of its deposit, and values of a program named as it is.</summary>
    private async Task<(RunningPortal Portal, VersionId Version)> AVersion(string title)
    {
        var portal = await RunningPortal.Shared(servers);
        var api = (await RunningApi.Shared(servers)).Services;
        foreach (var role in (string[])["curator", "administrator"])
            Assert.Equal(0, await AccountCommands.Run(api, ["accounts", "grant", $"demo-{role}", role], TextWriter.Null,
                TestContext.Current.CancellationToken));
        var store = api.GetRequiredService<Marten.IDocumentStore>();
        Finding dates = new("OR2012", Severity.Warning, Slice, null, "a date", "a shifted date", "Shift it.") { NeedsAcknowledgement = true,
            Acknowledged = "They were shifted by the registry." };
        var reported = Archive.Reported();
        var report = reported with { Findings = [dates, .. reported.Findings], Phantoms = [reported.Phantoms[0] with { Software = new(title, "1") }] };
        var version = await new Archive(store, api.GetRequiredService<BlobStore>()).Publish(Archive.Described(title), Archive.NewAccession(), 1,
            [("features/all.csv", "a\n1\n"u8.ToArray())], null, report,
            AccountId.Parse("demo-author", null));
        await using var session = store.LightweightSession();
        session.Store(StoredDeposit.Of(new(version.Deposit, version.Owner, version.PublishedAt, null,
            new DepositState.Published(version.Id, version.PublishedAt))));
        session.Store(new RunReport(CheckRunId.New(TimeProvider.System), version.Deposit, report));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (portal, version.Id);
    }

    private async Task<DepositId> Deposit(VersionId version)
    {
        await using var session = (await RunningApi.Shared(servers)).Services.GetRequiredService<Marten.IDocumentStore>().QuerySession();
        return (await session.LoadAsync<StoredVersion>($"{version}", TestContext.Current.CancellationToken))!.Version.Deposit;
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
}
