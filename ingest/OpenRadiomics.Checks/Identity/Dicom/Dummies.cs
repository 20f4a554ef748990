namespace OpenRadiomics.Checks;

/// <summary>Values that stand where something was taken out.</summary>
internal static class Dummies
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "anon", "anonymous", "anonymised", "anonymized", "anonymisation", "anonymization", "blank", "blinded", "confidential", "deidentified", "de-identified",
        "deleted", "dummy",
        "empty", "hidden", "masked", "n/a", "na", "nil", "nobody", "noname", "none", "null", "phantom", "pseudonym", "redacted", "removed", "subject", "test",
        "unknown", "unnamed",
        "withheld", "about:blank",
    };

    /// <summary>One of the words in use, or one character again and again: <c>XXXX</c>, <c>00000000</c>.</summary>
    public static bool Contains(string text)
    {
        var trimmed = text.Trim(' ', '^', '=', '[', ']', '<', '>', '*', '#');
        return trimmed.Length == 0 || Words.Contains(trimmed) || trimmed.Length > 2 && trimmed.All(c => c == trimmed[0] || !char.IsLetterOrDigit(c));
    }
}
