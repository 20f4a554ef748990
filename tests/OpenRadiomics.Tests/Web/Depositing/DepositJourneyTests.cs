using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OpenRadiomics.Tests.CommandLine;
using static Microsoft.Playwright.Assertions;
using AssetPath = OpenRadiomics.Core.AssetPath;

namespace OpenRadiomics.Tests.Web.Depositing;

/// <summary>From a folder to a public page, as an author does it.</summary>
public sealed partial class DepositJourneyTests(Servers servers, Browser browser)
{
    private const float Patience = 120_000;

    private const string Manifest = """
        path,role,subject,session,scan,roi,label,reader,repeat,licence
        sub-01/seg/gtv.nii.gz,Segmentation,01,,sub-01/scan/ct.nii.gz,tumour core,,,,
        """;

    [Theory, InlineData(true), InlineData(false)]
    public async Task an_author_deposits_a_folder_mends_what_is_wrong_and_publishes_it(bool script)
    {
        using var folder = Study();
        folder.Text(".git/config", "[user] email = ann@example.org");
        folder.Text("manifest.csv", Manifest);
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
        await Expect(page.Locator(".left-out")).ToContainTextAsync("1 file left out");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "01 · tumour core" })).ToBeVisibleAsync();
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
        await OpenFiles(window);
        foreach (var name in (string[])[".git/config", "notes/.env", "description.json", "bad:name.txt", "notes/e\u0301.txt",
            "ü.txt", "u\u0308.txt"]) folder.Text(name, "x");
        folder.Text("manifest.csv", Manifest);
        await page.EvaluateAsync("""
            () => { window.said = []; const live = document.querySelector('.upload [role=status]');
              new MutationObserver(() => window.said.push(live.textContent)).observe(live, { childList: true }); }
            """);
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        await Expect(page.Locator(".upload .status")).ToHaveTextAsync("303 files sent, 3 files failed, 3 files left out.", new() { Timeout = Patience });
        foreach (var (name, why) in new[] { ("bad:name.txt", "file systems refuse"), ("ü.txt", "Several files"), ("manifest.csv", "every other file") })
            await Expect(page.Locator(".failures li").Filter(new() { HasText = name })).ToContainTextAsync(why);
        var said = await page.EvaluateAsync<string[]>("window.said");
        Assert.Equal(("Looking at what is there …", "303 files sent, 3 files failed, 3 files left out."), (said[0], said[^1]));
        Assert.InRange(said.Length, 2, 8);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Send what is missing" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "303 files" })).ToBeVisibleAsync();

        foreach (var name in (string[])["bad:name.txt", "u\u0308.txt"]) File.Delete(folder.At(name));
        folder.Text("notes/0/0 — ä#%+.txt", "another");
        await page.ReloadAsync();
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        await Expect(page.Locator(".upload .status")).ToHaveTextAsync("2 files sent, 302 files there already, 3 files left out, the manifest labels 1 file.",
            new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Link, new() { Name = "More files" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take out notes/3/3 —" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "303 files" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "First files" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_part_of_a_study_goes_where_it_belongs()
    {
        using var folder = Study();
        folder.Text("notes/1.txt", "one");
        await using var window = await Window.Open(browser, (await WorkingPortal.Shared(servers)).Pages);
        var (page, status) = (window.Page, window.Page.Locator(".upload .status"));
        await OpenFiles(window);
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        await Expect(status).ToHaveTextAsync("3 files sent.");
        folder.Text("notes/2.txt", "two");
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.At("sub-01"));
        await Expect(status).ToHaveTextAsync("0 files sent, 2 files there already.");
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.At("notes"));
        await Expect(status).ToHaveTextAsync("1 file sent, 1 file there already.");
        await page.GetByText("Or a part of it").ClickAsync();
        await page.GetByLabel("Into this folder of the deposit").FillAsync(" /notes/");
        await page.GetByLabel("Single files").SetInputFilesAsync([folder.At("notes/1.txt"), folder.At("notes/2.txt")]);
        await Expect(status).ToHaveTextAsync("0 files sent, 2 files there already.");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "4 files" })).ToBeVisibleAsync();
        folder.Text("manifest.csv", Manifest);
        await page.GetByLabel("Into this folder of the deposit").FillAsync("");
        await page.GetByLabel("Single files").SetInputFilesAsync(folder.At("manifest.csv"));
        await Expect(status).ToHaveTextAsync("0 files sent, the manifest labels 1 file.");
        await Press(page, "Upload");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("There is no file in what was chosen.");
    }

    [Fact]
    public async Task an_upload_that_cannot_go_on_ends_and_says_why()
    {
        using var folder = Study();
        await using var window = await Window.Open(browser, (await WorkingPortal.Shared(servers)).Pages);
        var (page, status, puts) = (window.Page, window.Page.Locator(".upload .status"), 0);
        await OpenFiles(window);
        for (var n = 0; n < 20; n++) folder.Text($"notes/{n}.txt", $"{n}");

        await page.RouteAsync("**/hash*.js", route => route.AbortAsync());
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        await Expect(status).ToContainTextAsync("The script that reads files could not be loaded.");

        await page.UnrouteAsync("**/hash*.js");
        await page.RouteAsync("**/hash*.js", _ => Task.CompletedTask);
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.Path);
        await Expect(status).ToContainTextAsync("of 22 files");
        await page.GetByLabel("Folder of the study").SetInputFilesAsync(folder.At("sub-01"));
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Files are being sent.");
        await Press(page, "Stop");
        await Expect(status).ToContainTextAsync("Stopped.");

        await page.UnrouteAsync("**/hash*.js");
        await page.RouteAsync("**/files/**", route =>
        {
            Interlocked.Increment(ref puts);
            return route.FulfillAsync(new() { Status = 409, Body = """{"title":"The deposit cannot be changed now.","detail":"It is being checked."}""" });
        });
        await Press(page, "Send what is missing");
        await Expect(status).ToContainTextAsync("It is being checked.");
        Assert.InRange(puts, 1, 4);
    }

    [Fact]
    public async Task accents_are_put_on_their_letters_as_browsers_do_it()
    {
        await using var window = await Window.Open(browser, (await WorkingPortal.Shared(servers)).Pages);
        var letters = await window.Page.EvaluateAsync<string[][]>("""
            () => Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(letter => letter.isWellFormed())
              .map(letter => [letter.normalize('NFD'), letter.normalize('NFC')]).filter(([apart, composed]) => apart !== composed)
            """);
        Assert.InRange(letters.Length, 12_000, 13_000);
        Assert.DoesNotContain(letters, letter => AssetPath.Composed(letter[0]) != letter[1]);
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

    /// <summary>The page of the files of a new deposit.</summary>
    private static async Task OpenFiles(Window window)
    {
        await window.SignIn("Demo author", "/deposits");
        await Press(window.Page, "Start a deposit");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Files", Exact = true }).ClickAsync();
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
