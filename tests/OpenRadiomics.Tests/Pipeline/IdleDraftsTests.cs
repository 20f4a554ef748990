using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>Which drafts are idle, and which staged bytes nobody wants any more.</summary>
public sealed class IdleDraftsTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    [Fact]
    public async Task an_untouched_draft_is_idle_and_its_bytes_are_wanted_until_it_is_published_or_given_up()
    {
        var cluster = fixture.Cluster;
        var (kept, published, abandoned) = (await Draft(cluster), await Draft(cluster), await Draft(cluster));
        var before = TimeProvider.System.GetUtcNow();
        await cluster.Check(published.Deposit);
        await cluster.Until<DepositState.Checked>(published.Deposit, PipelineFixture.Patience);
        await cluster.Publish(published.Deposit);
        await cluster.Until<DepositState.Published>(published.Deposit, PipelineFixture.Patience);
        await cluster.Abandon(abandoned.Deposit);

        await using var session = cluster.Store.QuerySession();
        var idle = await IdleDrafts.Before(session, before, CancellationToken.None);
        Assert.Contains(kept.Deposit, idle);
        Assert.DoesNotContain(published.Deposit, idle);
        Assert.DoesNotContain(abandoned.Deposit, idle);
        Assert.DoesNotContain(kept.Deposit, await IdleDrafts.Before(session, before - TimeSpan.FromDays(7), CancellationToken.None));
        Assert.Equal([kept.Bytes], await IdleDrafts.Wanted(session, [kept.Bytes, published.Bytes, abandoned.Bytes, "never-heard-of"], CancellationToken.None));
    }

    private static async Task<(DepositId Deposit, string Bytes)> Draft(Cluster cluster)
    {
        var bytes = await cluster.Stage(Guid.NewGuid().ToByteArray());
        return ((await cluster.Open(ExampleDeposit.Described, [("notes.txt", FileLabels.None, bytes)])).Id, bytes.Name);
    }
}
