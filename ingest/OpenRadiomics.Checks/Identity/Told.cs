namespace OpenRadiomics.Checks;

/// <summary>Texts of a deposit as a finding may repeat them: short, in one line, and never somebody's identity.</summary>
internal static class Told
{
    private const int MostCharacters = 80, MostValues = 4;

    /// <summary>The title of a column, or its number where the title may identify somebody.</summary>
    public static string Title(Formats.TableColumn column) =>
        IdentityJudge.OfTitle(column.Name).Certainty == Certainty.None ? Text(column.Name) : $"column {Numbers.Text(column.Index + 1)}";

    /// <summary>Some of the titles, and how many there are.</summary>
    public static string Columns(IReadOnlyList<Formats.TableColumn> columns) =>
        string.Join(", ", columns.Take(5).Select(Title)) + (columns.Count > 5 ? $" and {Numbers.Count(columns.Count - 5, "other column")}" : "");

    /// <summary>Values of an acquisition's fact; null where nothing is told. Numbers are numbers.</summary>
    public static string? Fact(IReadOnlyList<string> values)
    {
        var said = values.Select(value => value.Trim()).Where(value => value.Length > 0 && (IsNumber(value) || !Dummies.Contains(value))).ToArray();
        return said.Length == 0 ? null : said.All(IsNumber) ? string.Join(" × ", said.Take(MostValues)) : Text(string.Join(", ", said.Take(MostValues)));
    }

    private static bool IsNumber(string text) => double.TryParse(text, System.Globalization.NumberStyles.Float,
        System.Globalization.CultureInfo.InvariantCulture, out _);

    public static string Text(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "nothing";
        if (IdentityJudge.OfLabel(text).Or(IdentityJudge.OfText(text)).Certainty != Certainty.None) return "(a text that may identify a person)";
        var plain = string.Concat(text.Trim().Select(c => char.IsControl(c) ? ' ' : c));
        return plain.Length > MostCharacters ? plain[..MostCharacters] + "…" : plain;
    }
}
