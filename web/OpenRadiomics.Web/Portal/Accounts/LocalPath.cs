namespace OpenRadiomics.Web.Portal;

/// <summary>Where to go after something was done: a page of this portal, and nothing else.</summary>
internal static class LocalPath
{
    /// <exception cref="BadAddress">It leads, or may lead, elsewhere.</exception>
    public static string Of(string? path)
    {
        if (string.IsNullOrEmpty(path)) return "/";
        var local = path[0] == '/' && path.Length <= 2_000 && !path.Contains('\\') && !path.Any(char.IsControl) && (path.Length == 1 || path[1] != '/');
        return local ? path : throw new BadAddress("the page to go to", path.Length > 100 ? path[..100] + "…" : path,
            "a path of this portal, such as /deposits");
    }
}
