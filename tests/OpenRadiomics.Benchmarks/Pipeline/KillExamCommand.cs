using OpenRadiomics.Local;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Tests.Pipeline;

namespace OpenRadiomics.Benchmarks;

/// <summary>
/// <c>kill-exam --times 50 [--subjects 20] [--seed 1]</c>: kills an Ingest host so many times at random moments. Exit code 0 if nothing was lost.
/// </summary>
internal static class KillExamCommand
{
    public static async Task<int> Run(string[] args)
    {
        int Option(string name, int otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], null)
            : otherwise;

        await using var servers = await OwnServers.Start();
        await using var cluster = await Cluster.Start(await servers.Both.Database("exam", CancellationToken.None), servers.Both.Blobs, "exam-");
        var seed = Option("--seed", Environment.TickCount);
        var example = await ExampleDeposit.Stage(cluster, Option("--subjects", 20));
        var exam = new KillExam(cluster, example, new Random(seed));
        var undisturbed = await exam.Begin();
        Console.WriteLine(
            $"seed {seed}, {example.Files.Count} files; undisturbed: check {undisturbed.Check.TotalSeconds:F1} s, publication {undisturbed.Publish.TotalSeconds:F1} s");
        var lost = 0;
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < Option("--times", 50); number++)
        {
            var survived = await exam.Once(undisturbed, number);
            if (survived is not { SameReport: true, SameContent: true }) lost++;
            if (survived.Recovery > slowest) slowest = survived.Recovery;
            Console.WriteLine($"{number + 1,3}  killed {survived.Moment.TotalSeconds:F2} s into the {(survived.DuringCheck ? "check" : "publication")}, " +
                $"done {survived.Recovery.TotalSeconds:F1} s later, report {(survived.SameReport ? "equal" : "DIFFERENT")}, content {(survived.SameContent ? "equal" : "DIFFERENT")}");
        }
        Console.WriteLine($"{lost} different, slowest recovery {slowest.TotalSeconds:F1} s");
        return lost == 0 ? 0 : 1;
    }
}

/// <summary>A PostgreSQL and an Azurite in a folder that is deleted afterwards.</summary>
internal sealed class OwnServers(DirectoryInfo folder, Guard guard, EmbeddedServers both) : IAsyncDisposable
{
    public EmbeddedServers Both => both;

    public static async Task<OwnServers> Start()
    {
        await NodeParts.EnsureInstalled(Console.WriteLine, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("openradiomics-bench-");
        if (!OperatingSystem.IsWindows()) folder.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var guard = Guard.Start();
        return new(folder, guard, await EmbeddedServers.StartAsync(new(folder.FullName), guard, CancellationToken.None));
    }

    public async ValueTask DisposeAsync()
    {
        await guard.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
