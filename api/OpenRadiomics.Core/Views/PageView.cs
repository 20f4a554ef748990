namespace OpenRadiomics.Core;

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record PageView<T>(IReadOnlyList<T> Items, string? Next, long Total) : IPage;

/// <summary>A page of whatever list.</summary>
public interface IPage
{
    /// <summary>Where the next page begins; null on the last.</summary>
    string? Next { get; }
}
