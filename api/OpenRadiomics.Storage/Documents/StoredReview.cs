using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A curator's word on a version (<c>OR-000042.1</c>) as a document.</summary>
public sealed record StoredReview(string Id, Review Review)
{
    public static StoredReview Of(Review review) => new(review.Version.ToString(), review);
}
