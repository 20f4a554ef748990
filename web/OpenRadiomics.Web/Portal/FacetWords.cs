namespace OpenRadiomics.Web.Portal;

/// <summary>Facets of the search in words.</summary>
internal static class FacetWords
{
    public static string Title(string facet) => facet switch
    {
        "rqs16" => "Open-science points",
        "site" => "Anatomic site",
        "synthetic" => "Origin",
        "holds" => "Holds",
        "conformance" => "On the phantoms",
        _ => char.ToUpperInvariant(facet[0]) + facet[1..],
    };

    public static string Value(string facet, string value) => (facet, value.ToLowerInvariant()) switch
    {
        ("rqs16", _) => $"{value} of 4",
        ("synthetic", "true") => "synthetic",
        ("synthetic", _) => "real",
        ("holds", "masks") => "segmentations",
        ("holds", "features") => "feature tables",
        ("holds", "phantom") => "phantom values",
        ("conformance", "all") => "all values match",
        ("conformance", "most") => "95 % or more match",
        ("conformance", "some") => "fewer match",
        ("conformance", _) => "no phantom values",
        _ => value,
    };
}
