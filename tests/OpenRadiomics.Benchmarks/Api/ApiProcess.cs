using System.Diagnostics;
using System.Globalization;
using OpenRadiomics.Local;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>The API in a process of its own, so that its memory is its own. Disposing kills it.</summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ApiProcess(Process process, Uri address, string token) => (_process, Address, Token) = (process, address, token);

    public Process Process => _process;

    public Uri Address { get; }

    public string Token { get; }

    /// <summary>Migrates, makes a token, starts, and waits until it is ready.</summary>
    public static async Task<ApiProcess> Start(string database, string blobs)
    {
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        await Run(database, blobs, address, "migrate");
        var token = (await Run(database, blobs, address, "tokens", "create", "--owner", "bench", "--name", "bench", "--scopes", "deposit")).Trim();
        var process = Process.Start(How(database, blobs, address, output: false))!;
        using var http = new HttpClient { BaseAddress = address };
        while (!await Ready(http))
        {
            if (process.HasExited) throw new InvalidOperationException("The API ended before it was ready.");
            await Task.Delay(100);
        }
        return new(process, address, token);
    }

    /// <summary>The most memory the process ever had in use, and what it has now, in MiB (Linux: VmHWM and VmRSS).</summary>
    public (int Peak, int Now) MemoryMiB()
    {
        var lines = File.ReadAllLines($"/proc/{_process.Id}/status");
        int Value(string name) => int.Parse(lines.Single(line => line.StartsWith(name, StringComparison.Ordinal))[(name.Length + 1)..^2], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) / 1024;
        return (Value("VmHWM"), Value("VmRSS"));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> Run(string database, string blobs, Uri address, params string[] arguments)
    {
        using var process = Process.Start(How(database, blobs, address, output: true, arguments))!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}:\n{said}");
    }

    private static ProcessStartInfo How(string database, string blobs, Uri address, bool output, params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var how = new ProcessStartInfo("dotnet", [Repository.File("api", "OpenRadiomics.Api", "bin", configuration, "net10.0", "OpenRadiomics.Api.dll"), .. arguments])
        {
            RedirectStandardOutput = output,
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = database, ["ConnectionStrings__Blobs"] = blobs, ["ASPNETCORE_URLS"] = address.ToString(),
            ["Logging__LogLevel__Default"] = "Error", ["Api__AnonymousRequestsPerMinute"] = "1000000",
        }) how.Environment[name] = value;
        return how;
    }

    private static async Task<bool> Ready(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
