using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenRadiomics.Api;
using OpenRadiomics.Local.Servers;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests.Pipeline;

namespace OpenRadiomics.Tests;

/// <summary>The API's own host, in this process, on a port and a database of its own.</summary>
public class RunningApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private protected RunningApi(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>By which the APIs of this test run know their portals' pages.</summary>
    public static (string Private, string Public) PortalKeys { get; } = OpenRadiomics.Core.SignedStatement.NewKey();

    /// <summary>Started once for the whole test run.</summary>
    public static Task<RunningApi> Shared(Servers servers) => servers.Shared(() => OfItsOwn(servers));

    /// <summary>Nothing is published in it but by the test that starts it.</summary>
    public static async Task<RunningApi> OfItsOwn(Servers servers) => new(await Start(servers, []));

    private protected static async Task<WebApplication> Start(Servers servers, Dictionary<string, string?> settings)
    {
        var database = await servers.NewDatabase();
        var blobs = await servers.Blobs();
        var app = ApiHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:Postgres"] = database, ["ConnectionStrings:Blobs"] = blobs, ["Storage:ContainerPrefix"] = servers.NewPrefix(),
                ["Logging:LogLevel:Default"] = "Error", ["Api:ProgressMilliseconds"] = "20", ["Api:HeartbeatSeconds"] = "1",
                ["Api:PortalKeys:0"] = PortalKeys.Public, ["Api:AnonymousRequestsPerMinute"] = "1000000", ["Api:TokenRequestsPerMinute"] = "1000000",
            }).AddInMemoryCollection(settings);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        });
        await Migration.Apply(app, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    /// <summary>The pipeline as a process of its own, on the database and blobs of an API.</summary>
    private protected static async Task<Guard> StartPipeline(WebApplication app)
    {
        var storage = app.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        var guard = Guard.Start();
        var logs = Directory.CreateTempSubdirectory("openradiomics-pipeline-").FullName;
        await (await IngestProcess.Start(guard, "ingest", logs, new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = storage.Postgres, ["ConnectionStrings__Blobs"] = storage.Blobs,
            ["Storage__ContainerPrefix"] = storage.ContainerPrefix,
            ["Logging__LogLevel__Default"] = "Warning",
        })).Ready();
        return guard;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same with limits so small that tests reach them.</summary>
public sealed class NarrowApi : RunningApi
{
    public const int FileBytes = 1_000, Files = 3, DepositBytes = 2_500, OwnerBytes = 3_000, TokenRequests = 60, AnonymousRequests = 20;

    private NarrowApi(WebApplication app) : base(app) { }

    public static new Task<NarrowApi> Shared(Servers servers) => servers.Shared(async () => new NarrowApi(await Start(servers, new()
    {
        ["Api:MaxFileBytes"] = $"{FileBytes}", ["Api:MaxFiles"] = $"{Files}", ["Api:MaxDepositBytes"] = $"{DepositBytes}",
        ["Api:MaxOwnerBytes"] = $"{OwnerBytes}",
        ["Api:TokenRequestsPerMinute"] = $"{TokenRequests}", ["Api:AnonymousRequestsPerMinute"] = $"{AnonymousRequests}",
    })));
}
