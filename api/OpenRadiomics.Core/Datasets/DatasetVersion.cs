namespace OpenRadiomics.Core;

/// <summary>A published version: inserted once, never stored again.</summary>
/// <param name="Id">Accession and number.</param>
/// <param name="Deposit">The deposit it came from.</param>
/// <param name="Owner">Whose deposit it was; never shown.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Description">What its depositor said of it.</param>
/// <param name="Report">What the checks said of it.</param>
/// <param name="Files">How many assets.</param>
/// <param name="Bytes">How many bytes in all.</param>
/// <param name="Content">Digest over the sorted list of path and digest of its assets: two versions with equal content have equal files.</param>
public sealed record DatasetVersion(
    VersionId Id, DepositId Deposit, AccountId Owner, DateTimeOffset PublishedAt, Description Description, Report Report, int Files, long Bytes,
    Sha256 Content);

/// <summary>One file of a published version: inserted once, never stored again.</summary>
public sealed record Asset(VersionId Version, AssetPath Path, FileLabels Labels, FileContent Content, LicenceId? Licence)
{
    /// <summary>Name of the document.</summary>
    public string Id => $"{Version}/{Path}";
}

/// <summary>Says that a dataset or version was taken away, and why. A document of its own: the version itself never changes.</summary>
/// <param name="Accession">Which dataset.</param>
/// <param name="Version">Which of its versions; null for all.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in words shown to everybody.</param>
/// <param name="Purged">The bytes were deleted too, for somebody's privacy.</param>
public sealed record Tombstone(Accession Accession, int? Version, DateTimeOffset At, string Reason, bool Purged)
{
    /// <summary>Name of the document.</summary>
    public string Id => Version is { } number ? $"{Accession}.{number}" : Accession.ToString();

    /// <summary>When a curator asks for this, and that is so already. A retraction may become a privacy withdrawal, nothing else may become another.</summary>
    public WithdrawOutcome Over(Tombstone? known) => known switch
    {
        null => new WithdrawOutcome.Withdrawn(this),
        { Purged: false } when Purged => new WithdrawOutcome.Withdrawn(this),
        _ when known.Reason == Reason && known.Purged == Purged => new WithdrawOutcome.Known(known),
        _ => new WithdrawOutcome.Refused(known),
    };
}

/// <summary>One change of state, with who, when and why. Only ever added.</summary>
public sealed record AuditEntry(Guid Id, DateTimeOffset At, string Actor, string Subject, string Event, string? Reason);
