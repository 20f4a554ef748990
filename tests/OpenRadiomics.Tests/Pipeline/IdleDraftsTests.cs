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

    [Fact]
    public async Task a_draft_is_not_idle_as_long_as_something_of_it_changes_or_reviewers_read_it()
    {
        var (untouched, lifted, read, described) = (await Id(), await Id(), await Id(), await Id());
        var time = TimeProvider.System.GetUtcNow();
        await using (var session = fixture.Cluster.Store.LightweightSession())
        {
            session.Insert(Audit.Of(await fixture.Cluster.Find(lifted), TimeProvider.System, "exam", "embargo taken back"));
            session.Insert(new ReviewLink(Guid.NewGuid().ToString(), read, false, time.AddDays(-1), time.AddDays(30)));
            session.Insert(new ReviewLink(Guid.NewGuid().ToString(), untouched, false, time.AddDays(-9), time.AddDays(-2)));
            session.Store(new DepositDescription(described, ExampleDeposit.Described, 1, TimeProvider.System.GetUtcNow()));
            await session.SaveChangesAsync(CancellationToken.None);
        }
        await using var reading = fixture.Cluster.Store.QuerySession();
        var idle = await IdleDrafts.Before(reading, time, CancellationToken.None);
        Assert.Equal([true, false, false, false], new[] { untouched, lifted, read, described }.Select(idle.Contains));
        Assert.True(await IdleDrafts.IsOne(reading, untouched, time, CancellationToken.None));
        Assert.False(await IdleDrafts.IsOne(reading, lifted, time, CancellationToken.None));

        async Task<DepositId> Id() => (await Draft(fixture.Cluster)).Deposit;
    }

    private static async Task<(DepositId Deposit, string Bytes)> Draft(Cluster cluster)
    {
        var bytes = await cluster.Stage(Guid.NewGuid().ToByteArray());
        return ((await cluster.Open(ExampleDeposit.Described, [("notes.txt", FileLabels.None, bytes)])).Id, bytes.Name);
    }
}
