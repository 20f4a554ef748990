using System.Diagnostics;
using System.Globalization;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>
/// <c>features [--versions 40] [--regions 250] [--features 1000] [--requests 200] [--rounds 3]</c>: queries for feature values through HTTP, one client, beside the same
/// question in SQL by turns, then with eight clients; 10 million values if not said otherwise (<c>--versions 400</c> makes 100 million).
/// </summary>
internal static class FeaturesCommand
{
    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], null) : otherwise;

        await using var servers = await OwnServers.Start();
        var database = await servers.Both.Database("features", CancellationToken.None);
        await using var api = await ApiProcess.Start(database, servers.Both.Blobs);
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = database, ["ConnectionStrings:Blobs"] = servers.Both.Blobs });
        builder.Services.AddStorage(builder.Configuration);
        using var host = builder.Build();
        var (store, blobs) = (host.Services.GetRequiredService<IDocumentStore>(), host.Services.GetRequiredService<BlobStore>());

        var (versions, regions, features) = (Option("--versions", 40), Option("--regions", 250), Option("--features", 1_000));
        var clock = Stopwatch.StartNew();
        var published = await PublishedColumns.Fill(store, blobs, versions, regions, features);
        await using var source = new NpgsqlDataSourceBuilder(database + ";Max Auto Prepare=50;Auto Prepare Min Usages=2").Build();
        await using (var vacuum = source.CreateCommand("vacuum analyze")) await vacuum.ExecuteNonQueryAsync();
        Console.WriteLine($"{(long)versions * regions * features:N0} values filled in {clock.Elapsed.TotalSeconds:F1} s");

        using var http = new HttpClient { BaseAddress = api.Address };
        var questions = FeatureQuestion.All(store.Options.DatabaseSchemaName, published, regions);
        foreach (var question in questions)
        {
            List<double> asked = [], selected = [];
            for (var round = 0; round <= Option("--rounds", 3); round++)            // the first round warms up
            {
                var (http50, sql50) = (new List<double>(), new List<double>());
                for (var n = 0; n < Option("--requests", 200); n++)
                {
                    http50.Add(await Time(async () => await http.GetByteArrayAsync(question.Address)));
                    sql50.Add(await Time(() => question.Select(source)));
                }
                if (round == 0) continue;
                asked.AddRange(http50);
                selected.AddRange(sql50);
            }
            var (rate, cpu) = await Knocking.At(new(api.Address, question.Address), api.Process, 8, TimeSpan.FromSeconds(3));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{question.What,-34} p50 {At(asked, 0.5),7:F2} ms, p95 {At(asked, 0.95),7:F2}; SQL p50 {At(selected, 0.5),7:F2}, p95 {At(selected, 0.95),7:F2}; ratio {At(asked, 0.5) / At(selected, 0.5),5:F2}; 8 clients {rate,6:F0}/s, {cpu / 1000,6:F2} ms of server each"));
        }
        Console.WriteLine($"API: {ProcessMemory.Of(api.Process.Id).PeakMiB} MiB at most");
        await FeatureTableTimings.Run(http, source, store, blobs, Option("--rounds", 3));
        Console.WriteLine($"API: {ProcessMemory.Of(api.Process.Id).PeakMiB} MiB at most");
        return 0;
    }

    private static async Task<double> Time(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(times.Count * share));
}
