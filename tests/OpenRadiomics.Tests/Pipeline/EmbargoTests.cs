using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>Deposits that wait for their day.</summary>
public sealed class EmbargoTests(PipelineFixture fixture) : IClassFixture<PipelineFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private Cluster Cluster => fixture.Cluster;

    [Fact]
    public async Task what_is_embargoed_is_published_by_itself_when_its_day_has_come_under_the_accession_that_was_promised()
    {
        var (over, waiting) = (await Checked(), await Checked());
        await Cluster.Embargo(waiting, Today.AddDays(2));
        await Cluster.Embargo(over, Today);
        var published = await Cluster.Until<DepositState.Published>(over, PipelineFixture.Patience);
        Assert.IsType<DepositState.Embargoed>((await Cluster.Find(waiting)).State);

        await using var session = Cluster.Store.QuerySession();
        var promised = (await Publications.AccessionOf(session, waiting, Ct))!.Value;
        Assert.Equal(Today.AddDays(2), await Embargoes.Of(session, promised, Ct));
        Assert.Null(await Embargoes.Of(session, published.Version.Accession, Ct));
        Assert.Equal(promised.Number + 1, published.Version.Accession.Number);
    }

    [Fact]
    public async Task an_embargoed_deposit_is_never_idle()
    {
        var waiting = await Checked();
        await Cluster.Embargo(waiting, Today.AddDays(700));
        await using var session = Cluster.Store.QuerySession();
        Assert.DoesNotContain(waiting, await IdleDrafts.Before(session, TimeProvider.System.GetUtcNow().AddDays(365), Ct));
    }

    private async Task<DepositId> Checked()
    {
        var bytes = await Cluster.Stage(Guid.NewGuid().ToByteArray());
        var deposit = await Cluster.Open(ExampleDeposit.Described, [("notes.txt", FileLabels.None, bytes)]);
        await Cluster.Check(deposit.Id);
        await Cluster.Until<DepositState.Checked>(deposit.Id, PipelineFixture.Patience);
        return deposit.Id;
    }
}
