namespace OpenRadiomics.Core;

/// <summary>Whether description and files may change now.</summary>
public abstract record EditOutcome
{
    private EditOutcome() { }

    /// <summary>Yes, and the deposit itself need not change.</summary>
    public sealed record AsItIs : EditOutcome;

    /// <summary>Yes; the last check no longer speaks of the content.</summary>
    public sealed record Reopened(Deposit Deposit) : EditOutcome;

    /// <summary>No, in this state.</summary>
    public sealed record Refused(DepositState State) : EditOutcome;
}

/// <summary>Whether a check run starts.</summary>
public abstract record CheckOutcome
{
    private CheckOutcome() { }

    public sealed record Started(Deposit Deposit) : CheckOutcome;

    public sealed record RunsAlready(CheckRunId Run) : CheckOutcome;

    public sealed record Refused(DepositState State) : CheckOutcome;
}

/// <summary>Whether publication starts.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome() { }

    public sealed record Started(Deposit Deposit) : PublishOutcome;

    /// <summary>It was asked for before; nothing more happens.</summary>
    public sealed record UnderWay(Deposit Deposit) : PublishOutcome;

    /// <summary>The last check found errors.</summary>
    public sealed record Blocked(CheckRunId Run, int Errors) : PublishOutcome;

    /// <summary>Some warnings may stand only if the depositor says why.</summary>
    public sealed record Unacknowledged(CheckRunId Run, int Warnings) : PublishOutcome;

    /// <summary>It has not been checked in its present content.</summary>
    public sealed record Refused(DepositState State) : PublishOutcome;
}

/// <summary>Whether publication waits for a day.</summary>
public abstract record EmbargoOutcome
{
    private EmbargoOutcome() { }

    public sealed record Held(Deposit Deposit) : EmbargoOutcome;

    /// <summary>The day is not to come, or too far away.</summary>
    /// <param name="First">The first day that can be named.</param>
    /// <param name="Last">The last.</param>
    public sealed record WrongDay(DateOnly First, DateOnly Last) : EmbargoOutcome
    {
        private const int MostYears = 3;

        internal static WrongDay? Of(DateOnly until, DateTimeOffset now)
        {
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            var (first, last) = (today.AddDays(1), today.AddYears(MostYears));
            return until < first || until > last ? new(first, last) : null;
        }
    }

    /// <summary>It could not be published now either.</summary>
    public sealed record NotPublishable(PublishOutcome Why) : EmbargoOutcome;
}

/// <summary>Whether a deposit can be given up.</summary>
public abstract record AbandonOutcome
{
    private AbandonOutcome() { }

    public sealed record Done(Deposit Deposit) : AbandonOutcome;

    public sealed record Refused(DepositState State) : AbandonOutcome;
}
