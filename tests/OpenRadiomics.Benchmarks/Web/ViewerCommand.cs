using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Web;

/// <summary>
/// How soon a large scan is seen: <c>viewer make FOLDER</c> writes a study of one noisy CT of 512 × 512 × 120 voxels, to be deposited and published by the
/// command line tool;
/// <c>viewer ADDRESS-OF-ITS-VIEW</c> opens it twice, each time in a browser that knows nothing, and says when the stills, the first picture and the whole scan
/// were there.
/// </summary>
internal static class ViewerCommand
{
    /// <summary>The page notes itself when things come to be seen: from outside it cannot be asked while it is busy with the whole scan.</summary>
    private const string Watch = """
        window.seen = {};
        const look = () => {
          const stage = document.querySelector('.stage');
          if ([...document.querySelectorAll('.stills img')].some(image => image.complete && image.naturalWidth > 0)) seen.stills ??= performance.now();
          if (stage?.classList.contains('live')) seen.first ??= performance.now();
          if (stage?.dataset.shown === 'full') seen.full ??= performance.now();
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
        document.addEventListener('load', look, true);
        """;

    public static async Task<int> Run(string[] args)
    {
        switch (args)
        {
            case ["make", var folder]: Make(folder); return 0;
            case [var address]: await Measure(address); return 0;
            default:
                await Console.Error.WriteLineAsync("Usage: viewer make FOLDER, or viewer ADDRESS-OF-A-VIEW");
                return 2;
        }
    }

    private static void Make(string folder)
    {
        var grid = new Grid(512, 512, 120, new(-200, -200, -180), new(0.78125, 0, 0), new(0, 0.78125, 0), new(0, 0, 3));
        var random = new Random(7);
        var (voxels, inside) = (new float[grid.Count], new bool[grid.Count]);
        for (var i = 0; i < voxels.Length; i++)
        {
            var at = grid.ToWorld(i % grid.Nx, i / grid.Nx % grid.Ny, i / grid.Nx / grid.Ny);
            inside[i] = (at - new Vector3d(60, 0, 0)).Length < 25;
            var tissue = inside[i] ? 35 : Math.Abs(at.X) is > 20 and < 110 && Math.Abs(at.Y) < 90 ? -830 : at.X * at.X / 36_000 + at.Y * at.Y / 20_000 < 1
                ? 45 : -1000;
            voxels[i] = tissue + random.Next(-20, 21);
        }
        foreach (var part in (string[])["sub-01/scan", "sub-01/seg"]) Directory.CreateDirectory(Path.Combine(folder, part));
        using (var scan = File.Create(Path.Combine(folder, "sub-01/scan/ct.nii.gz")))
            NiftiWriter.Write(scan, new Volume(grid, voxels), gzip: true, SampleType.Int16);
        using (var mask = File.Create(Path.Combine(folder, "sub-01/seg/lesion.nii.gz"))) NiftiWriter.Write(mask, new Mask(grid, inside), gzip: true);
        File.WriteAllText(Path.Combine(folder, "description.json"), """
            {"title":"A large CT made by a program","abstract":"To measure how soon it is seen.","creators":[{"name":"OpenRadiomics"}],"licence":"CC0-1.0","warranty":true,"modalities":["CT"],"synthetic":true,"ethics":"Not needed: made by a program.","contact":"The operator of this portal"}
            """);
    }

    private static async Task Measure(string address)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named : "/usr/bin/chromium",
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
        });
        foreach (var visit in (string[])["first visitor", "second visitor"])
        {
            await using var context = await chromium.NewContextAsync(new() { BypassCSP = true, ViewportSize = new() { Width = 1280, Height = 860 } });
            var page = await context.NewPageAsync();
            await page.AddInitScriptAsync(Watch);
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
            await page.WaitForFunctionAsync("seen.full", null, new() { Timeout = 120_000 });
            var seen = await page.EvaluateAsync<JsonElement>("seen");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{visit}: stills after {Seconds("stills"):0.00} s, first picture after {Seconds("first"):0.00} s, whole scan after {Seconds("full"):0.00} s"));

            double Seconds(string what) => seen.GetProperty(what).GetDouble() / 1000;
        }
    }
}
