using System.Diagnostics;
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
    /// <param name="database">Where its documents are.</param>
    /// <param name="blobs">Where its bytes are.</param>
    /// <param name="prefix">Of the containers' names.</param>
    /// <param name="build">The API of another build; null for this one's.</param>
    public static async Task<ApiProcess> Start(string database, string blobs, string prefix = "", string? build = null)
    {
        build ??= Repository.File("api", "OpenRadiomics.Api", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0",
            "OpenRadiomics.Api.dll");
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = database, ["ConnectionStrings__Blobs"] = blobs, ["Storage__ContainerPrefix"] = prefix,
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["Logging__LogLevel__Default"] = "Error", ["Api__AnonymousRequestsPerMinute"] = "1000000", ["Api__TokenRequestsPerMinute"] = "1000000",
        };
        await Run(build, settings, "migrate");
        var token = (await Run(build, settings, "tokens", "create", "--owner", "bench", "--name", "bench", "--scopes", "deposit")).Trim();
        var process = Process.Start(How(build, settings, output: false))!;
        using var http = new HttpClient { BaseAddress = address };
        while (!await Ready(http))
        {
            if (process.HasExited) throw new InvalidOperationException("The API ended before it was ready.");
            await Task.Delay(100);
        }
        return new(process, address, token);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> Run(string build, Dictionary<string, string> settings, params string[] arguments)
    {
        using var process = Process.Start(How(build, settings, output: true, arguments))!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}:\n{said}");
    }

    private static ProcessStartInfo How(string build, Dictionary<string, string> settings, bool output, params string[] arguments)
    {
        var how = new ProcessStartInfo("dotnet", [build, .. arguments]) { RedirectStandardOutput = output };
        foreach (var (name, value) in settings) how.Environment[name] = value;
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
