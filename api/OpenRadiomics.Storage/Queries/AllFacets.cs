using NpgsqlTypes;

namespace OpenRadiomics.Storage;

/// <summary>What datasets can be filtered by and counted by: a facet's name, its values in a row of the listing, and what a filter wants of it.</summary>
/// <param name="Name">As in the query string.</param>
/// <param name="Values">SQL: the values of row <c>m</c>, as an array of text.</param>
/// <param name="Wanted">The values that the filter lets through; empty for all.</param>
internal sealed record Facet(string Name, string Values, Func<DatasetFilter, string[]> Wanted)
{
    public const NpgsqlDbType Type = NpgsqlDbType.Array | NpgsqlDbType.Text;
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
        new("rqs16", "array[m.rqs16::text]", filter => [.. filter.Rqs16.Select(points => $"{points}")]),
        new("synthetic", "array[m.synthetic::text]", filter => filter.Synthetic is { } synthetic ? [synthetic ? "true" : "false"] : []),
    ];
}
