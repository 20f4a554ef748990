namespace OpenRadiomics.Formats;

/// <summary>Reads settings that a program printed as a Python dictionary or JSON object: <c>{'binWidth': 25, 'force2D': False}</c>.</summary>
internal static class SettingsText
{
    /// <summary>Keys and the text of their values, JSON's true, false and null as Python's; null if it is no such text.</summary>
    public static IReadOnlyDictionary<string, string>? Read(string text)
    {
        text = text.Trim();
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}') return null;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Split(text[1..^1], ','))
        {
            if (pair.Trim().Length == 0) continue;
            var sides = Split(pair, ':');
            if (sides.Count < 2 || Unquote(sides[0]) is not { Length: > 0 } name) return null;
            values[name] = Unquote(string.Join(':', sides.Skip(1))) switch { "true" => "True", "false" => "False", "null" => "None", var v => v };
        }
        return values;
    }

    /// <summary>Parts between separators that are neither in quotes nor in brackets.</summary>
    private static List<string> Split(string text, char separator)
    {
        var (parts, start, depth, quote) = (new List<string>(), 0, 0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0') { if (c == '\\') i++; else if (c == quote) quote = '\0'; }
            else if (c is '\'' or '"') quote = c;
            else if (c is '[' or '(' or '{') depth++;
            else if (c is ']' or ')' or '}') depth--;
            else if (c == separator && depth == 0) { parts.Add(text[start..i]); start = i + 1; }
        }
        parts.Add(text[start..]);
        return parts;
    }

    private static string Unquote(string text)
    {
        text = text.Trim();
        return text.Length >= 2 && text[0] is '\'' or '"' && text[^1] == text[0] ? text[1..^1] : text;
    }
}
