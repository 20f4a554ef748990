using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>
/// <c>transfer [--mib 256] [--rounds 5] [--stream-mib 2048]</c>: MB/s of upload and download through the API, and of the same bytes straight to and from the
/// blob store, by turns; then the API's memory while a large file streams through it and back.
/// </summary>
internal static class TransferCommand
{
    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], null)
            : otherwise;

        var (size, rounds, stream) = ((long)Option("--mib", 256) << 20, Option("--rounds", 5), (long)Option("--stream-mib", 2048) << 20);
        await using var servers = await OwnServers.Start();
        await using var api = await ApiProcess.Start(await servers.Both.Database("transfer", CancellationToken.None), servers.Both.Blobs);
        using var http = new HttpClient { BaseAddress = api.Address, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Bearer", api.Token);
        var deposit = (await (await http.PostAsync("/api/v1/deposits", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        var container = new BlobContainerClient(servers.Both.Blobs, "straight");
        await container.CreateIfNotExistsAsync();

        var start = ProcessMemory.Of(api.Process.Id);
        await Up(http, deposit!, "large", stream);
        var (peakUp, _) = ProcessMemory.Of(api.Process.Id);
        await Down(http, deposit!, "large");
        var (peakDown, now) = ProcessMemory.Of(api.Process.Id);
        Console.WriteLine(
            $"memory of the API, MiB: {start.NowMiB} at start; {stream >> 20} MiB streamed up: peak {peakUp}; and down: peak {peakDown}, afterwards {now}");

        var figures = new Dictionary<string, List<double>>();
        for (var round = 0; round <= rounds; round++)                       // the first round warms up
        {
            await Measure("up, API", () => Up(http, deposit!, "file", size));
            await Measure("up, straight", () => UpStraight(container, size));
            await Measure("down, API", () => Down(http, deposit!, "file"));
            await Measure("down, straight", () => DownStraight(container));

            async Task Measure(string what, Func<Task> work)
            {
                var clock = Stopwatch.StartNew();
                await work();
                if (round > 0) (figures.TryGetValue(what, out var known) ? known : figures[what] = []).Add(size / 1e6 / clock.Elapsed.TotalSeconds);
            }
        }
        foreach (var (what, speeds) in figures) Console.WriteLine(
            $"{what,-15} median {Median(speeds),7:F1} MB/s   ({string.Join(", ", speeds.Select(speed => $"{speed:F0}"))})");
        Console.WriteLine(
            $"API against straight: up {Median(figures["up, API"]) / Median(figures["up, straight"]):P0}, down {Median(figures["down, API"]) / Median(figures["down, straight"]):P0}");
        return 0;
    }

    private static async Task Up(HttpClient http, string deposit, string name, long size)
    {
        using var answer = await http.PutAsync($"/api/v1/deposits/{deposit}/files/{name}", new StreamContent(new NoiseStream(size), 128 << 10));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Down(HttpClient http, string deposit, string name)
    {
        using var answer = await http.GetAsync($"/api/v1/deposits/{deposit}/files/{name}", HttpCompletionOption.ResponseHeadersRead);
        await (await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync()).CopyToAsync(Stream.Null);
    }

    /// <summary>As the API does it: blocks of 4 MiB, three at once.</summary>
    private static Task UpStraight(BlobContainerClient container, long size) =>
        container.GetBlobClient("file").UploadAsync(new NoiseStream(size), new BlobUploadOptions
    {
        TransferOptions = new() { InitialTransferSize = 4 << 20, MaximumTransferSize = 4 << 20, MaximumConcurrency = 3 },
    });

    private static async Task DownStraight(BlobContainerClient container)
    {
        using var answer = (await container.GetBlobClient("file").DownloadStreamingAsync()).Value;
        await answer.Content.CopyToAsync(Stream.Null);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
