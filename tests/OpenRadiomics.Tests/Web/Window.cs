using Microsoft.Playwright;

namespace OpenRadiomics.Tests.Web;

/// <summary>A browser's window on the portal, which remembers everything the browser complained of.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Window(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of scripts, of the console, and of the content policy; a page's own status is no complaint.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Window> Open(Browser browser, RunningPortal portal, bool script = true, int width = 1440)
    {
        var context = await browser.NewContext(new()
        {
            BaseURL = portal.Address.ToString(), JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 900 },
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var window = new Window(context, await context.NewPageAsync());
        window.Page.PageError += (_, error) => window.Complaints.Add(error);
        window.Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4",
                StringComparison.Ordinal)) window.Complaints.Add(message.Text);
        };
        window.Page.RequestFailed += (_, request) => window.Complaints.Add($"{request.Url}: {request.Failure}");
        return window;
    }

    /// <summary>Signs in as one of the demo people, by name, and ends at a page.</summary>
    public async Task SignIn(string name, string to)
    {
        await Page.GotoAsync($"/account/sign-in?to={Uri.EscapeDataString(to)}");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sign in with" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Page.WaitForURLAsync($"**{to}");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
