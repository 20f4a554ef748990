using Microsoft.Playwright;
using OpenRadiomics.Seed;
using static Microsoft.Playwright.Assertions;

namespace OpenRadiomics.Tests.Web;

/// <summary>What people come for.</summary>
public sealed class JourneyTests(Servers servers, Browser browser)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task a_reader_searches_narrows_and_finds_the_files(bool script)
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers), script);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("photon counter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { Name = "synthetic", Exact = true }).ClickAsync();
        Assert.Contains("synthetic=true", page.Url, StringComparison.Ordinal);
        Assert.Contains("q=photon%20counter", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Capybara lungs under a photon counter" }).ClickAsync();

        await Expect(page.GetByText("synthetic: made by a program")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Open science: 2 of 4 points" })).ToBeVisibleAsync();
        await Expect(page.GetByText("Kurtosis without the subtraction of 3.")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Every value and its verdict" }).ClickAsync();
        await Expect(page.GetByText("Kurtosis without the subtraction of 3.")).ToBeVisibleAsync();
        await page.GoBackAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "features/all.csv", Exact = true }).ClickAsync());
        Assert.Equal("a,b\n1,2\n", await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task the_address_is_the_state_of_a_search_and_a_filter_is_taken_away_by_its_chip()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers), script: false);
        var page = window.Page;
        await page.GotoAsync("/datasets?q=capybara&holds=scans&modality=CT&sort=title");
        var chips = page.GetByRole(AriaRole.List, new() { Name = "Chosen filters" });
        await chips.GetByRole(AriaRole.Link, new() { NameRegex = new("scans") }).ClickAsync();
        Assert.EndsWith("/datasets?q=capybara&modality=CT&sort=title", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "segmentations" }).ClickAsync();
        Assert.Contains("holds=masks", page.Url, StringComparison.Ordinal);
        Assert.Contains("holds=masks", await page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task a_file_offers_the_forms_in_which_it_can_be_had(bool script)
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script);
        await window.Page.GotoAsync($"/datasets/{portal.Newer.Id.Accession}/versions/2/files");
        var row = window.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "sub-01/scan/ct.nii" });
        await row.GetByText("Also as").ClickAsync();
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "NRRD" }))
            .ToHaveAttributeAsync("href", $"/api/v1/datasets/{portal.Newer.Id.Accession}/versions/2/files/sub-01/scan/ct.nii?format=nrrd");
    }

    [Fact]
    public async Task an_older_version_leads_to_the_newest_and_a_masked_path_is_not_shown()
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal);
        await window.Page.GotoAsync($"/datasets/{portal.Newer.Id.Accession}/versions/1");
        await Expect(window.Page.GetByText("This is version 1.")).ToBeVisibleAsync();
        Assert.DoesNotContain("jane", await window.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "version 2", Exact = true }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Name = "Capybara lungs under a photon counter" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_citation_is_copied()
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal);
        await window.Page.GotoAsync($"/datasets/{portal.Newer.Id.Accession}");
        var button = window.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("(Copy|Copied) citation") });
        await button.DblClickAsync();
        await Expect(window.Page.Locator("[aria-live]").Filter(new() { HasText = "Copied: citation" })).ToHaveCountAsync(1);
        await Expect(button).ToHaveAccessibleNameAsync("Copy citation");
        Assert.Contains("Capybara lungs under a photon counter", await window.Page.EvaluateAsync<string>("navigator.clipboard.readText()"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_thumbnail_that_cannot_be_had_is_no_broken_picture()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        await window.Page.RouteAsync("**/thumbnail", route => route.FulfillAsync(new() { Status = 404 }));
        var answer = await window.Page.GotoAsync("/datasets?q=capybara");
        Assert.Contains("class=\"thumbnail\"", await answer!.TextAsync(), StringComparison.Ordinal);
        await window.Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.thumbnail')].every(image => { image.scrollIntoView(); return image.complete && image.naturalWidth > 0; })");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task a_table_is_compared_with_the_phantom(bool script)
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers), script);
        var page = window.Page;
        await page.GotoAsync("/phantoms/check?phantom=digital-phantom");
        await page.GetByLabel("Table of values").SetInputFilesAsync(new FilePayload { Name = "own.csv", MimeType = "text/csv", Buffer = await OwnTable() });
        if (!script) await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.Locator("#answer .headline")).ToContainTextAsync("match");
        var matches = int.Parse(await page.Locator("#answer .headline strong").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(matches, 400, 482);

        await page.GetByLabel("Table of values").SetInputFilesAsync(new FilePayload { Name = "empty.csv", MimeType = "text/csv", Buffer = [0, 1, 2, 3] });
        if (!script) await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("cannot be read as a table");
        Assert.Empty(window.Complaints);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task what_probably_went_wrong_is_told_and_the_verdicts_can_be_taken_along(bool script)
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers), script);
        var page = window.Page;
        await page.GotoAsync("/phantoms/check?phantom=digital-phantom");
        var table = new FilePayload { Name = "own.csv", MimeType = "text/csv",
            Buffer = "case,original_firstorder_Kurtosis,original_shape_MeshVolume\nx,2.6453795,0.5563\n"u8.ToArray() };
        await page.GetByLabel("Table of values").SetInputFilesAsync(table);
        if (!script) await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Kurtosis without the subtraction of 3" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Volumes in cm³" })).ToBeVisibleAsync();

        await page.GetByLabel("Table of values").SetInputFilesAsync(table);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Verdicts as CSV" }).ClickAsync());
        Assert.Contains(",noMatch,", await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_dropped_table_is_compared_at_once()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        var page = window.Page;
        await page.GotoAsync("/phantoms/check?phantom=digital-phantom");
        var dragged =
            await page.EvaluateHandleAsync(
                "text => { const data = new DataTransfer(); data.items.add(new File([text], 'own.csv', { type: 'text/csv' })); return data; }",
            System.Text.Encoding.UTF8.GetString(await OwnTable()));
        await page.DispatchEventAsync("form[data-drop]", "drop", new { dataTransfer = dragged });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "own.csv against" })).ToBeFocusedAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task search_and_phantom_check_need_no_mouse()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        var page = window.Page;
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("capybara");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "for “capybara”" })).ToBeVisibleAsync();

        await page.GotoAsync("/phantoms/check");
        await page.GetByLabel("Phantom and configuration").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByLabel("Table of values")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Compare" })).ToBeFocusedAsync();
    }

    private static async Task<byte[]> OwnTable()
    {
        using var bytes = new MemoryStream();
        await using var table = Engine.PhantomTable().Open();
        await table.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
