using NpgsqlTypes;

namespace OpenRadiomics.Storage;

/// <summary>What datasets can be filtered by and counted by: a facet's name, its values in a row of the listing, and what a filter wants of it.</summary>
/// <param name="Name">As in the query string.</param>
/// <param name="Values">SQL: the values of row <c>m</c>, as an array of text.</param>
/// <param name="Wanted">The values that the filter lets through; empty for all.</param>
/// <param name="Every">All wanted values have to be there, not one of them; so the facet counts under its own filter too.</param>
internal sealed record Facet(string Name, string Values, Func<DatasetFilter, string[]> Wanted, bool Every = false)
{
    public const NpgsqlDbType Type = NpgsqlDbType.Array | NpgsqlDbType.Text;

    /// <summary>SQL: row <c>m</c> is let through.</summary>
    public string Condition => $"{Values} {(Every ? "@>" : "&&")} @{Name}";
}

/// <summary>Every facet, in the order in which they are shown.</summary>
internal static class AllFacets
{
    public static IReadOnlyList<Facet> InOrder { get; } =
    [
        new("modality", "m.modalities", filter => [.. filter.Modality.Select(value => value.Trim().ToUpperInvariant())]),
        new("site", "m.sites", filter => [.. filter.Site.Select(value => value.Trim().ToLowerInvariant())]),
        new("disease", "m.diseases", filter => [.. filter.Disease.Select(value => value.Trim().ToLowerInvariant())]),
        new("manufacturer", "m.manufacturers", filter => [.. filter.Manufacturer.Select(value => value.Trim().ToUpperInvariant())]),
        new("licence", "m.licences", filter => [.. filter.Licence]),
        new("software", "m.software", filter => [.. filter.Software]),
        new("holds", "m.holds", filter => [.. filter.Holds.Select(value => value.Trim().ToLowerInvariant())], Every: true),
        new("conformance", "m.conformance", filter => [.. filter.Conformance.Select(value => value.Trim().ToLowerInvariant())]),
        new("rqs16", "array[m.rqs16::text]", filter => [.. filter.Rqs16.Select(points => $"{points}")]),
        new("synthetic", "array[m.synthetic::text]", filter => filter.Synthetic is { } synthetic ? [synthetic ? "true" : "false"] : []),
    ];
}
