namespace OpenRadiomics.Core;

/// <summary>What becomes of what is withdrawn.</summary>
public enum WithdrawalKind
{
    /// <summary>Nobody can have it any more; its bytes are kept out of sight.</summary>
    Retraction,

    /// <summary>Its bytes are deleted too, for somebody's privacy.</summary>
    Privacy,
}

/// <summary>Whether something is taken away now.</summary>
public abstract record WithdrawOutcome
{
    private WithdrawOutcome() { }

    public sealed record Withdrawn(Tombstone Tombstone) : WithdrawOutcome;

    /// <summary>The very same was asked before; nothing more happens.</summary>
    public sealed record Known(Tombstone Tombstone) : WithdrawOutcome;

    /// <summary>It is withdrawn, for another reason.</summary>
    public sealed record Refused(Tombstone Tombstone) : WithdrawOutcome;
}
