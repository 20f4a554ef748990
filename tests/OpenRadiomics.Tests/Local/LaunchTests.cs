using System.Diagnostics;
using System.Net.Http.Headers;

namespace OpenRadiomics.Tests.Local;

/// <summary>One life of the launcher with everything it starts: started, killed, started again, stopped.</summary>
public sealed class LaunchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Pause = TimeSpan.FromMilliseconds(100);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openradiomics-launch-");

    public LaunchTests()
    {
        if (!OperatingSystem.IsWindows()) _folder.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    }

    [Fact]
    public async Task a_killed_launcher_leaves_no_orphan_and_a_second_start_finds_the_data()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The processes of others are read from ps.");
        await using var first = await Start();
        var token = first.Printed("Demo token");
        var children = await Descendants(first.Pid);
        Assert.True(children.Count >= 6, $"guard, PostgreSQL, Azurite and three hosts, at least: {string.Join(' ', children)}");
        var deposit = await Deposit(first, token);

        first.Kill();
        await AllGone(children);

        await using var second = await Start();
        Assert.Equal(token, second.Printed("Demo token"));
        Assert.True(await IsThere(second, token, deposit), "The deposit of before the kill is there.");

        var others = await Descendants(second.Pid);
        Assert.Equal(0, await second.Stop());
        Assert.Contains("Stopped. The data stays.", second.Said, StringComparison.Ordinal);
        await AllGone(others);
    }

    private Task<Launcher> Start() => Launcher.Start("--data", _folder.FullName, "--free-ports", "--no-seed").Ready();

    private static async Task<Uri> Deposit(Launcher launcher, string token)
    {
        using var author = Author(launcher, token);
        using var answer = await author.PostAsync("/api/v1/deposits", null, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        return answer.Headers.Location!;
    }

    private static async Task<bool> IsThere(Launcher launcher, string token, Uri deposit)
    {
        using var author = Author(launcher, token);
        var path = deposit.IsAbsoluteUri ? deposit.PathAndQuery : deposit.OriginalString;
        using var answer = await author.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode;
    }

    private static HttpClient Author(Launcher launcher, string token)
    {
        var api = new Uri(launcher.Printed("Swagger UI")).GetLeftPart(UriPartial.Authority);
        return new() { BaseAddress = new(api), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }

    /// <summary>Waits until none of them runs, and fails naming those that do.</summary>
    private static async Task AllGone(IReadOnlyCollection<int> pids)
    {
        var since = Stopwatch.StartNew();
        while (pids.Where(Runs).ToList() is { Count: > 0 } orphans)
        {
            Assert.True(since.Elapsed < Patience, $"Still running: {string.Join(' ', orphans)}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    private static bool Runs(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task<IReadOnlyList<int>> Descendants(int ancestor)
    {
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-eo", "pid=,ppid="]) { RedirectStandardOutput = true })!;
        var all = (await ps.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(row => (Pid: int.Parse(row[0]), Parent: int.Parse(row[1])))
            .ToLookup(row => row.Parent, row => row.Pid);
        var found = new List<int>();
        var open = new Queue<int>([ancestor]);
        while (open.TryDequeue(out var parent))
            foreach (var child in all[parent])
            {
                found.Add(child);
                open.Enqueue(child);
            }
        return found;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
