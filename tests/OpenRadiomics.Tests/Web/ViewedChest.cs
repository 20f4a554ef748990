using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Web;

/// <summary>A chest published to be looked at.</summary>
public sealed class ViewedChest(Servers servers) : IAsyncLifetime
{
    /// <summary>Address of its view.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var api = await RunningApi.Shared(servers);
        var blobs = api.Services.GetRequiredService<BlobStore>();
        var version = await ChestDataset.Publish(new(api.Services.GetRequiredService<Marten.IDocumentStore>(), blobs), blobs, title: "Chests to look at");
        Address = $"/datasets/{version.Accession}/versions/{version.Number}/view";
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
