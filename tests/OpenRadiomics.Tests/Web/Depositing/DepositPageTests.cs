using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using static Microsoft.Playwright.Assertions;

namespace OpenRadiomics.Tests.Web.Depositing;

/// <summary>What holds for every page of somebody who is signed in.</summary>
public sealed class DepositPageTests(Servers servers, Browser browser)
{
    private static readonly string[] OfDeposit = ["", "/files", "/protocol", "/findings", "/reviewers", "/publish"];

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
        foreach (var (form, handler) in new[] { ("/check", ""), ("/remove", ""), ("", "describe"), ("", "abandon"), ("/publish", "publish"),
            ("/reviewers", "link"), ("/files", "upload"), ("/findings", "acknowledge-OR2012") })
            await (await other.Submit("/account", $"/deposits/{deposit}{form}", ("_handler", handler), ("path", "a"), ("sure", "yes"), ("title", "theirs"),
                ("code", "OR2012"), ("statement", "because I say so"))).Has(404);
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
        var form = await (await answer.Has(412)).Text();
        Assert.Contains("saving again replaces that", form, StringComparison.Ordinal);
        Assert.Contains("value=\"Mine\"", form, StringComparison.Ordinal);
        await (await owner.Submit("/account", $"/deposits/{deposit}", ("_handler", "describe"), ("etag", ETagIn(form)), ("title", "Mine"))).Has(303);
    }

    [Fact]
    public async Task what_is_wrong_in_a_description_leads_to_its_field_which_says_so()
    {
        var portal = await RunningPortal.Shared(servers);
        using var owner = await SignedIn.As(portal, "author");
        var answer = await owner.Submit("/account", $"/deposits/{await ADeposit(portal)}", ("_handler", "describe"), ("creator-0-name", "A"),
            ("creator-0-orcid", "0000"), ("software-version", "3.1"), ("licence", "of my own"));
        var form = await (await answer.Has(422)).Text();
        foreach (var field in (string[])["creator-0-orcid", "software-name", "licence"])
        {
            Assert.Contains($"href=\"#{field}\"", form, StringComparison.Ordinal);
            Assert.Matches($"<input id=\"{field}\"[^>]* aria-invalid=\"true\"", form);
        }
        Assert.DoesNotMatch("<input id=\"creator-0-name\"[^>]* aria-invalid", form);
    }

    [Fact]
    public async Task a_form_made_before_scans_came_states_nothing_of_them_and_removes_nothing_that_it_did_not_have()
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await ADeposit(portal, "Scans that come later");
        using var owner = await SignedIn.As(portal, "author");
        string page = $"/deposits/{deposit}/protocol", table = $"/api/v1/deposits/{deposit}/files/protocol/protocol.csv";
        const string field = "01||sub-01%2Fscan%2Fct.nii|0|modality";
        Assert.Contains($"name=\"{field}\"", await (await (await owner.Get(page)).Has(200)).Text(), StringComparison.Ordinal);
        await (await owner.ByScript(HttpMethod.Put, $"/api/v1/deposits/{deposit}/files/sub-00/scan/ct.nii", new StringContent("first of all"))).Has(201);
        await (await owner.ByScript(HttpMethod.Put, table, new StringContent("subject,scan,house rule\n01,,kept\n"))).Has(201);

        var form = await (await (await owner.Submit(page, page, ("_handler", "protocol"), ("etag", ""), (field, "CT"))).Has(412)).Text();
        Assert.Contains("saving again keeps both", form, StringComparison.Ordinal);
        Assert.Matches($"name=\"{System.Text.RegularExpressions.Regex.Escape(field)}\"[^>]* value=\"CT\"", form);
        Assert.Contains("value=\"kept\"", form, StringComparison.Ordinal);
        await (await owner.Submit(page, page, ("_handler", "protocol"), ("etag", ETagIn(form)), (field, "CT"))).Has(303);
        Assert.Equal(["subject,session,scan,modality,house rule", "00,,sub-00/scan/ct.nii,,", "01,,sub-01/scan/ct.nii,CT,", "01,,,,kept"],
            (await (await (await owner.Get(table)).Has(200)).Text()).TrimEnd().Split('\n'));

        await (await owner.ByScript(HttpMethod.Put, table, new ByteArrayContent([.. "subject,scan,house rule\n01,,Z"u8, 0xFC, .. "rich\n"u8]))).Has(200);
        Assert.Contains("not written in UTF-8", await (await (await owner.Get(page)).Has(200)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_form_brings_thousands_of_files_and_says_how_many_where_they_are_too_many()
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await ADeposit(portal);
        using var owner = await SignedIn.As(portal, "author");
        async Task<string> Sent(string to, int files, int status)
        {
            using var form = new MultipartFormDataContent { { new StringContent("upload"), "_handler" } };
            form.Add(new StringContent(await owner.FormToken("/account")), "__RequestVerificationToken");
            for (var n = 0; n < files; n++) form.Add(new StringContent("x"), "files", $"study/a:{n}");
            return await (await (await owner.Send(HttpMethod.Post, to, form)).Has(status)).Text();
        }
        Assert.Contains("1,100 files could not be taken", await Sent($"/deposits/{deposit}/files", 1_100, 422), StringComparison.Ordinal);
        Assert.Contains("at most 5,000 files and 5.0 GiB", await Sent($"/deposits/{deposit}/files", 5_001, 413), StringComparison.Ordinal);
        Assert.Contains("at most 1,024 fields", await Sent("/phantoms/check", 1_100, 413), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task a_checked_deposit_is_held_back_until_a_day_that_its_owner_names_moves_and_takes_back(bool script)
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await AChecked(portal);
        await using var window = await Window.Open(browser, portal, script, width: 360);
        var page = window.Page;
        await window.SignIn("Demo author", $"/deposits/{deposit}/publish");
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(40);
        await page.EvaluateAsync("document.querySelectorAll('form').forEach(form => { form.noValidate = true; })");
        await page.GetByLabel("Day of publication").FillAsync("2001-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold it back until that day" }).ClickAsync();
        await Expect(page.Locator("#embargo-until-wrong")).ToContainTextAsync("Found 2001-01-01, expected a day from");
        await page.GetByLabel("Day of publication").FillAsync($"{day:yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold it back until that day" }).ClickAsync();
        var english = System.Globalization.CultureInfo.InvariantCulture;
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It waits for" })).ToContainTextAsync(day.ToString("d MMMM yyyy", english));
        foreach (var scheme in script ? (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] : []) Assert.Empty(await PageTests.Violations(page, scheme));
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.GetByLabel("Day of publication").FillAsync($"{day.AddDays(5):yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish it on that day instead" }).ClickAsync();
        await page.GotoAsync("/deposits");
        await Expect(page.GetByText($"becomes public on {day.AddDays(5).ToString("d MMMM yyyy", english)}")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The day of Waits for its day" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the embargo back" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Or hold it back until a day" })).ToBeVisibleAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task what_headers_do_not_tell_is_stated_in_a_form_and_lies_in_the_deposit_as_a_table(bool script)
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await ADeposit(portal, "Told by nobody");
        using var owner = await SignedIn.As(portal, "author");
        await (await owner.ByScript(HttpMethod.Put, $"/api/v1/deposits/{deposit}/files/protocol/protocol.csv",
            new StringContent("subject,scan,house rule\n01,,\"breathe, then hold\"\n"))).Has(201);
        await using var window = await Window.Open(browser, portal, script, width: 360);
        var page = window.Page;
        await window.SignIn("Demo author", $"/deposits/{deposit}/protocol");
        await page.GetByLabel("modality").First.FillAsync("CT");
        await page.GetByLabel("house rule").First.FillAsync("tube (a) at 120");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the protocol" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved as protocol/protocol.csv");
        await Expect(page.GetByLabel("modality").First).ToHaveValueAsync("CT");
        var saved = await (await (await owner.Get($"/api/v1/deposits/{deposit}/files/protocol/protocol.csv")).Has(200)).Text();
        Assert.Equal(["subject,session,scan,modality,house rule", ",,,CT,tube (a) at 120", "01,,sub-01/scan/ct.nii,,", "01,,,,\"breathe, then hold\""],
            saved.TrimEnd().Split('\n'));
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        foreach (var scheme in script ? (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark] : []) Assert.Empty(await PageTests.Violations(page, scheme));

        await (await owner.ByScript(HttpMethod.Put, $"/api/v1/deposits/{deposit}/files/protocol/protocol.csv",
            new StringContent("scan,slice thickness (mm)\nsub-01/scan/ct.nii,2\n"))).Has(200);
        await page.GotoAsync($"/deposits/{deposit}/protocol");
        await page.GetByLabel("slice thickness (mm)").Last.FillAsync("2,5 mm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the protocol" }).ClickAsync();
        await Expect(page.Locator(".field .wrong")).ToContainTextAsync("Found “2,5 mm”, expected a number alone");
        await Expect(page.GetByLabel("slice thickness (mm)").Last).ToHaveValueAsync("2,5 mm");
    }

    [Fact]
    public async Task progress_that_breaks_off_for_good_is_asked_for_again()
    {
        var portal = await RunningPortal.Shared(servers);
        var deposit = await ADeposit(portal, "Followed");
        await using var window = await Window.Open(browser, portal);
        var (page, asked, again) = (window.Page, 0, new TaskCompletionSource());
        await window.SignIn("Demo author", $"/deposits/{deposit}/files");
        await page.RouteAsync("**/events", route =>
        {
            if (++asked == 1) return route.FulfillAsync(new() { Status = 502 });
            again.TrySetResult();
            return route.ContinueAsync();
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the deposit" }).ClickAsync();
        await again.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The checks are running" })).ToBeVisibleAsync();
    }

    private static string ETagIn(string form) =>
        System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(form, "name=\"etag\" value=\"([^\"]*)\"").Groups[1].Value);

    /// <summary>The demo author's, checked, with nothing found.</summary>
    private async Task<DepositId> AChecked(RunningPortal portal)
    {
        var (id, run) = (await ADeposit(portal, "Waits for its day"), CheckRunId.New(TimeProvider.System));
        var store = (await RunningApi.Shared(servers)).Services.GetRequiredService<Marten.IDocumentStore>();
        await using var session = store.LightweightSession();
        var stored = (await session.LoadAsync<StoredDeposit>(id, TestContext.Current.CancellationToken))!;
        session.Store(StoredDeposit.Of(stored.Deposit with { State = new DepositState.Checked(run, TimeProvider.System.GetUtcNow(), 0, 0, 0) }));
        session.Store(new RunReport(run, id, Archive.Reported() with { Findings = [] }));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    }

    /// <summary>The demo author's, with a title by which a leak is seen.</summary>
    private static async Task<DepositId> ADeposit(RunningPortal portal, string title = "Nobody else sees this")
    {
        using var owner = await SignedIn.As(portal, "author");
        var id = (await (await owner.ByScript(HttpMethod.Post, "/api/v1/deposits")).Body<DepositView>(201)).Id;
        await (await owner.ByScript(HttpMethod.Put, $"/api/v1/deposits/{id}/files/sub-01/scan/ct.nii", new StringContent("not really"))).Has(201);
        var described = System.Net.Http.Json.JsonContent.Create(new Description { Title = title, Creators = [new("A"), new("B")] }, options: Json.Options);
        await (await owner.Send(HttpMethod.Put, $"/api/v1/deposits/{id}/description", described, ("If-Match", "*"), ("Sec-Fetch-Site", "same-origin"),
            ("X-OpenRadiomics", "page"))).Has(200);
        return id;
    }
}
