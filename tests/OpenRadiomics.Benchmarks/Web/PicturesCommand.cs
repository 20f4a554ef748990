using Microsoft.Playwright;
using OpenRadiomics.Local;

namespace OpenRadiomics.Benchmarks.Web;

/// <summary>Takes the README's pictures of a running portal with the example data: <c>pictures ADDRESS TABLE</c>.</summary>
internal static class PicturesCommand
{
    public static async Task<int> Run(string[] args)
    {
        if (args is not [var address, var table])
        {
            await Console.Error.WriteLineAsync("Usage: pictures ADDRESS-OF-THE-PORTAL TABLE-FOR-THE-PHANTOM-CHECK");
            return 2;
        }
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
        });
        var page = await chromium.NewPageAsync(new() { BaseURL = address, ViewportSize = new() { Width = 1280, Height = 860 } });
        await page.GotoAsync("/");
        await Take(page, "home");
        await page.GotoAsync("/datasets?synthetic=true");
        await page.Locator(".card h3 a").First.ClickAsync();
        await page.WaitForURLAsync("**/datasets/OR-*");
        await Take(page, "dataset");
        await page.GetByRole(AriaRole.Link, new() { Name = "Look at the scans" }).ClickAsync();
        await page.WaitForSelectorAsync(".stage.live[data-shown=full]", new() { Timeout = 120_000 });
        await Take(page, "viewer");
        await page.GotoAsync("/phantoms/check?phantom=digital-phantom");
        await page.GetByLabel("Table of values").SetInputFilesAsync(table);
        await page.Locator("#answer .headline").WaitForAsync();
        await page.EvaluateAsync("window.scrollTo(0, document.querySelector('form').offsetTop - 90)");
        await Take(page, "phantom-check");
        return 0;
    }

    private static async Task Take(IPage page, string name)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("document.fonts.ready");
        await page.ScreenshotAsync(new() { Path = Repository.File("infra", "pictures", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
