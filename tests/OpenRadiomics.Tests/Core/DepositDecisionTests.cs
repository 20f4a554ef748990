using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Core;

public sealed class DepositDecisionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly CheckRunId Run = CheckRunId.Parse("0196f0c2-7d3c-7a55-9c1e-0d5a3d1f8e21", null);
    private static readonly Deposit Opened = Deposit.OpenedBy(AccountId.Parse("ann", null), null, TimeProvider.System);

    private static readonly DepositState[] States =
    [
        new DepositState.Open(), new DepositState.Checking(Run, Noon), new DepositState.Checked(Run, Noon, 0, 2), new DepositState.Checked(Run, Noon, 1, 0),
        new DepositState.Embargoed(new(Run, Noon, 0, 2), Noon, new(2026, 9, 1)),
        new DepositState.Publishing(Run, Noon), new DepositState.Published(new(new(1), 1), Noon), new DepositState.Abandoned(Noon),
    ];

    private static Deposit In(DepositState state) => Opened with { State = state };

    private static Report ReportWith(params Finding[] findings) =>
        new(findings, [], new(1, [], new Dictionary<int, int>()), new(0, 0, 0, 0, 0, 0, 0, 0), [], "1");

    [Fact]
    public void only_an_open_or_checked_deposit_is_edited()
    {
        Assert.IsType<EditOutcome.AsItIs>(In(new DepositState.Open()).Edit());
        var reopened = Assert.IsType<EditOutcome.Reopened>(In(new DepositState.Checked(Run, Noon, 0, 0)).Edit());
        Assert.IsType<DepositState.Open>(reopened.Deposit.State);
        Assert.All(States.Where(state => state is not (DepositState.Open or DepositState.Checked)),
            state => Assert.IsType<EditOutcome.Refused>(In(state).Edit()));
    }

    [Fact]
    public void asking_again_while_checks_run_starts_no_second_run()
    {
        var again = Assert.IsType<CheckOutcome.RunsAlready>(In(new DepositState.Checking(Run, Noon)).StartChecking(new(Guid.NewGuid()), Noon));
        Assert.Equal(Run, again.Run);
    }

    [Fact]
    public void a_report_of_another_run_changes_nothing()
    {
        var checking = In(new DepositState.Checking(Run, Noon));
        Assert.Equal(checking, checking.FinishChecking(new(Guid.NewGuid()), ReportWith(), Noon));
        Assert.IsType<DepositState.Checked>(checking.FinishChecking(Run, ReportWith(), Noon).State);
        Assert.All(States.Where(state => state is not DepositState.Checking),
            state => Assert.Equal(state, In(state).FinishChecking(Run, ReportWith(), Noon).State));
    }

    [Fact]
    public void unlisted_errors_count()
    {
        var report = ReportWith(new Finding("OR1001", Severity.Error, null, null, "a", "b", "c") { AndMore = 4 },
            new("OR3001", Severity.Warning, null, null, "a", "b", "c"));
        var state = Assert.IsType<DepositState.Checked>(In(new DepositState.Checking(Run, Noon)).FinishChecking(Run, report, Noon).State);
        Assert.Equal((5, 1), (state.Errors, state.Warnings));
    }

    [Fact]
    public void errors_block_publication_and_warnings_do_not()
    {
        Assert.IsType<PublishOutcome.Started>(In(new DepositState.Checked(Run, Noon, 0, 99)).Publish(Noon));
        Assert.IsType<PublishOutcome.Blocked>(In(new DepositState.Checked(Run, Noon, 1, 0)).Publish(Noon));
        Assert.IsType<PublishOutcome.Blocked>(In(new DepositState.Checked(Run, Noon, 1, 3, 3)).Publish(Noon));
        Assert.Equal(new PublishOutcome.Unacknowledged(Run, 2), In(new DepositState.Checked(Run, Noon, 0, 3, 2)).Publish(Noon));
        Assert.IsType<PublishOutcome.Refused>(In(new DepositState.Open()).Publish(Noon));
        Assert.IsType<PublishOutcome.UnderWay>(In(new DepositState.Publishing(Run, Noon)).Publish(Noon));
    }

    [Fact]
    public void only_what_could_be_published_is_embargoed()
    {
        var day = new DateOnly(2026, 9, 1);
        var held = Assert.IsType<EmbargoOutcome.Held>(In(new DepositState.Checked(Run, Noon, 0, 2)).Embargo(day, Noon)).Deposit;
        Assert.Equal(new DepositState.Embargoed(new(Run, Noon, 0, 2), Noon, day), held.State);
        Assert.Equal(new DepositState.Checked(Run, Noon, 0, 2), held.LiftEmbargo()!.State);
        Assert.IsType<PublishOutcome.Started>(held.Publish(Noon));
        Assert.Equal(new EmbargoOutcome.NotPublishable(new PublishOutcome.Blocked(Run, 1)), In(new DepositState.Checked(Run, Noon, 1, 0)).Embargo(day, Noon));
        Assert.Equal(new EmbargoOutcome.WrongDay(new(2026, 6, 2), new(2029, 6, 1)), held.Embargo(new(2026, 6, 1), Noon));
        Assert.All(States.Where(state => state is not (DepositState.Checked or DepositState.Embargoed)),
            state => Assert.IsType<EmbargoOutcome.NotPublishable>(In(state).Embargo(day, Noon)));
    }

    [Fact]
    public void what_is_published_is_not_given_up()
    {
        Assert.IsType<AbandonOutcome.Refused>(In(new DepositState.Published(new(new(1), 1), Noon)).Abandon(Noon));
        Assert.IsType<AbandonOutcome.Refused>(In(new DepositState.Publishing(Run, Noon)).Abandon(Noon));
        Assert.IsType<AbandonOutcome.Done>(In(new DepositState.Checking(Run, Noon)).Abandon(Noon));
    }

    [Fact]
    public void others_do_not_see_a_path_that_identifies()
    {
        var finding = new Finding("OR2001", Severity.Error, AssetPath.Parse("a/b.nii", null), null, "a name", "none", "rename") { PathIdentifies = true };
        Assert.Null(finding.ForOthers().Path);
        Assert.Equal(finding.Path, (finding with { PathIdentifies = false }).ForOthers().Path);
    }
}
