using OpenRadiomics.Client;

namespace OpenRadiomics.Web.Portal;

/// <summary>What is searched for, as it stands in the page's address: the address is all the state that a search has.</summary>
/// <param name="Text">Words.</param>
/// <param name="Chosen">Values of facets, in the order in which they were chosen.</param>
/// <param name="Sort">The order; null for the usual one.</param>
public sealed record SearchAddress(string? Text, IReadOnlyList<(string Facet, string Value)> Chosen, string? Sort)
{
    /// <summary>This search with a value chosen too; or, where it is chosen, without it.</summary>
    public SearchAddress Toggle(string facet, string value) =>
        this with { Chosen = Has(facet, value) ? [.. Chosen.Where(one => !Same(one, facet, value))] : [.. Chosen, (facet, value)] };

    public bool Has(string facet, string value) => Chosen.Any(one => Same(one, facet, value));

    /// <summary>From the first page on, unless a cursor is given.</summary>
    public string Of(string? cursor = null)
    {
        (string Name, string? Value)[] parts = [("q", Text), .. Chosen.Select(one => (one.Facet, (string?)one.Value)), ("sort", Sort), ("cursor", cursor)];
        var said = parts.Where(part => part.Value is { Length: > 0 }).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToArray();
        return said.Length == 0 ? "/datasets" : "/datasets?" + string.Join('&', said);
    }

    public DatasetQuery Query(int first, string? cursor) =>
        new(Text, All("modality"), All("site"), All("disease"), All("manufacturer"), All("licence"), All("software"), All("holds"), All("conformance"),
        [.. All("rqs16").Select(Points)], All("synthetic").Select(IsSynthetic).Cast<bool?>().LastOrDefault(), Sort, first, cursor);

    private string[] All(string facet) => [.. Chosen.Where(one => one.Facet == facet).Select(one => one.Value)];

    private static int Points(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, null, out var points) ? points
        : throw new BadAddress("rqs16", text, "points from 0 to 4");

    private static bool IsSynthetic(string text) => bool.TryParse(text, out var synthetic) ? synthetic
        : throw new BadAddress("synthetic", text, "true or false");

    private static bool Same((string Facet, string Value) one, string facet, string value) =>
        one.Facet == facet && string.Equals(one.Value, value, StringComparison.OrdinalIgnoreCase);
}
