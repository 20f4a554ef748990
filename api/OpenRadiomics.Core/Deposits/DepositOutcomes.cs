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

/// <summary>Whether a deposit can be given up.</summary>
public abstract record AbandonOutcome
{
    private AbandonOutcome() { }

    public sealed record Done(Deposit Deposit) : AbandonOutcome;

    public sealed record Refused(DepositState State) : AbandonOutcome;
}
