using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace OpenRadiomics.Local.Servers;

/// <summary>
/// The parent of all servers and hosts: a small process that stops them when this one ends, in whatever way, SIGKILL included,
/// because then its standard input closes. See guard.mjs.
/// </summary>
internal sealed class Guard : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly ConcurrentDictionary<string, RunningProcess> _children = new();
    private readonly SemaphoreSlim _orders = new(1);
    private readonly Process _process;
    private readonly Task _listening;

    private Guard(Process process)
    {
        _process = process;
        _listening = Listen();
    }

    public int Pid => _process.Id;

    public static Guard Start() => new(NodeParts.Start(new ProcessStartInfo("node", [Repository.File("infra", "OpenRadiomics.Local", "Servers", "guard.mjs")])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true,
    }));

    /// <summary>Starts a process and waits until it runs (which is not yet that it is ready).</summary>
    public async Task<RunningProcess> Start(ChildProcess what, CancellationToken ct)
    {
        var child = new RunningProcess(what);
        if (!_children.TryAdd(what.Name, child)) throw new InvalidOperationException($"{what.Name} runs already.");
        await Order(new
        {
            order = "start", what.Name, what.File, what.Arguments, what.Log, what.Environment, what.Folder,
            what.Unprivileged, what.Owns, what.Signal, patienceMs = (int)what.Patience.TotalMilliseconds,
        }, ct);
        await child.Started.WaitAsync(ct);
        return child;
    }

    /// <summary>Runs a process to its end.</summary>
    /// <exception cref="Refusal">It did not end with 0; the message has its last lines.</exception>
    public async Task Run(ChildProcess what, CancellationToken ct)
    {
        var child = await Start(what, ct);
        if (await child.Ended.WaitAsync(ct) != 0) throw child.Died();
    }

    /// <summary>Asks a process to end, and kills it when its patience is over.</summary>
    public async Task Stop(RunningProcess child, CancellationToken ct)
    {
        await Order(new { order = "stop", child.Name }, ct);
        await child.Ended.WaitAsync(ct);
    }

    /// <summary>Stops everything, the last started first.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _listening;
        await _process.WaitForExitAsync();
        _process.Dispose();
        _orders.Dispose();
    }

    private async Task Order(object order, CancellationToken ct)
    {
        await _orders.WaitAsync(ct);
        try
        {
            await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order, Json));
            await _process.StandardInput.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            throw new Refusal("The process that guards the servers has ended.");
        }
        finally
        {
            _orders.Release();
        }
    }

    private async Task Listen()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var news = JsonSerializer.Deserialize<News>(line, Json)!;
            if (!_children.TryGetValue(news.Name, out var child)) continue;
            if (news.Kind == "started") child.HasStarted(news.Pid!.Value);
            else if (_children.TryRemove(news.Name, out _) && news.Kind == "ended") child.HasEnded(news.Code);
            else child.HasFailed(news.Error ?? "no reason given");
        }
        foreach (var orphan in _children.Values) Bury(orphan);
    }

    /// <summary>The guard is gone. Whatever it left behind is killed, so that nothing runs unguarded.</summary>
    private static void Bury(RunningProcess child)
    {
        if (child.Started.IsCompletedSuccessfully)
            try
            {
                using var process = Process.GetProcessById(child.Started.Result);
                process.Kill(entireProcessTree: true);
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It has ended by itself, which is what we want.
            }
        child.HasEnded(null);
    }

    private sealed record News([property: System.Text.Json.Serialization.JsonPropertyName("news")] string Kind, string Name, int? Pid, int? Code,
        string? Error);
}
