namespace OpenRadiomics.Checks;

/// <summary>When two keys name the same subject, session or region: letter case and BIDS prefixes do not tell them apart.</summary>
internal static class Keys
{
    private static readonly string[] Prefixes = ["sub-", "ses-"];

    /// <summary>A key in the form by which it is looked up; empty for none.</summary>
    public static string Subject(string? key)
    {
        if (key is null) return "";
        var text = key.Trim();
        foreach (var prefix in Prefixes)
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && text.Length > prefix.Length) text = text[prefix.Length..];
        return text.ToUpperInvariant();
    }

    public static bool Same(string? a, string? b) => Subject(a) == Subject(b);
}
