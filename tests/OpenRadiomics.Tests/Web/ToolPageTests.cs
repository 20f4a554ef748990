using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace OpenRadiomics.Tests.Web;

/// <summary>The API's own pages, as the portal passes them on.</summary>
public sealed class ToolPageTests(Servers servers, Browser browser)
{
    [Fact]
    public async Task swagger_ui_works_through_the_portal()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        await window.Page.GotoAsync("/swagger/index.html");
        // it draws every operation first
        await Expect(window.Page.GetByText("/api/v1/datasets", new() { Exact = true }).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task graphiql_asks_through_the_portal()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        await window.Page.GotoAsync("/graphiql");
        await window.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("execute query", System.Text.RegularExpressions.RegexOptions.IgnoreCase) })
            .ClickAsync();
        await Expect(window.Page.Locator(".graphiql-response")).ToContainTextAsync("totalCount");
        Assert.Empty(window.Complaints);
    }
}
