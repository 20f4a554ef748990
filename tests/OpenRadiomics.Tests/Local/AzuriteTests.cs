using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace OpenRadiomics.Tests.Local;

public sealed class AzuriteTests(Servers servers)
{
    [Fact]
    public async Task a_blob_is_kept_and_an_address_is_written_once()
    {
        var ct = TestContext.Current.CancellationToken;
        var container = new BlobContainerClient(await servers.Blobs(), servers.NewPrefix() + "content");
        await container.CreateAsync(cancellationToken: ct);
        var blob = container.GetBlobClient("a");
        var once = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        await blob.UploadAsync(BinaryData.FromString("first"), once, ct);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("second"), once, ct));

        Assert.Equal(409, refusal.Status);
        Assert.Equal("first", (await blob.DownloadContentAsync(ct)).Value.Content.ToString());
    }
}
