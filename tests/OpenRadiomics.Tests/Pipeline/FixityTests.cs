using Azure.Storage.Blobs;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>Published bytes are read again, and what is gone or has changed is told.</summary>
public sealed class FixityTests(PipelineFixture fixture, Servers servers) : IClassFixture<PipelineFixture>
{
    [Fact]
    public async Task missing_and_corrupt_bytes_are_found()
    {
        var cluster = fixture.Cluster;
        var example = await ExampleDeposit.Stage(cluster, subjects: 2, edge: 8);
        var deposit = await example.Open(cluster);
        await cluster.Check(deposit.Id);
        await cluster.Until<DepositState.Checked>(deposit.Id, PipelineFixture.Patience);
        await cluster.Publish(deposit.Id);
        await cluster.Until<DepositState.Published>(deposit.Id, PipelineFixture.Patience);

        Assert.Equal(0, (await cluster.RunIngest("fixity")).Code);
        var content = new BlobContainerClient(await servers.Blobs(), cluster.Prefix + "content");
        var (gone, other) = (example.Files[0].Bytes.Sha256, example.Files[1].Bytes.Sha256);
        await content.GetBlobClient(gone.ToString()).DeleteAsync(cancellationToken: CancellationToken.None);
        await content.GetBlobClient(other.ToString()).UploadAsync(BinaryData.FromString("other"), overwrite: true, CancellationToken.None);
        var (code, said) = await cluster.RunIngest("fixity");
        Assert.Equal(1, code);
        Assert.Contains($"{gone}  Missing", said, StringComparison.Ordinal);
        Assert.Contains($"{other}  Corrupt", said, StringComparison.Ordinal);
    }
}
