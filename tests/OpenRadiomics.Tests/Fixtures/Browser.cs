using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(OpenRadiomics.Tests.Browser))]

namespace OpenRadiomics.Tests;

/// <summary>
/// Chromium without a window, one for the whole test run, started when a test first asks. Where there is none the test skips and names the
/// command that installs it; with OPENRADIOMICS_BROWSER_REQUIRED=1 it fails instead.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    public const string Absent = "Chromium is not here. Install it with `apt-get install chromium-headless-shell`, or name its program in CHROMIUM_PATH.";

    /// <summary>The shell has no window, and none of the pages a window is made of: it starts faster and leaves the processor to the tests.</summary>
    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private readonly Lazy<Task<Started>> _browser = new(Start);

    /// <summary>A window of its own: no cookie or storage of another test.</summary>
    public async Task<IBrowserContext> NewContext(BrowserNewContextOptions? options = null)
    {
        if (Program() is null && Environment.GetEnvironmentVariable("OPENRADIOMICS_BROWSER_REQUIRED") == "1") Assert.Fail(Absent);
        Assert.SkipWhen(Program() is null, Absent);
        return await (await _browser.Value).Chromium.NewContextAsync(options);
    }

    private static string? Program() => (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? [named]
        : Usual).FirstOrDefault(File.Exists);

    private static async Task<Started> Start()
    {
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program(),
            ChromiumSandbox = !Environment.IsPrivilegedProcess,         // Chromium's own sandbox refuses root
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new(playwright, chromium);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) return;
        var (playwright, chromium) = await _browser.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private sealed record Started(IPlaywright Playwright, IBrowser Chromium);
}
