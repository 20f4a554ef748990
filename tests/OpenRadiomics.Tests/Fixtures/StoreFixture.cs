using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenRadiomics.Storage;
using Wolverine;

namespace OpenRadiomics.Tests;

/// <summary>A migrated database and blob containers of its own, for tests of what is stored. No host runs on them.</summary>
public sealed class StoreFixture(Servers servers) : IAsyncLifetime
{
    private IHost? _host;

    public IDocumentStore Store => _host!.Services.GetRequiredService<IDocumentStore>();

    public BlobStore Blobs => _host!.Services.GetRequiredService<BlobStore>();

    public Archive Published => new(Store, Blobs);

    internal IHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Postgres"] = await servers.NewDatabase(), ["ConnectionStrings:Blobs"] = await servers.Blobs(),
            ["Storage:ContainerPrefix"] = servers.NewPrefix(), ["Logging:LogLevel:Default"] = "Warning",
        });
        builder.Services.AddStorage(builder.Configuration);
        builder.UseWolverine(Queues.Publish);
        _host = builder.Build();
        await Migration.Apply(_host, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
    }
}
