using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What a search found.</summary>
/// <param name="Hits">The page.</param>
/// <param name="More">There is more behind it.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Facets">How many there are per value; empty unless asked for.</param>
public sealed record DatasetPage(IReadOnlyList<DatasetHit> Hits, bool More, long Total, IReadOnlyList<FacetView> Facets)
{
    public SearchView ToView() => new([.. Hits.Select(hit => hit.Dataset)], More ? Hits[^1].Cursor : null, Total, Facets);
}

/// <summary>A dataset found.</summary>
/// <param name="Dataset">The dataset, in short.</param>
/// <param name="Cursor">Where to go on behind it.</param>
public sealed record DatasetHit(DatasetSummaryView Dataset, string Cursor);
