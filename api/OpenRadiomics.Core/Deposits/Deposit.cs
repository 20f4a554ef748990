using System.Diagnostics;

namespace OpenRadiomics.Core;

/// <summary>An author's draft. Its description and each of its files are documents of their own.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Owner">Whose it is; nobody else sees it.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="BasedOn">The dataset of which this becomes the next version; null for a new dataset.</param>
/// <param name="State">Where it stands.</param>
public sealed record Deposit(DepositId Id, AccountId Owner, DateTimeOffset OpenedAt, Accession? BasedOn, DepositState State)
{
    /// <summary>Days in which nothing changes after which a draft is given up, unless it is embargoed or a link for reviewers is good.</summary>
    public const int DraftDays = 90;

    public static Deposit OpenedBy(AccountId owner, Accession? basedOn, TimeProvider clock) =>
        new(DepositId.New(clock), owner, clock.GetUtcNow(), basedOn, new DepositState.Open());

    /// <summary>Before description or files change.</summary>
    public EditOutcome Edit() => State switch
    {
        DepositState.Open => new EditOutcome.AsItIs(),
        DepositState.Checked => new EditOutcome.Reopened(this with { State = new DepositState.Open() }),
        _ => new EditOutcome.Refused(State),
    };

    /// <summary>When its owner asks for the checks. Asking again while they run, or when nothing has changed, starts no second run.</summary>
    public CheckOutcome StartChecking(CheckRunId run, DateTimeOffset now) => State switch
    {
        DepositState.Open or DepositState.Checked => new CheckOutcome.Started(this with { State = new DepositState.Checking(run, now) }),
        DepositState.Checking running => new CheckOutcome.RunsAlready(running.Run),
        _ => new CheckOutcome.Refused(State),
    };

    /// <summary>When a run has written its report. A run that is not the present one changes nothing.</summary>
    public Deposit FinishChecking(CheckRunId run, Report report, DateTimeOffset now) => State is DepositState.Checking running && running.Run == run
        ? this with { State = new DepositState.Checked(run, now, report.Errors, report.Warnings, report.Unacknowledged) }
        : this;

    /// <summary>When a curator's ruling has changed what the report of its last check says. An embargo that could not end in publication is over.</summary>
    public Deposit Ruled(Report report) => State switch
    {
        DepositState.Checked done => this with { State = Counted(done, report) },
        DepositState.Embargoed held when report.Unacknowledged > 0 => this with { State = Counted(held.As, report) },
        DepositState.Embargoed held => this with { State = held with { As = Counted(held.As, report) } },
        _ => this,
    };

    private static DepositState.Checked Counted(DepositState.Checked done, Report report) =>
        done with { Errors = report.Errors, Warnings = report.Warnings, Unacknowledged = report.Unacknowledged };

    /// <summary>When its owner asks for publication.</summary>
    public PublishOutcome Publish(DateTimeOffset now) => State switch
    {
        DepositState.Checked { Errors: 0, Unacknowledged: 0 } ok => new PublishOutcome.Started(this with { State = new DepositState.Publishing(ok.Run, now) }),
        DepositState.Checked { Errors: > 0 } blocked => new PublishOutcome.Blocked(blocked.Run, blocked.Errors),
        DepositState.Checked blocked => new PublishOutcome.Unacknowledged(blocked.Run, blocked.Unacknowledged),
        DepositState.Embargoed held => (this with { State = held.As }).Publish(now),
        DepositState.Publishing or DepositState.Published => new PublishOutcome.UnderWay(this),
        DepositState.Open or DepositState.Checking or DepositState.Abandoned => new PublishOutcome.Refused(State),
        _ => throw new UnreachableException(),
    };

    /// <summary>When its owner names the day on which it is to be published, or another day than before.</summary>
    public EmbargoOutcome Embargo(DateOnly until, DateTimeOffset now) => State switch
    {
        DepositState.Checked or DepositState.Embargoed when EmbargoOutcome.WrongDay.Of(until, now) is { } wrong => wrong,
        DepositState.Embargoed held => new EmbargoOutcome.Held(this with { State = held with { Until = until } }),
        DepositState.Checked ok => Publish(now) switch
        {
            PublishOutcome.Started => new EmbargoOutcome.Held(this with { State = new DepositState.Embargoed(ok, now, until) }),
            var not => new EmbargoOutcome.NotPublishable(not),
        },
        _ => new EmbargoOutcome.NotPublishable(Publish(now)),
    };

    /// <summary>When its owner takes the embargo back: it is checked as before, and is not published by itself.</summary>
    public Deposit? LiftEmbargo() => State switch
    {
        DepositState.Embargoed held => this with { State = held.As },
        DepositState.Checked => this,
        _ => null,
    };

    /// <summary>When its version stands in the database.</summary>
    public Deposit Published(VersionId version, DateTimeOffset now) => this with { State = new DepositState.Published(version, now) };

    /// <summary>When it could not become a version: it is as after a check, with the reason among the errors of its report.</summary>
    public Deposit NotPublished(Report report, DateTimeOffset now) => State is DepositState.Publishing publishing
        ? this with { State = new DepositState.Checked(publishing.Run, now, report.Errors, report.Warnings, report.Unacknowledged) }
        : this;

    /// <summary>When its owner gives it up.</summary>
    public AbandonOutcome Abandon(DateTimeOffset now) => State switch
    {
        DepositState.Abandoned => new AbandonOutcome.Done(this),
        DepositState.Publishing or DepositState.Published => new AbandonOutcome.Refused(State),
        _ => new AbandonOutcome.Done(this with { State = new DepositState.Abandoned(now) }),
    };
}
