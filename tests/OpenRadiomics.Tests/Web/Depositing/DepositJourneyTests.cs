using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpenRadiomics.Tests.CommandLine;
using static Microsoft.Playwright.Assertions;

namespace OpenRadiomics.Tests.Web.Depositing;

/// <summary>From a folder to a public page, as an author does it.</summary>
public sealed partial class DepositJourneyTests(Servers servers, Browser browser)
{
    private const float Patience = 120_000;

    [Theory, InlineData(true), InlineData(false)]
    public async Task an_author_deposits_a_folder_mends_what_is_wrong_and_publishes_it(bool script)
    {
        using var folder = Study();
        await using var window = await Window.Open(browser, (await WorkingPortal.Shared(servers)).Pages, script);
        var page = window.Page;
        await window.SignIn("Demo author", "/deposits");
        await Press(page, "Start a deposit");
        await page.GetByLabel("Title").FillAsync("A small study");
        await page.GetByLabel("Abstract").FillAsync("Of a phantom.");
        await page.GetByLabel("Name of creator 1").FillAsync("Carberry, Josiah");
        await page.GetByLabel("ORCID iD of creator 1").FillAsync("0000-0002-1825-0098");
        await page.GetByLabel("Ethics approval").FillAsync("None needed.");
        await page.GetByLabel("I have the right").CheckAsync();
        await Press(page, "Save the description");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("check digit");
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("A small study");
        await page.GetByLabel("ORCID iD of creator 1").FillAsync("0000-0002-1825-0097");
        await Press(page, "Save the description");
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on to the files" }).ClickAsync();

        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        if (!script) await Press(page, "Upload");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 files" })).ToBeVisibleAsync();
        await Press(page, "Check the deposit");
        await Expect(page.Locator("#findings")).ToHaveTextAsync(SomeErrors(), new() { Timeout = Patience });
        await Expect(page.Locator(".finding.error").First).ToContainTextAsync("licence", new() { IgnoreCase = true });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Open science: 0 of 4 points" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByText("The checks found what blocks publication")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Description", Exact = true }).ClickAsync();
        await page.GetByLabel("Licence of everything").FillAsync("CC-BY-4.0");
        await Press(page, "Save the description");
        await Expect(page.GetByText("counts as open; anyone may use it for anything").First).ToBeAttachedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Findings", Exact = true }).ClickAsync();
        await Press(page, "Check again");
        await Expect(page.Locator("#findings")).ToContainTextAsync("0 errors", new() { Timeout = Patience });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Open science: 2 of 4 points" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Go on to publish" }).ClickAsync();
        await page.GetByLabel("I have read this").CheckAsync();
        await Press(page, "Publish");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "It is public, for ever" })).ToBeVisibleAsync(new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Link, new() { NameRegex = Version() }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "A small study", Exact = true })).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "sub-01/scan/ct.nii.gz", Exact = true }).ClickAsync());
        Assert.Equal(await Digest(folder.At("sub-01/scan/ct.nii.gz")), await Digest((await download.PathAsync())!));
        await page.GotoAsync("/deposits");
        await page.GetByRole(AriaRole.Button, new() { Name = "New version of A small study" }).First.ClickAsync();
        await Expect(page.GetByText("next version of")).ToBeVisibleAsync();
        Assert.DoesNotContain(window.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_folder_sent_again_sends_what_changed_and_nothing_else()
    {
        using var folder = Study();
        for (var n = 0; n < 300; n++) folder.Text($"notes/{n % 7}/{n} — ä#%+.txt", $"note {n}");
        await using var window = await Window.Open(browser, (await WorkingPortal.Shared(servers)).Pages);
        var page = window.Page;
        await window.SignIn("Demo author", "/deposits");
        await Press(page, "Start a deposit");
        await page.GetByRole(AriaRole.Link, new() { Name = "Files", Exact = true }).ClickAsync();
        folder.Text("bad:name.txt", "x");
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        await Expect(page.Locator(".upload .status")).ToHaveTextAsync("302 files sent, 1 file failed.", new() { Timeout = Patience });
        await Expect(page.Locator(".failures li")).ToContainTextAsync("bad:name.txt");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Try the failed ones again" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "302 files" })).ToBeVisibleAsync();

        File.Delete(folder.At("bad:name.txt"));
        folder.Text("notes/0/0 — ä#%+.txt", "another");
        await page.ReloadAsync();
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        await Expect(page.Locator(".upload .status")).ToHaveTextAsync("1 file sent, 301 files there already.", new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out notes/0/0" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "301 files" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_deposit_is_described_and_filled_by_keyboard_alone()
    {
        await using var window = await Window.Open(browser, (await WorkingPortal.Shared(servers)).Pages);
        var page = window.Page;
        await window.SignIn("Demo author", "/deposits");
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Start a deposit" }));
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.GetByLabel("Title"));
        await page.Keyboard.TypeAsync("Typed");
        await TabTo(page, page.GetByLabel("I have the right"));
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Typed" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("I have the right")).ToBeCheckedAsync();
        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "Go on to the files" }));
        await page.Keyboard.PressAsync("Enter");
        await TabTo(page, page.GetByLabel("Folder of the study"));
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Upload" }));
    }

    private static async Task TabTo(IPage page, ILocator target)
    {
        await target.WaitForAsync();
        for (var presses = 0; presses < 60; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{target} is not reached by Tab.");
    }

    private static StudyFolder Study()
    {
        var folder = new StudyFolder();
        File.Delete(folder.At("description.json"));
        return folder;
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static async Task<string> Digest(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));

    [GeneratedRegex("^[1-9][0-9]* error")]
    private static partial Regex SomeErrors();

    [GeneratedRegex(@"^OR-[0-9]{6}\.1$")]
    private static partial Regex Version();
}
