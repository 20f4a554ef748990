using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Web;

/// <summary>Scans and regions in the browser.</summary>
public sealed class ViewerTests(Servers servers, Browser browser, ViewedChest chest) : IClassFixture<ViewedChest>
{
    private const int Corner = 12;

    [Fact]
    public async Task a_scan_is_drawn_with_its_region_to_the_pixel()
    {
        await using var window = await Opened($"scan={ChestDataset.Scan}&mask={ChestDataset.Parts}&slice=-50,0,0");
        var drawn = await Drawn(window);
        Assert.Null(await ApprovedPicture.Wrong("viewer", approved => Task.FromResult(approved.AsSpan().SequenceEqual(drawn) ? null : drawn)));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task an_address_restores_slice_region_and_window()
    {
        await using var window = await Opened($"mask={ChestDataset.Parts}");
        var begin = await Place(window);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "rim" }).ClickAsync();
        await Moved(window, begin);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Bone" }).ClickAsync();
        await window.Page.Locator("canvas").FocusAsync();
        var before = await Place(window);
        await window.Page.Keyboard.PressAsync("ArrowUp");
        await Moved(window, before);
        Assert.Matches("slice=.*window=bone.*roi=rim", window.Page.Url);
        var (address, place) = (window.Page.Url, await Place(window));

        await using var other = await Window.Open(browser, await RunningPortal.Shared(servers));
        await Show(other, address);
        Assert.Equal(place, await Place(other));
        Assert.Equal("true", await other.Page.GetByRole(AriaRole.Link, new() { Name = "rim" }).GetAttributeAsync("aria-current"));
        Assert.Equal("true", await other.Page.GetByRole(AriaRole.Button, new() { Name = "Bone" }).GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task a_window_changes_the_picture_and_gives_it_back()
    {
        await using var window = await Opened($"mask={ChestDataset.ReaderA}&slice=-50,0,0&window=lung");
        var lung = await window.Page.Locator("canvas").ScreenshotAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Soft tissue" }).ClickAsync();
        Assert.NotEqual(lung, await window.Page.Locator("canvas").ScreenshotAsync());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Lung" }).ClickAsync();
        Assert.Equal(lung, await window.Page.Locator("canvas").ScreenshotAsync());
    }

    [Fact]
    public async Task keys_go_from_slice_to_slice()
    {
        await using var window = await Opened($"mask={ChestDataset.ReaderA}&slice=-50,0,1");
        await window.Page.Locator("canvas").FocusAsync();
        var (text, before) = (await Place(window), await Millimetres(window));
        await window.Page.Keyboard.PressAsync("ArrowUp");
        await window.Page.Keyboard.PressAsync("PageUp");
        await Moved(window, text);
        var after = await Millimetres(window);
        Assert.Equal(3, after[2] - before[2], 0.11);
        Assert.Equal(2.5, after[1] - before[1], 0.11);
    }

    [Fact]
    public async Task a_scan_is_shown_where_its_regions_cannot_be()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        await window.Page.RouteAsync("**/labels?*", route => route.FulfillAsync(new() { Status = 422, Body = "none" }));
        await Show(window, $"{chest.Address}?mask={ChestDataset.Parts}");
        await Assertions.Expect(window.Page.Locator(".progress")).ToContainTextAsync("The regions could not be drawn");
        Assert.True(await window.Page.Locator("canvas").IsVisibleAsync());
    }

    [Fact]
    public async Task the_first_picture_stays_where_the_whole_scan_does_not_come()
    {
        await using var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        await window.Page.RouteAsync("**/view?**", async route =>
        {
            var page = await route.FetchAsync();
            var large = Regex.Replace(await page.TextAsync(), "data-size=\"\\d+\"", "data-size=\"5000000\"");
            await route.FulfillAsync(new() { Response = page, Body = large });
        });
        await window.Page.RouteAsync("**/files/**", route => route.FulfillAsync(new() { Status = 500, Body = "none" }));
        await window.Page.GotoAsync($"{chest.Address}?mask={ChestDataset.Parts}");
        await Assertions.Expect(window.Page.Locator(".progress")).ToHaveTextAsync(
            new Regex(@"^Shown in \d+ × \d+ × \d+ voxels: the whole scan could not be fetched: .*500"), new() { Timeout = 30_000 });
        Assert.True(await window.Page.Locator(".stage.live[data-shown=preview] canvas").IsVisibleAsync());
    }

    [Fact]
    public async Task another_reader_is_shown_in_the_same_view_and_none_is_a_choice()
    {
        await using var window = await Opened($"mask={ChestDataset.ReaderA}&slice=-50,0,0&window=bone&layout=axial&opacity=30&roi=lesion");
        var shown = window.Page.Locator("input[name=mask][type=checkbox]:checked");
        var (first, other) = (window.Page.Locator($"input[value='{ChestDataset.ReaderA}']"), window.Page.Locator($"input[value='{ChestDataset.ReaderB}']"));
        await other.CheckAsync();
        await window.Page.WaitForURLAsync(new Regex("reader-B"));
        await Assertions.Expect(shown).ToHaveCountAsync(2);
        foreach (var kept in (string[])["window=bone", "layout=axial", "opacity=30", "roi=lesion", "slice=-"])
            Assert.Contains(kept, window.Page.Url, StringComparison.Ordinal);

        var ofAnotherScan = await window.Page.EvalOnSelectorAsync<string[]>("form[data-choice]", """
            form => {
              form.scan.add(new Option('another', 'another', false, true));
              form.addEventListener('submit', event => { event.preventDefault(); form.dataset.sent = 'yes'; });
              form.scan.dispatchEvent(new Event('change', { bubbles: true }));
              return [form.dataset.sent ?? 'waits', ...new FormData(form).keys()].sort();
            }
            """);
        Assert.Equal(["layout", "opacity", "scan", "waits", "window"], ofAnotherScan);

        await window.Page.ReloadAsync();
        await first.UncheckAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(1);
        await window.Page.WaitForURLAsync(url => !url.Contains("reader-A", StringComparison.Ordinal));
        await other.UncheckAsync();
        await Assertions.Expect(window.Page.GetByText("No segmentation is shown")).ToBeVisibleAsync();
        await Assertions.Expect(shown).ToHaveCountAsync(0);
        Assert.Contains("window=bone", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task readers_are_compared()
    {
        await using var window = await Opened($"mask={ChestDataset.ReaderA}&mask={ChestDataset.ReaderB}");
        var row = window.Page.Locator("section[aria-labelledby=agreement] tbody tr");
        Assert.Equal(1, await row.CountAsync());
        Assert.InRange(double.Parse(await row.Locator("td").First.InnerTextAsync(), CultureInfo.InvariantCulture), 0.8, 0.99);
        Assert.Equal(2, await window.Page.Locator("tr[data-mask]").CountAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task everybody_can_use_it()
    {
        await using var window = await Opened($"mask={ChestDataset.ReaderA}&mask={ChestDataset.ReaderB}");
        await Assertions.Expect(window.Page.Locator(".stage [role=status]")).ToHaveTextAsync("The scan is shown.");
        Assert.Empty(await PageTests.Violations(window.Page, ColorScheme.Light));
        Assert.Empty(await PageTests.Violations(window.Page, ColorScheme.Dark));
        await window.Page.SetViewportSizeAsync(360, 800);
        Assert.Equal(360, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task without_a_script_there_are_pictures_and_a_table()
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, script: false, width: 360);
        await window.Page.GotoAsync($"{chest.Address}?mask={ChestDataset.Parts}&roi=rim", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(3, await window.Page.Locator(".stills img").CountAsync());
        Assert.True(await window.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.stills img')].every(image => image.naturalWidth > 100)"));
        Assert.Equal(2, await window.Page.Locator("tr[data-mask]").CountAsync());
        Assert.False(await window.Page.Locator("canvas").IsVisibleAsync());
        Assert.Equal(360, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task what_is_not_there_is_explained()
    {
        using var http = new HttpClient { BaseAddress = (await RunningPortal.Shared(servers)).Address };
        var ct = TestContext.Current.CancellationToken;
        await (await http.GetAsync($"{chest.Address}?scan=nowhere.nii", ct)).Has(404);
        await (await http.GetAsync("/datasets/OR-999999/versions/1/view", ct)).Has(404);
        var portal = await RunningPortal.Shared(servers);
        await (await http.GetAsync($"/datasets/{portal.Withdrawn}/versions/1/view", ct)).Has(410);
        Assert.Contains("cannot be shown", await (await (await http.GetAsync($"/datasets/{portal.Atlas}/versions/1/view", ct)).Has(200)).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_series_of_loose_slices_is_not_drawn_and_the_page_says_why()
    {
        var (portal, api) = (await RunningPortal.Shared(servers), await RunningApi.Shared(servers));
        var archive = new Archive(api.Services.GetRequiredService<Marten.IDocumentStore>(), api.Services.GetRequiredService<BlobStore>());
        var version = (await archive.Publish("Slices one by one", ("sub-01/scan/0001.dcm", "slice"), ("sub-01/scan/0002.dcm", "slice"))).Id;
        using var http = new HttpClient { BaseAddress = portal.Address };
        var page = await (await (await http.GetAsync($"{Published.Page(version.Accession)}/versions/1/view", TestContext.Current.CancellationToken)).Has(
            200)).Text();
        Assert.Contains("each slice a file of its own", page, StringComparison.Ordinal);
        Assert.Contains("openradiomics convert FOLDER", page, StringComparison.Ordinal);
    }

    private async Task<Window> Opened(string query)
    {
        var window = await Window.Open(browser, await RunningPortal.Shared(servers));
        await Show(window, $"{chest.Address}?{query}");
        return window;
    }

    private static async Task Show(Window window, string address)
    {
        await window.Page.GotoAsync(address);
        await window.Page.WaitForSelectorAsync(".stage.live[data-shown=full]");
        await window.Page.WaitForFunctionAsync("document.getElementById('place').textContent !== ''");
    }

    private static Task Moved(Window window, string before) =>
        window.Page.WaitForFunctionAsync("before => document.getElementById('place').textContent !== before", before);

    private static Task<string> Place(Window window) => window.Page.Locator("#place").InnerTextAsync();

    private static async Task<double[]> Millimetres(Window window) =>
        [.. Regex.Matches(await Place(window), @"-?\d+\.\d").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture))];

    /// <summary>What the viewer drew, without the rounded corners of its frame: those are the browser's, and not alike on all processors.</summary>
    private static async Task<byte[]> Drawn(Window window)
    {
        var frame = (await window.Page.Locator("canvas").BoundingBoxAsync())!;
        return await window.Page.ScreenshotAsync(new() { Clip =
            new() { X = frame.X + Corner, Y = frame.Y + Corner, Width = frame.Width - 2 * Corner, Height = frame.Height - 2 * Corner } });
    }
}
