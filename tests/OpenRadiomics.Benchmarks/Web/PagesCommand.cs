using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRadiomics.Benchmarks.Api;
using OpenRadiomics.Core;
using OpenRadiomics.Local;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests;

namespace OpenRadiomics.Benchmarks.Web;

/// <summary>
/// <c>pages [--datasets 1000] [--requests 200]</c>: milliseconds from asking to the last byte of the dataset page and of the search, one request after the
/// other, API and pages in a process each. "New" searches have other words each time.
/// </summary>
internal static class PagesCommand
{
    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], null)
            : otherwise;

        await using var servers = await OwnServers.Start();
        var database = await servers.Both.Database("pages", CancellationToken.None);
        await using var api = await ApiProcess.Start(database, servers.Both.Blobs);
        var datasets = await Fill(database, servers.Both.Blobs, Option("--datasets", 1_000));
        using var web = Start(api.Address, out var address);
        try
        {
            using var http = new HttpClient { BaseAddress = address };
            await Until(async () => (await http.GetAsync("/health/live")).IsSuccessStatusCode);
            (string What, Func<int, string> Path)[] all =
            [
                ("home", _ => "/"), ("search, all datasets", _ => "/datasets"),
                ("search by words and two filters", _ => "/datasets?q=lung+radiomics&modality=CT&holds=scans"),
                ("new search by words", n => $"/datasets?q=lung+-w{n}"), ("dataset, the same", _ => $"/datasets/{datasets[0]}"),
                ("dataset, another each time", n => $"/datasets/{datasets[n % datasets.Count]}"),
            ];
            foreach (var (what, path) in all)
            {
                var times = new List<double>();
                for (var n = 0; n < Option("--requests", 200) + 20; n++)
                {
                    var clock = Stopwatch.GetTimestamp();
                    await http.GetStringAsync(path(n));
                    if (n >= 20) times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);     // the first warm up
                }
                times.Sort();
                Console.WriteLine($"{what,-34} p50 {times[times.Count / 2],6:F1} ms   p95 {times[times.Count * 95 / 100],6:F1} ms");
            }
            return 0;
        }
        finally
        {
            web.Kill();
        }
    }

    private static Process Start(Uri api, out Uri address)
    {
        address = new($"http://127.0.0.1:{Ports.Free()}");
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Process.Start(new ProcessStartInfo("dotnet",
            [Repository.File("web", "OpenRadiomics.Web", "bin", configuration, "net10.0", "OpenRadiomics.Web.dll")])
        {
            Environment = { ["ASPNETCORE_URLS"] = address.ToString(), ["Portal__ApiAddress"] = api.ToString(), ["Logging__LogLevel__Default"] = "Error",
                ["Api__AnonymousRequestsPerMinute"] = "1000000" },
        })!;
    }

    private static async Task Until(Func<Task<bool>> ready)
    {
        while (true)
            try
            {
                if (await ready()) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
    }

    private static async Task<IReadOnlyList<Accession>> Fill(string database, string blobs, int datasets)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = database,
            ["ConnectionStrings:Blobs"] = blobs });
        builder.Services.AddStorage(builder.Configuration);
        using var host = builder.Build();
        var archive = new Archive(host.Services.GetRequiredService<Marten.IDocumentStore>(), host.Services.GetRequiredService<BlobStore>());
        var filled = new List<Accession>();
        for (var i = 0; i < datasets; i++)
            filled.Add((await archive.Publish(Archive.Described($"Dataset {i} of the lung") with { Modalities = [i % 3 == 0 ? "MR" : "CT"] },
                Archive.NewAccession(), 1, [], Assets)).Id.Accession);
        return filled;
    }

    private static Asset[] Assets(VersionId id) => [.. Enumerable.Range(1, 20).SelectMany(n => (Asset[])
    [
        Asset(id, $"sub-{n:00}/scan/ct.nii.gz", new(Role.Scan, $"{n:00}", Scan: "ct")),
        Asset(id, $"sub-{n:00}/seg/gtv.nii.gz", new(Role.Segmentation, $"{n:00}", Scan: "ct")),
    ])];

    private static Asset Asset(VersionId id, string path, FileLabels labels) =>
        new(id, AssetPath.Parse(path, null), labels, new FileContent.Bytes(Sha256.Of(new byte[32]), 1_000_000, ""), LicenceId.Parse("CC-BY-4.0", null));
}
