namespace OpenRadiomics.Core;

/// <summary>A version that a curator may look at.</summary>
/// <param name="Version">The version.</param>
/// <param name="Dataset">What it is, in short.</param>
/// <param name="Owner">Whose deposit it was.</param>
/// <param name="Deposit">The deposit that it came from; rulings on its warnings count for next versions.</param>
/// <param name="Warnings">How many warnings the checks gave.</param>
/// <param name="Acknowledgements">How many statements its owner gave on why a warning may stand.</param>
/// <param name="Review">What was said of it; null if nothing yet.</param>
public sealed record QueuedVersionView(VersionId Version, DatasetSummaryView Dataset, AccountId Owner, DepositId Deposit, int Warnings, int Acknowledgements,
    ReviewView? Review);

/// <summary>A word that a curator said of a version.</summary>
/// <param name="Decision">approved, or changesAsked.</param>
/// <param name="At">When.</param>
/// <param name="Comments">For its owner and for curators; empty for everybody else.</param>
public record WordView(ReviewDecision Decision, DateTimeOffset At, IReadOnlyList<ReviewComment> Comments);

/// <summary>The last word that a curator said of a version, and those before.</summary>
/// <param name="Decision">approved, or changesAsked.</param>
/// <param name="At">When.</param>
/// <param name="Comments">For its owner and for curators; empty for everybody else.</param>
/// <param name="Earlier">The words before it, the last of them first, for its owner and for curators; empty for everybody else.</param>
public sealed record ReviewView(ReviewDecision Decision, DateTimeOffset At, IReadOnlyList<ReviewComment> Comments, IReadOnlyList<WordView> Earlier)
    : WordView(Decision, At, Comments);
