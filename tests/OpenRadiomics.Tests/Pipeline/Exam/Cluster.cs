using System.Diagnostics;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRadiomics.Core;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;
using Wolverine;
using Wolverine.Marten;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>
/// A database of its own, the depositing side in this process (a host that publishes and handles nothing, as Api is), and any number of Ingest
/// hosts as processes.
/// </summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly Guard _guard = Guard.Start();
    private readonly DirectoryInfo _logs = Directory.CreateTempSubdirectory("openradiomics-pipeline-");
    private readonly Dictionary<string, string> _settings;
    private readonly IHost _host;
    private int _started;

    private Cluster(Dictionary<string, string> settings, IHost host) => (_settings, _host) = (settings, host);

    public IDocumentStore Store => _host.Services.GetRequiredService<IDocumentStore>();

    public BlobStore Blobs => _host.Services.GetRequiredService<BlobStore>();

    /// <summary>Before the names of its blob containers.</summary>
    public string Prefix => _settings["Storage__ContainerPrefix"];

    /// <summary>The last that each host has said.</summary>
    public string Said() => string.Join("\n\n", _logs.GetFiles().Select(log => $"{log.Name}:\n{string.Join('\n', File.ReadLines(log.FullName).TakeLast(60))}"));

    public static async Task<Cluster> Start(string postgres, string blobs, string prefix, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = postgres, ["ConnectionStrings__Blobs"] = blobs, ["Storage__ContainerPrefix"] = prefix,
            ["Ingest__FixityMegabytesPerSecond"] = "0", ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var (key, value) in settings) all[key] = value;
        var builder = Host.CreateApplicationBuilder();
        foreach (var (key, value) in all) builder.Configuration[key.Replace("__", ":", StringComparison.Ordinal)] = value;
        builder.Services.AddStorage(builder.Configuration);
        builder.UseWolverine(Queues.Publish);
        var host = builder.Build();
        await Migration.Apply(host, CancellationToken.None);
        await host.StartAsync();
        return new(all, host);
    }

    public async Task<IngestProcess> StartIngest()
    {
        var name = $"ingest-{Interlocked.Increment(ref _started)}";
        return await (await IngestProcess.Start(_guard, name, _logs.FullName, _settings)).Ready();
    }

    /// <summary>Opens a deposit with these files and this description, as Api would.</summary>
    public async Task<Deposit> Open(Description description, IEnumerable<(string Path, FileLabels Labels, StagedBlob Bytes)> files, Accession? basedOn = null)
    {
        await using var session = Store.LightweightSession();
        var deposit = Deposit.OpenedBy(AccountId.Parse("exam", null), basedOn, TimeProvider.System);
        session.Store(StoredDeposit.Of(deposit));
        session.Store(new DepositDescription(deposit.Id, description, 0));
        foreach (var (path, labels, bytes) in files)
            session.Store(StoredFile.Of(new(deposit.Id, AssetPath.Parse(path, null), labels, new FileContent.Bytes(bytes.Sha256, bytes.Size, bytes.Name),
                deposit.OpenedAt)));
        await session.SaveChangesAsync();
        return deposit;
    }

    public Task<StagedBlob> Stage(byte[] bytes) => Blobs.Stage(new MemoryStream(bytes), long.MaxValue, CancellationToken.None);

    /// <param name="id">Which deposit.</param>
    /// <param name="silently">As if the message were lost.</param>
    public async Task<CheckRunId> Check(DepositId id, bool silently = false)
    {
        var run = CheckRunId.New(TimeProvider.System);
        await Change(id, silently ? null : new StartRun(id, run), async (session, deposit) =>
        {
            var files = await session.Query<StoredFile>().CountAsync(file => file.Deposit == id);
            var started = ((CheckOutcome.Started)deposit.StartChecking(run, TimeProvider.System.GetUtcNow())).Deposit;
            session.Insert(new CheckRun(run, id, Sha256.Of(new byte[32]), TimeProvider.System.GetUtcNow(), files));
            return started;
        });
        return run;
    }

    public Task Publish(DepositId id, bool silently = false) => Change(id, silently ? null : new PublishVersion(id), (_, deposit) =>
        Task.FromResult(((PublishOutcome.Started)deposit.Publish(TimeProvider.System.GetUtcNow())).Deposit));

    /// <summary>Holds a checked deposit back, as if its owner had named the day long ago.</summary>
    public Task Embargo(DepositId id, DateOnly until) => Change(id, null, (session, deposit) =>
    {
        Publications.Reserve(session, id, deposit.BasedOn);
        var longAgo = until.AddDays(-1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return Task.FromResult(((EmbargoOutcome.Held)deposit.Embargo(until, longAgo)).Deposit);
    });

    public Task Abandon(DepositId id) => Change(id, new CollectDeposit(id), (_, deposit) =>
        Task.FromResult(((AbandonOutcome.Done)deposit.Abandon(TimeProvider.System.GetUtcNow())).Deposit));

    /// <summary>Says something to the pipeline out of turn.</summary>
    public async Task Send(object message)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(message);
    }

    public async Task<Deposit> Find(DepositId id)
    {
        await using var session = Store.QuerySession();
        return (await session.LoadAsync<StoredDeposit>(id))!.Deposit;
    }

    /// <summary>The deposit when it has come to a state.</summary>
    public async Task<TState> Until<TState>(DepositId id, TimeSpan patience) where TState : DepositState
    {
        var end = TimeProvider.System.GetUtcNow() + patience;
        while (true)
        {
            var state = (await Find(id)).State;
            if (state is TState reached) return reached;
            if (TimeProvider.System.GetUtcNow() > end) throw new TimeoutException($"Deposit {id} is {state} after {patience}.\n{Said()}");
            await Task.Delay(50);
        }
    }

    /// <summary>Waits until something holds.</summary>
    public async Task Eventually(TimeSpan patience, Func<IQuerySession, Task<bool>> holds)
    {
        for (var end = TimeProvider.System.GetUtcNow() + patience; TimeProvider.System.GetUtcNow() < end; await Task.Delay(100))
        {
            await using var session = Store.QuerySession();
            if (await holds(session)) return;
        }
        throw new TimeoutException($"Not after {patience}.\n{Said()}");
    }

    /// <summary>Whether everything that is asked for first of a version lies beside it.</summary>
    public async Task<bool> IsDrawn(DatasetVersion version)
    {
        await using var session = Store.QuerySession();
        await foreach (var (what, part) in FirstLook.Of(session, version, Blobs, CancellationToken.None))
        {
            if (await Blobs.OpenDerived(version.Id, what.Key.Name(part), CancellationToken.None) is not (var bytes, _)) return false;
            await bytes.DisposeAsync();
        }
        return true;
    }

    /// <summary>Runs a command of the Ingest host to its end.</summary>
    public async Task<(int Code, string Said)> RunIngest(params string[] args)
    {
        var how = new ProcessStartInfo("dotnet", [IngestProcess.Assembly, .. args]) { RedirectStandardOutput = true };
        foreach (var (key, value) in _settings) how.Environment[key] = value;
        using var process = Process.Start(how)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    public async Task<Report> ReportOf(CheckRunId run)
    {
        await using var session = Store.QuerySession();
        return (await session.LoadAsync<RunReport>(run))!.Report;
    }

    public async ValueTask DisposeAsync()
    {
        await _guard.DisposeAsync();
        await _host.StopAsync();
        _host.Dispose();
        _logs.Delete(recursive: true);
    }

    private async Task Change(DepositId id, object? message, Func<IDocumentSession, Deposit, Task<Deposit>> change)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await using var session = Store.LightweightSession();
        var deposit = await session.HoldDeposit(id, CancellationToken.None);
        session.Store(StoredDeposit.Of(await change(session, deposit!)));
        var outbox = scope.ServiceProvider.GetRequiredService<IMartenOutbox>();
        outbox.Enroll(session);
        if (message is not null) await outbox.PublishAsync(message);
        await session.SaveChangesAsync();
    }
}
