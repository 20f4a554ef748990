using OpenRadiomics.Local.Identity;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Local;

/// <summary>The three hosts as processes, configured by their environment.</summary>
internal sealed class Hosts(Guard guard, DataFolder data, Connections connections, LaunchPorts ports, DemoClient client)
{
    public string Api => Address(ports.Api);
    public string Portal => Address(ports.Portal);

    private PortalKey Key { get; } = PortalKey.Of(data.Path);

    private Dictionary<string, string> SignIn => new()
    {
        ["Portal__SignIn__Authority"] = Address(ports.Identity), ["Portal__SignIn__ClientId"] = DemoClient.Id,
        ["Portal__SignIn__ClientSecret"] = client.ClientSecret,
        ["Portal__SignIn__Provider"] = DemoPerson.Provider, ["Portal__SignIn__Name"] = "the demo provider", ["Portal__SignIn__SigningKey"] = Key.Private,
    };

    /// <summary>Brings the database to the form this build needs.</summary>
    public Task Migrate(CancellationToken ct) => guard.Run(Process("migrate", HostProject.Api, ["migrate"], Servers), ct);

    /// <summary>Starts all three and waits until each says that it is ready: the portal last, which asks the API whether it is.</summary>
    public async Task<IReadOnlyList<RunningProcess>> Start(CancellationToken ct)
    {
        var hosts = await Task.WhenAll(
            Start(Process("api", HostProject.Api, [], new(Servers) { ["Api__TrustedProxies__0"] = "127.0.0.1", ["Api__PublicAddress"] = Portal,
                ["Api__PortalKeys__0"] = Key.Public, ["Api__WebhooksToLoopback"] = "true" }), Api, ct),
            Start(Process("ingest", HostProject.Ingest, [], new(Servers) { ["Ingest__WebhooksToLoopback"] = "true" }), Address(ports.Ingest), ct),
            Start(Process("web", HostProject.Web, [], new(SignIn) { ["Portal__ApiAddress"] = Api, ["Portal__KeyFolder"] = data.File("keys") }), Portal, ct));
        await Task.WhenAll(AwaitReady(hosts[0], Api, ct), AwaitReady(hosts[1], Address(ports.Ingest), ct));
        await AwaitReady(hosts[2], Portal, ct);
        return hosts;
    }

    /// <summary>Runs a command of the API's to its end and gives the last line it printed.</summary>
    public async Task<string> Ask(string[] command, CancellationToken ct)
    {
        var answer = data.File("logs", $"answer-{Guid.NewGuid():n}");
        try
        {
            var quiet = new Dictionary<string, string>(Servers) { ["Logging__LogLevel__Default"] = "None" };
            await guard.Run(Process("answer", HostProject.Api, command, quiet) with { Log = answer }, ct);
            return (await File.ReadAllLinesAsync(answer, ct)).Last(line => line.Trim().Length > 0).Trim();
        }
        finally
        {
            File.Delete(answer);
        }
    }

    /// <summary>A program of ours as a child of the guard.</summary>
    public ChildProcess Process(string name, HostProject project, IReadOnlyList<string> arguments, Dictionary<string, string> environment) =>
        new(name, HostProject.DotNet, [project.Program, .. arguments], data.File("logs", name + ".log")) { Folder = project.Folder, Environment = environment };

    private Dictionary<string, string> Servers => new() { ["ConnectionStrings__Postgres"] = connections.Postgres,
        ["ConnectionStrings__Blobs"] = connections.Blobs };

    private Task<RunningProcess> Start(ChildProcess what, string address, CancellationToken ct) => guard.Start(what with
    {
        Environment = new Dictionary<string, string>(what.Environment)
        {
            ["ASPNETCORE_URLS"] = address,
            ["ASPNETCORE_ENVIRONMENT"] = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Development",
        },
    }, ct);

    private static async Task AwaitReady(RunningProcess host, string address, CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromSeconds(5) };
        await Readiness.Await(host, () => IsReady(http, ct), ct);
    }

    private static async Task<bool> IsReady(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private static string Address(int port) => $"http://127.0.0.1:{port}";
}
