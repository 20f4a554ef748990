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
/// <c>features [--versions 40] [--regions 250] [--features 1000] [--requests 200] [--rounds 3] [--beside API.dll]</c>: queries for feature values through HTTP,
/// one client, the same question again and others of its kind, beside it in SQL, a row of each by turns, then with eight clients; 10 million values if not
/// said otherwise (<c>--versions 400</c> makes 100 million). Beside it another build of the API on the same database may be asked, by turns too.
/// </summary>
internal static class FeaturesCommand
{
    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], null)
            : otherwise;

        await using var servers = await OwnServers.Start();
        var database = await servers.Both.Database("features", CancellationToken.None);
        await using var api = await ApiProcess.Start(database, servers.Both.Blobs);
        await using var other = Array.IndexOf(args, "--beside") is >= 0 and var at
            ? await ApiProcess.Start(database, servers.Both.Blobs, build: args[at + 1]) : null;
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Postgres"] = database,
            ["ConnectionStrings:Blobs"] = servers.Both.Blobs });
        builder.Services.AddStorage(builder.Configuration);
        using var host = builder.Build();
        var (store, blobs) = (host.Services.GetRequiredService<IDocumentStore>(), host.Services.GetRequiredService<BlobStore>());

        var (versions, regions, features) = (Option("--versions", 40), Option("--regions", 250), Option("--features", 1_000));
        var clock = Stopwatch.StartNew();
        var published = await PublishedColumns.Fill(store, blobs, versions, regions, features);
        await using var source = new NpgsqlDataSourceBuilder(database + ";Max Auto Prepare=50;Auto Prepare Min Usages=2").Build();
        await using (var vacuum = source.CreateCommand("vacuum analyze")) await vacuum.ExecuteNonQueryAsync();
        Console.WriteLine($"{(long)versions * regions * features:N0} values filled in {clock.Elapsed.TotalSeconds:F1} s");

        using var connection = new KeptConnection(api.Address);
        using var beside = other is null ? null : new KeptConnection(other.Address);
        foreach (var question in FeatureQuestion.All(store.Options.DatabaseSchemaName, published, regions))
        {
            var (again, another, selected, otherAgain, otherAnother) =
                (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
            for (var (round, count) = (0, Option("--requests", 200)); round <= Option("--rounds", 3); round++)            // the first round warms up
            {
                Row(again, _ => connection.Ask(question.Address));
                Row(another, n => connection.Ask(question.Of(n)));
                if (beside is not null) Row(otherAgain, _ => beside.Ask(question.Address));
                if (beside is not null) Row(otherAnother, n => beside.Ask(question.Of(n)));
                Row(selected, _ => question.Select(source));

                void Row(List<double> times, Action<int> ask)
                {
                    for (var n = 0; n < count; n++)
                        if (Time(() => ask(1 + round * count + n)) is var time && round > 0) times.Add(time);
                }
            }
            var (rate, cpu) = await Knocking.At(new(api.Address, question.Address), api.Process, 8, TimeSpan.FromSeconds(3));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{question.What,-27} p50 {At(again, 0.5),6:F2} ms, p95 {At(again, 0.95),6:F2}; another each time {At(another, 0.5),6:F2}, p95 {At(another, 0.95),6:F2}; SQL {At(selected, 0.5),6:F2}, p95 {At(selected, 0.95),6:F2}; ratio {At(again, 0.5) / At(selected, 0.5),5:F2}, {At(another, 0.5) / At(selected, 0.5),5:F2}; 8 clients {rate,6:F0}/s, {cpu / 1000,6:F2} ms of server each"));
            if (other is null) continue;
            var (otherRate, otherCpu) = await Knocking.At(new(other.Address, question.Address), other.Process, 8, TimeSpan.FromSeconds(3));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{"  of the build beside",-27} p50 {At(otherAgain, 0.5),6:F2} ms, p95 {At(otherAgain, 0.95),6:F2}; another each time {At(otherAnother, 0.5),6:F2}, p95 {At(otherAnother, 0.95),6:F2}; 8 clients {otherRate,6:F0}/s, {otherCpu / 1000,6:F2} ms of server each"));
        }
        var measured = await PublishedColumns.FillMeasured(store, blobs, 50, 1_500);
        foreach (var (what, address) in new[] { ("robustness across readers", "robustness?across=reader"),
            ("deltas of two sessions", "deltas?from=base&to=week4"), ("correlations", "correlations?matrix=false&reader=A&session=base") })
        {
            var (asked, otherwise) = (new List<double>(), new List<double>());
            for (var n = -1; n < 4 * Option("--rounds", 3); n++)
                foreach (var (client, times) in beside is null ? [(connection, asked)] : new[] { (connection, asked), (beside, otherwise) })
                    if (Time(() => client.Ask($"/api/v1/features/{address}&dataset={measured}")) is var time && n >= 0) times.Add(time);
            Console.WriteLine(
                $"{what} of 1,500 features × 200 regions: p50 {At(asked, 0.5):F1} ms{(other is null ? "" : $"; the build beside {At(otherwise, 0.5):F1}")}");
        }
        Console.WriteLine($"API: {ProcessMemory.Of(api.Process.Id).PeakMiB} MiB at most");
        using var http = new HttpClient { BaseAddress = api.Address };
        await FeatureTableTimings.Run(http, source, store, blobs, Option("--rounds", 3));
        Console.WriteLine($"API: {ProcessMemory.Of(api.Process.Id).PeakMiB} MiB at most");
        return 0;
    }

    private static double Time(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(times.Count * share));
}
