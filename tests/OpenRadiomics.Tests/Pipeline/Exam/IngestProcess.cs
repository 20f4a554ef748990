using System.Diagnostics;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>An Ingest host as a process of its own. It dies with the tests, whatever becomes of them.</summary>
internal sealed class IngestProcess(Guard guard, RunningProcess process, string address)
{
    public static async Task<IngestProcess> Start(Guard guard, string name, string logs, IReadOnlyDictionary<string, string> settings)
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        var environment = new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = address, ["DOTNET_gcServer"] = "0" };
        var process = await guard.Start(new ChildProcess(name, "dotnet", [Assembly], Path.Combine(logs, $"{name}.log")) { Environment = environment },
            CancellationToken.None);
        return new(guard, process, address);
    }

    /// <summary>Waits until it is ready for work.</summary>
    public async Task<IngestProcess> Ready()
    {
        using var http = new HttpClient();
        for (var left = 300; ; left--)
        {
            if (process.Ended.IsCompleted) throw process.Died();
            try
            {
                if ((await http.GetAsync($"{address}/health/ready")).IsSuccessStatusCode) return this;
            }
            catch (HttpRequestException) when (left > 0)
            {
            }
            await Task.Delay(100);
        }
    }

    /// <summary>SIGKILL: it has no time for a last word.</summary>
    public async Task Kill()
    {
        using var victim = Process.GetProcessById(await process.Started);
        victim.Kill();
        await process.Ended;
    }

    /// <summary>Asks it to stop, as an operator would.</summary>
    public Task Stop() => guard.Stop(process, CancellationToken.None);

    public Task<int> ProcessId => process.Started;

    public bool Runs => !process.Ended.IsCompleted;

    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "OpenRadiomics.Ingest.dll");
}
