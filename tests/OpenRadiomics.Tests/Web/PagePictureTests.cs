using Microsoft.Playwright;

namespace OpenRadiomics.Tests.Web;

/// <summary>
/// Main pages as they were approved, a quarter as wide. What changes from run to run is written the same or left out. A pixel counts if one of its colours differs by more
/// than a tenth, and the picture fails if more than one of a thousand does: a moved column, a missing panel or another colour does so, a letter's edge does not.
/// </summary>
public sealed class PagePictureTests(Servers servers, Browser browser)
{
    private const double MostOthers = 0.001;

    private static readonly (string Name, string Path)[] Main =
    [
        ("home", "/"), ("search", "/datasets?q=capybara"), ("dataset", "/datasets/DATASET"), ("phantom-check", "/phantoms/check"), ("feature", "/features/QCFX"),
    ];

    /// <summary>Accessions and dates, of whichever run.</summary>
    private const string Steady = """
        () => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/OR-\d{6,}/g, 'OR-000042').replace(/\d{1,2} [A-Z][a-z]+ 20\d\d/g, '1 May 2026').replace(/20\d\d-\d\d-\d\d/g, '2026-05-01');
        }
        """;

    /// <summary>What other tests publish meanwhile.</summary>
    private const string OfOthers = ".hero .figures dd { visibility: hidden } [aria-labelledby=newest] .cards { display: none }";

    /// <summary>The share of pixels that differ; all of them where the size does.</summary>
    private const string Others = """
        async pictures => {
          const [one, other] = await Promise.all(pictures.map(async png => {
            const image = new Image();
            image.src = `data:image/png;base64,${png}`;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            return canvas.getImageData(0, 0, image.width, image.height);
          }));
          if (one.width !== other.width || one.height !== other.height) return 1;
          let others = 0;
          for (let at = 0; at < one.data.length; at += 4)
            if ([0, 1, 2].some(colour => Math.abs(one.data[at + colour] - other.data[at + colour]) > 25)) others++;
          return others / (one.width * one.height);
        }
        """;

    [Theory, InlineData(1440), InlineData(360)]
    public async Task main_pages_look_as_they_were_approved(int width)
    {
        var portal = await RunningPortal.Shared(servers);
        await using var window = await Window.Open(browser, portal, width: width, scale: 0.25f);
        await using var desk = await Window.Open(browser, portal);
        var differ = new List<string?>();
        foreach (var (name, path) in Main)
        {
            await window.Page.GotoAsync(path.In(portal), new() { WaitUntil = WaitUntilState.NetworkIdle });
            await window.Page.EvaluateAsync(Steady);
            var picture = await window.Page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled, Style = OfOthers });
            differ.Add(await ApprovedPicture.Differs(picture, $"pictures/{name}-{width}", async (approved, drawn) =>
                await desk.Page.EvaluateAsync<double>(Others, new[] { Convert.ToBase64String(approved), Convert.ToBase64String(drawn) }) <= MostOthers));
        }
        Assert.Empty(differ.OfType<string>());
        Assert.Empty(window.Complaints);
    }
}
