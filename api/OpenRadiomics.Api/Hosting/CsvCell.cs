namespace OpenRadiomics.Api;

/// <summary>A cell of a table that people open in a spreadsheet.</summary>
internal static class CsvCell
{
    /// <summary>RFC 4180; text that a spreadsheet would take for a formula begins with an apostrophe. Numbers stay as they are.</summary>
    public static string Of(string? text)
    {
        if (text is null) return "";
        var plain = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? $"'{text}" : text;
        return plain.AsSpan().ContainsAny("\",\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
