using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRadiomics.Core;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>
/// <c>reading [--datasets 1000] [--seconds 4] [--rounds 5] [--connections 16]</c>: requests a second for a version, a dataset and a search, by turns with
/// an empty minimal-API endpoint in a process of its own.
/// </summary>
internal static class ReadingCommand
{
    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], null)
            : otherwise;

        await using var servers = await OwnServers.Start();
        var database = await servers.Both.Database("reading", CancellationToken.None);
        await using var api = await ApiProcess.Start(database, servers.Both.Blobs);
        using var empty = Process.Start(new ProcessStartInfo("dotnet",
            [typeof(ReadingCommand).Assembly.Location, "empty", $"{Ports.Free()}"]) { RedirectStandardOutput = true })!;
        try
        {
            var bare = new Uri((await empty.StandardOutput.ReadLineAsync())!);
            var (version, large) = await Fill(database, servers.Both.Blobs, Option("--datasets", 1_000));
            (string What, Uri Address, Process Server)[] all =
            [
                ("empty endpoint", bare, empty), ("version", new(api.Address, Published.Api(version)), api.Process),
                ("dataset", new(api.Address, $"/api/v1/datasets/{version.Accession}"), api.Process),
                ("search by words", new(api.Address, "/api/v1/datasets?q=lung+radiomics"), api.Process),
                ("search by filter", new(api.Address, "/api/v1/datasets?modality=CT&rqs16=2&first=20"), api.Process),
                ("new search by words", new(api.Address, $"/api/v1/datasets?q=lung+radiomics+-w{Knocking.Varying}"), api.Process),
                ("new search by filter", new(api.Address, $"/api/v1/datasets?modality=CT&rqs16=2&disease=NSCLC&disease=d{Knocking.Varying}"), api.Process),
                ("100 of 100,000 files", new(api.Address, LargeVersion.Page(large, 0, 100)), api.Process),
                ("the last 100 of them", new(api.Address, LargeVersion.Page(large, LargeVersion.Files - 100, 100)), api.Process),
                ("the last 1,000", new(api.Address, LargeVersion.Page(large, LargeVersion.Files - 1_000, 1_000)), api.Process),
                ("100 of its scans", new(api.Address, LargeVersion.Page(large, 0, 100) + "&role=scan"), api.Process),
            ];
            var figures = all.ToDictionary(one => one.What, _ => new List<(double PerSecond, double Cpu)>());
            for (var round = 0; round <= Option("--rounds", 5); round++)     // the first round warms up
                foreach (var (what, address, server) in all)
                {
                    var figure = await Knocking.At(address, server, Option("--connections", 16), TimeSpan.FromSeconds(Option("--seconds", 4)));
                    if (round > 0) figures[what].Add(figure);
                }
            var (rate, cpu) = Medians(figures["empty endpoint"]);
            foreach (var (what, list) in figures)
                Console.WriteLine(
                    $"{what,-20} median {Medians(list).Rate,8:F0}/s = {Medians(list).Rate / rate,6:P1}; server {Medians(list).Cpu,7:F0} µs a request = {Medians(list).Cpu / cpu,5:F1} times   ({string.Join(", ", list.Select(one => $"{one.PerSecond:F0}"))})");
            return 0;
        }
        finally
        {
            empty.Kill();
        }
    }

    /// <summary>What there is to compare with: a host with one endpoint that answers two bytes.</summary>
    public static async Task<int> Empty(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Error" });
        var app = builder.Build();
        app.MapGet("/ok", () => "ok");
        var address = $"http://127.0.0.1:{args[0]}";
        app.Urls.Add(address);
        await app.StartAsync();
        Console.WriteLine($"{address}/ok");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<(VersionId Small, VersionId Large)> Fill(string database, string blobs, int datasets)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = database,
            ["ConnectionStrings:Blobs"] = blobs });
        builder.Services.AddStorage(builder.Configuration);
        using var host = builder.Build();
        var archive = new Archive(host.Services.GetRequiredService<Marten.IDocumentStore>(), host.Services.GetRequiredService<BlobStore>());
        VersionId last = default;
        for (var i = 0; i < datasets; i++)
            last = (await archive.Publish(Archive.Described($"Dataset {i} of the lung") with { Modalities = [i % 3 == 0 ? "MR" : "CT"] },
                Archive.NewAccession(), 1, [], null)).Id;
        return (last, await LargeVersion.Publish(host.Services.GetRequiredService<Marten.IDocumentStore>()));
    }

    private static (double Rate, double Cpu) Medians(List<(double PerSecond, double Cpu)> figures) =>
        (figures.Select(one => one.PerSecond).Order().ElementAt(figures.Count / 2), figures.Select(one => one.Cpu).Order().ElementAt(figures.Count / 2));
}
