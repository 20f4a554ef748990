using System.Text.Json;
using Microsoft.Playwright;

namespace OpenRadiomics.Tests.Web;

/// <summary>
/// Main pages as they were approved, half as wide, on a portal in which nobody else publishes. What changes from run to run is written the same. A pixel counts
/// if one of its colours differs by more than a tenth, and the picture fails if more than one of a thousand does: a moved column, a missing panel or another
/// colour does so, a letter's edge does not.
/// </summary>
public sealed class PagePictureTests(Servers servers, Browser browser)
{
    private const double MostOthers = 0.001;

    private static readonly (string Name, string Path)[] Main =
    [
        ("home", "/"), ("search", "/datasets?q=photon"), ("dataset", "/datasets/DATASET"), ("phantom-check", "/phantoms/check"), ("feature", "/features/TU9B"),
    ];

    /// <summary>Writes accessions, dates, digests and ports of this run as those of any.</summary>
    private const string Steady = """
        () => {
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace(/OR-\d{6,}/g, 'OR-000042').replace(/\d{1,2} [A-Z][a-z]+ 20\d\d/g, '1 May 2026')
            .replace(/20\d\d-\d\d-\d\d/g, '2026-05-01').replace(/[0-9a-f]{12,}/g, digest => '0'.repeat(digest.length)).replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:5080');
        }
        """;

    /// <summary>A picture half as wide, and the share of its pixels in which it differs from the approved one: all where there is none of its size.</summary>
    private const string Compare = """
        async ([drawn, approved]) => {
          const read = async (png, scale) => {
            const image = new Image();
            image.src = `data:image/png;base64,${png}`;
            await image.decode();
            const canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [image.width * scale, image.height * scale];
            const context = canvas.getContext('2d');
            context.imageSmoothingQuality = 'high';
            context.drawImage(image, 0, 0, canvas.width, canvas.height);
            return { canvas, pixels: context.getImageData(0, 0, canvas.width, canvas.height).data };
          };
          const small = await read(drawn, 0.5);
          const known = approved && await read(approved, 1);
          let others = 0;
          if (known && known.canvas.width === small.canvas.width && known.canvas.height === small.canvas.height) {
            for (let at = 0; at < small.pixels.length; at += 4)
              if ([0, 1, 2].some(colour => Math.abs(small.pixels[at + colour] - known.pixels[at + colour]) > 25)) others++;
          } else others = small.pixels.length;
          return { picture: small.canvas.toDataURL('image/png').split(',')[1], others: 4 * others / small.pixels.length };
        }
        """;

    [Fact]
    public async Task main_pages_look_as_they_were_approved()
    {
        await using var api = await RunningApi.OfItsOwn(servers);
        await using var portal = await RunningPortal.WithDatasets(api);
        await using var desk = await Window.Open(browser, portal);
        var wrong = new List<string?>();
        foreach (var width in new[] { 1440, 360 })
        {
            await using var window = await Window.Open(browser, portal, width: width);
            await window.Page.RouteAsync("**/*.css", WaitForFonts);
            foreach (var (name, path) in Main)
            {
                await window.Page.GotoAsync(path.In(portal), new() { WaitUntil = WaitUntilState.NetworkIdle });
                await window.Page.EvaluateAsync(Steady);
                var drawn = await window.Page.ScreenshotAsync(new() { FullPage = true, Animations = ScreenshotAnimations.Disabled });
                wrong.Add(await ApprovedPicture.Wrong($"pictures/{name}-{width}", async approved =>
                {
                    var compared = await desk.Page.EvaluateAsync<JsonElement>(Compare,
                        new[] { Convert.ToBase64String(drawn), approved is null ? "" : Convert.ToBase64String(approved) });
                    return compared.GetProperty("others").GetDouble() <= MostOthers ? null : compared.GetProperty("picture").GetBytesFromBase64();
                }));
            }
            Assert.Empty(window.Complaints);
        }
        Assert.Empty(wrong.OfType<string>());
    }

    /// <summary>A page does without its font if that is late, as it is on a slow machine: for its picture it waits.</summary>
    private static async Task WaitForFonts(IRoute route)
    {
        var styles = await route.FetchAsync();
        var written = await styles.TextAsync();
        Assert.Contains("font-display:optional", written, StringComparison.Ordinal);
        await route.FulfillAsync(new() { Response = styles, Body = written.Replace("font-display:optional", "font-display:block", StringComparison.Ordinal) });
    }
}
