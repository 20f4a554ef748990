using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Core;
using OpenRadiomics.Ingest;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;
using static OpenRadiomics.Tests.Pipeline.PipelineFixture;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>What becomes of bytes that were withdrawn for somebody's privacy.</summary>
public sealed class PurgeTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private Cluster Cluster => fixture.Cluster;

    private Archive Archive => new(Cluster.Store, Cluster.Blobs);

    [Fact]
    public async Task bytes_are_deleted_as_soon_as_no_version_that_stands_counts_on_them()
    {
        var first = await Archive.Publish("First", ("a", "first alone"), ("b", "both versions"), ("c", "another dataset too"));
        await Archive.Publish(Archive.Described("Second"), first.Id.Accession, 2, ("b", "both versions"));
        await Archive.Publish("Another dataset", ("c", "another dataset too"));

        await Withdraw(new(first.Id.Accession, 1, TimeProvider.System.GetUtcNow(), "Consent was withdrawn.", Purged: true));
        await Cluster.Eventually(Patience, async _ => !await Has("first alone"));
        Assert.True(await Has("both versions") && await Has("another dataset too"));

        await Withdraw(new(first.Id.Accession, null, TimeProvider.System.GetUtcNow(), "Consent was withdrawn.", Purged: true));
        await Cluster.Eventually(Patience, async _ => !await Has("both versions"));
        Assert.True(await Has("another dataset too"));
    }

    [Fact]
    public async Task feature_values_go_with_the_bytes_and_are_not_made_again()
    {
        var version = (await Archive.Publish("With a table", ("features/a.csv", "subject,Q4LE\n1,2\n"))).Id;
        var rebuilding = new RebuildFeatures(Cluster.Store, Cluster.Blobs, new(Cluster.Blobs));
        Assert.Equal(1, await rebuilding.Run(version, Ct));
        await Withdraw(new(version.Accession, null, TimeProvider.System.GetUtcNow(), "Consent was withdrawn.", Purged: true));
        await Cluster.Eventually(Patience, async session => (await FindColumns.OfVersion(session, version, Ct)).Count == 0
            && await Cluster.Blobs.OpenFeatures(version, Ct) is null);
        await using var session = Cluster.Store.QuerySession();
        Assert.Null(await RegionLists.Of(session, version, Ct));
        Assert.Null(await rebuilding.Run(version, Ct));
    }

    [Fact]
    public async Task pictures_go_with_the_bytes_and_are_not_made_again()
    {
        var version = await ChestDataset.Publish(Archive, Cluster.Blobs);
        using var derived = new DerivedFiles(Cluster.Store, Cluster.Blobs);
        await DrawVersionHandler.Handle(new(version), Cluster.Store, Cluster.Blobs, derived, Ct);
        Assert.True(await AreDrawn(version));
        await Withdraw(new(version.Accession, null, TimeProvider.System.GetUtcNow(), "Consent was withdrawn.", Purged: true));
        await Cluster.Eventually(Patience, async _ => !await AreDrawn(version));
        await DrawVersionHandler.Handle(new(version), Cluster.Store, Cluster.Blobs, derived, Ct);
        Assert.False(await AreDrawn(version));
    }

    [Fact]
    public async Task a_retraction_deletes_nothing()
    {
        var retracted = await Archive.Publish("Retracted", ("a", "retracted"));
        await Withdraw(new(retracted.Id.Accession, null, TimeProvider.System.GetUtcNow(), "Wrong scans.", Purged: false));
        await using var session = Cluster.Store.QuerySession();
        Assert.Empty(await PurgeableContent.After(session, retracted.Id.Accession, null, 10, Ct));
        Assert.Empty(await PurgeableContent.Versions(session, retracted.Id.Accession, Ct));
    }

    [Fact]
    public async Task a_purge_waits_for_publications_and_they_for_it()
    {
        var sharing = await ContentLock.Share(Cluster.Store, Ct);
        await (await ContentLock.Share(Cluster.Store, Ct)).DisposeAsync();
        var alone = ContentLock.Alone(Cluster.Store, Ct);
        await Waiting(1);
        var later = ContentLock.Share(Cluster.Store, Ct);
        await Waiting(2);
        Assert.False(alone.IsCompleted || later.IsCompleted);
        await sharing.DisposeAsync();
        var held = await alone;
        await Waiting(1);
        Assert.False(later.IsCompleted);
        await held.DisposeAsync();
        await (await later).DisposeAsync();
    }

    /// <summary>Returns when at least so many stand before the lock, so that one that comes then comes behind them.</summary>
    private async Task Waiting(int count)
    {
        await using var session = Cluster.Store.QuerySession();
        while ((await session.QueryAsync<long>(
            "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())", Ct))[0] < count)
            await Task.Delay(10, Ct);
    }

    private async Task<bool> AreDrawn(VersionId version)
    {
        await using var session = Cluster.Store.QuerySession();
        return await Cluster.IsDrawn((await session.LoadAsync<StoredVersion>($"{version}", Ct))!.Version);
    }

    private Task<bool> Has(string text) => Cluster.Blobs.HasContent(Sha256.Of(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Ct);

    private async Task Withdraw(Tombstone tombstone)
    {
        await using var session = Cluster.Store.LightweightSession();
        Withdrawal.Keep(session, tombstone);
        await session.SaveChangesAsync(Ct);
        await Cluster.Send(new PurgeWithdrawn(tombstone.Accession));
    }
}
