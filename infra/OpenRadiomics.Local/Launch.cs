using System.Diagnostics;
using System.Runtime.InteropServices;
using OpenRadiomics.Local.Identity;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Local;

/// <summary>From nothing to a running portal, and back.</summary>
internal static class Launch
{
    /// <returns>The exit code: 0 if somebody asked for the end, 1 if something went wrong (which has been said).</returns>
    public static async Task<int> Run(LaunchOptions options)
    {
        using var end = new CancellationTokenSource();
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        var handlers = signals.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            end.Cancel();
        })).ToList();
        try
        {
            await Run(options, end.Token);
            return 1;                                                   // only the token ends it well
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            Console.WriteLine("Stopped. The data stays.");
            return 0;
        }
        catch (Refusal e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        finally
        {
            handlers.ForEach(handler => handler.Dispose());
        }
    }

    private static async Task Run(LaunchOptions options, CancellationToken ct)
    {
        var since = Stopwatch.StartNew();
        var outside = Connections.Configured();
        using var data = await DataFolder.Take(options.Data, ct);
        var ports = options.Ports.Take(withServers: outside is null);
        if (options.Fresh) data.Forget();
        await NodeParts.EnsureInstalled(line => Console.WriteLine("  " + line), ct);

        await using var guard = Guard.Start();
        data.Remember(guard);
        var processes = new List<RunningProcess>();
        var client = DemoClient.New(ports.Portal);
        var connections = outside ?? await OwnServers(data, ports, guard, processes, ct);
        var hosts = new Hosts(guard, data, connections, ports, client);
        await using var identity = await DemoIdentity.Start(ports.Identity, client, ct);
        Say("Bringing the database up to date …");
        await hosts.Migrate(ct);
        Say("Starting api, ingest and web …");
        processes.AddRange(await hosts.Start(ct));

        var memory = outside is null ? data.Path : Directory.CreateDirectory(data.File("servers-" + outside.Key)).FullName;
        var first = new FirstStart(memory, guard, hosts);
        var token = await first.DemoToken(ct);
        await first.GrantRoles(ct);
        if (options.Seed) await first.Seed(token, ct);

        Say($"""
            Ready after {since.Elapsed.TotalSeconds:0.0} s.

              Portal      {hosts.Portal}
              Swagger UI  {hosts.Api}/swagger
              GraphiQL    {hosts.Api}/graphiql
              Demo token  {token}

            To sign in: {hosts.Portal}/account/sign-in, as {string.Join(", ", DemoPeople.InOrder.Select(person => person.Name))}. There are no passwords.
            Data and logs: {data.Path}. Ctrl-C stops everything.
            """);
        await UntilSomethingEnds(processes, ct);
    }

    private static async Task<Connections> OwnServers(DataFolder data, LaunchPorts ports, Guard guard, List<RunningProcess> processes, CancellationToken ct)
    {
        Say("Starting PostgreSQL and Azurite …");
        var servers = await EmbeddedServers.StartAsync(new(data.Path, ports.Postgres, ports.Blobs), guard, ct);
        processes.AddRange(servers.Processes);
        return new(await servers.Database("openradiomics", ct), servers.Blobs);
    }

    private static async Task UntilSomethingEnds(List<RunningProcess> processes, CancellationToken ct)
    {
        var parent = ParentWatch.ParentEnded(ct);
        await Task.WhenAny([parent, .. processes.Select(process => process.Ended)]);
        ct.ThrowIfCancellationRequested();
        if (processes.Find(process => process.Ended.IsCompleted) is { } dead) throw dead.Died();
    }

    private static void Say(string what) => Console.WriteLine(what);
}
