namespace OpenRadiomics.Core;

/// <summary>What a curator says of a published version, which itself never changes. The last word counts.</summary>
/// <param name="Version">The version.</param>
/// <param name="By">The curator; never shown.</param>
/// <param name="At">When.</param>
/// <param name="Decision">Whether it is as it should be.</param>
/// <param name="Comments">What is to be said to its owner.</param>
public sealed record Review(VersionId Version, AccountId By, DateTimeOffset At, ReviewDecision Decision, IReadOnlyList<ReviewComment> Comments)
{
    public const int MostComments = 200;
    public const int LongestComment = 2_000;

    /// <summary>What cannot be kept; empty if nothing.</summary>
    public static IEnumerable<FieldProblem> Problems(ReviewDecision decision, IReadOnlyList<ReviewComment> comments)
    {
        if (comments.Count > MostComments) yield return new("comments", $"{comments.Count} comments", $"at most {MostComments}");
        if (decision == ReviewDecision.ChangesAsked && comments.Count == 0) yield return new("comments", "none", "at least one that says what to change");
        for (var place = 0; place < Math.Min(comments.Count, MostComments); place++)
            if (comments[place] is not { Text: { Length: <= LongestComment } text } || string.IsNullOrWhiteSpace(text)
                || text.Any(c => char.IsControl(c) && c != '\n'))
                yield return new($"comments[{place}].text", $"{comments[place]?.Text?.Length ?? 0} characters", $"1 to {LongestComment} characters of text");
    }
}

/// <summary>What a curator thinks of a version.</summary>
public enum ReviewDecision
{
    /// <summary>Nothing is to be changed.</summary>
    Approved,

    /// <summary>A next version should mend what the comments say.</summary>
    ChangesAsked,
}

/// <summary>One thing to be said to the owner of a version.</summary>
/// <param name="Text">What.</param>
/// <param name="Path">The file it is about; null for the whole version.</param>
public sealed record ReviewComment(string Text, AssetPath? Path = null);
