using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What curators said of a version (<c>OR-000042.1</c>) as a document: the last word, which counts, and those before.</summary>
public sealed record StoredReview(string Id, Review Review)
{
    /// <summary>The last of them first.</summary>
    public IReadOnlyList<Review> Earlier { get; init; } = [];

    /// <summary>A word said after those that are kept.</summary>
    public static StoredReview Of(Review review, StoredReview? before) =>
        new(review.Version.ToString(), review) { Earlier = before is null ? [] : [before.Review, .. before.Earlier] };

    /// <summary>All of it, for the version's owner and for curators.</summary>
    public ReviewView ToView() => new(Review.Decision, Review.At, Review.Comments,
        [.. Earlier.Select(word => new WordView(word.Decision, word.At, word.Comments))]);
}
