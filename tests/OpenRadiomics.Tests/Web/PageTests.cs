using Microsoft.Playwright;
using OpenRadiomics.Local;

namespace OpenRadiomics.Tests.Web;

/// <summary>What holds for every page.</summary>
public sealed class PageTests(Servers servers, Browser browser)
{
    /// <summary>Weight of a page with all it loads, before a viewer is opened.</summary>
    private const int MostBytes = 150 * 1024;

    private const string Transferred =
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0)";

    /// <summary>How far parts of the page moved since it was first drawn (Cumulative Layout Shift).</summary>
    private const string Moved = """
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(shifts => { for (const shift of shifts.getEntries()) sum += shift.value; }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        })
        """;

    private const string Violating = """
        async rules => {
          const { violations } = await axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) });
          return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.any.map(any => any.message).join(' ')}`));
        }
        """;

    private static readonly string[] ColourRules = ["color-contrast", "link-in-text-block"];

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Repository.File("node_modules", "axe-core", "axe.min.js")));

    public static TheoryData<string, string> Pages => AllPages.InOrder;

    [Theory, MemberData(nameof(Pages))]
    public async Task a_page_has_its_title_is_light_and_can_be_used_by_everybody(string path, string title)
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal);
        await window.Page.GotoAsync(path.In(portal), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.StartsWith(title, await window.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("OpenRadiomics", (await window.Page.TitleAsync()).Replace(": open data of radiomics, checked", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.InRange(await window.Page.EvaluateAsync<int>(Transferred), 1, MostBytes);
        Assert.InRange(await window.Page.EvaluateAsync<double>(Moved), 0, 0.01);
        await window.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");
        Assert.Empty(await Violations(window.Page, ColorScheme.Light));
        Assert.Empty(await Violations(window.Page, ColorScheme.Dark));
        Assert.Empty(window.Complaints);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task a_page_fits_on_a_narrow_screen_without_a_script(string path, string title)
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script: false, width: 360);
        await window.Page.GotoAsync(path.In(portal));

        Assert.StartsWith(title, await window.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await window.Page.Locator("button[data-copy]:visible").CountAsync());
        Assert.Equal(360, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(window.Complaints);
    }

    /// <summary>What axe finds wrong: by day everything, by night the colours, which alone are others.</summary>
    internal static async Task<string[]> Violations(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe.Value);
        return await page.EvaluateAsync<string[]>(Violating, scheme == ColorScheme.Dark ? ColourRules : null);
    }
}
