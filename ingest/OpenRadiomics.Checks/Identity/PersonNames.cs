using System.Text.RegularExpressions;

namespace OpenRadiomics.Checks;

/// <summary>Names of persons, by their form and by lists of given names and of other words.</summary>
internal static partial class PersonNames
{
    private const string What = "a person's name";

    /// <summary>A cell or label of which the whole may be a name: "Smith, John", "JOHN SMITH", "DOE^JANE".</summary>
    /// <param name="text">The whole cell.</param>
    /// <param name="isNamed">The title says that names stand here.</param>
    public static Identity OfWhole(string text, bool isNamed)
    {
        if (HasCaretForm(text)) return Identity.Definite(What);
        var words = Words(text);
        if (words.Length is < 1 or > 4 || !words.All(IsAlphabetic) || words.Any(PlainWords.Contains)) return Identity.None;
        var full = words.Where(word => word.Length > 1).ToArray();
        var given = full.Count(GivenNames.Contains);
        if (full.Length >= 2 && (given > 0 || isNamed)) return StartsLikeName(text) ? Identity.Definite(What) : Identity.Suspect(What);
        return given > 0 ? Identity.Suspect(What) : Identity.None;
    }

    /// <summary>A text that may hold a name among other words.</summary>
    public static Identity InText(string text)
    {
        if (HasCaretForm(text)) return Identity.Definite(What);
        foreach (Match match in Labelled().Matches(text))
        {
            var words = Words(match.Groups["name"].Value).TakeWhile(word => IsAlphabetic(word) && !PlainWords.Contains(word)).Where(word => word.Length > 1)
                .Take(3).ToArray();
            if (words.Length >= 2 && (match.Groups["sure"].Success || words.Any(GivenNames.Contains))) return Identity.Definite(What);
        }
        var whole = OfWhole(text, isNamed: false);
        if (whole.Certainty == Certainty.Definite) return whole;
        var (previous, all) = ("", Words(text));
        foreach (var word in all)
        {
            if (IsCapitalised(word) && IsCapitalised(previous) && GivenNames.Contains(previous) && !PlainWords.Contains(word)) return Identity.Suspect(What);
            previous = word;
        }
        return Identity.None;
    }

    /// <summary>A name of a file or folder: parts between separators, capitals in the middle beginning a new part.</summary>
    public static Identity InFileName(string name)
    {
        if (HasCaretForm(name)) return Identity.Definite(What);
        var words = Parts().Matches(name).Select(match => match.Value).Where(word => !PlainWords.Contains(word)).ToArray();
        if (words.Length == 0 || words.Length > 3 || words.Any(word => word.Any(char.IsDigit))) return Identity.None;
        var given = words.Count(GivenNames.Contains);
        if (given > 0 && words.Count(word => word.Length > 2) >= 2) return Identity.Definite(What);
        return given > 0 && words.Length <= 2 && words.All(word => word.Length < 3 || GivenNames.Contains(word)) ? Identity.Suspect(What) : Identity.None;
    }

    /// <summary>DICOM's form of a name: family^given, both of letters only.</summary>
    private static bool HasCaretForm(string text) => text.Contains('^', StringComparison.Ordinal) && CaretForm().Matches(text).Any(match =>
        !PlainWords.Contains(match.Groups["family"].Value) && !PlainWords.Contains(match.Groups["given"].Value));

    private static string[] Words(string text) => text.Split([' ', ',', '_', '.', ';', '=', ':', '\t', '(', ')', '/', '"'],
        StringSplitOptions.RemoveEmptyEntries);

    private static bool IsAlphabetic(string word) => word.All(c => char.IsLetter(c) || c is '\'' or '-' or '’');

    private static bool IsCapitalised(string word) => word.Length > 1 && char.IsUpper(word[0]) && IsAlphabetic(word);

    private static bool StartsLikeName(string text) =>
        text.Trim() is { Length: > 0 } trimmed && (char.IsUpper(trimmed[0]) || text.Contains(',', StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<family>[\p{L}'’-]{2,40}(?: [\p{L}'’-]{2,40})?)\^(?<given>[\p{L}'’-]{2,40})(?![\p{L}\p{N}])")]
    private static partial Regex CaretForm();

    [GeneratedRegex(@"\b(?:(?<sure>patient'?s?[ _-]?name|name of (?:the )?patient|patientenname|nom du patient|nombre del paciente)|patient|pt|name)\s{0,3}[:=]\s{0,3}(?<name>[\p{L}',. ’-]{3,80})", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|[0-9]+")]
    private static partial Regex Parts();
}
