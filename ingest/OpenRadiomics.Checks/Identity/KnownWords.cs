using System.Text.RegularExpressions;

namespace OpenRadiomics.Checks;

/// <summary>
/// Descriptions cleaned by the words that are known to speak of nobody: what is not known goes, so that a name need not be recognised to be taken out.
/// </summary>
/// <param name="own">Words that stay besides, of the depositor's own.</param>
public sealed partial class KnownWords(IEnumerable<string>? own = null)
{
    private readonly HashSet<string> own = new(own ?? [], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The text as it is if every word is known; else the known words, and no numbers where there may have been a date or number of a person.
    /// </summary>
    /// <param name="text">A description.</param>
    public string Clean(string text)
    {
        var words = Words().Matches(text).Select(match => match.Value).ToArray();
        var mayIdentify = MayIdentify(text.Replace('^', ' '));
        var known = words.Where(word => IsKnown(word) && !(mayIdentify && word.Any(char.IsDigit))).ToArray();
        return known.Length == words.Length && !mayIdentify ? text : string.Join(' ', known);
    }

    /// <summary>Whether a text may identify somebody, by all that is known of names, numbers, days and addresses.</summary>
    /// <param name="text">Any text.</param>
    public static bool MayIdentify(string text) => IdentityJudge.OfText(text).Or(PersonNames.OfWhole(text, isNamed: false)).Certainty != Certainty.None;

    private bool IsKnown(string word) =>
        own.Contains(word) || PlainWords.Contains(word) || ProtocolWords.Contains(word) || Technical().IsMatch(word)
        || CamelCase().Matches(word) is { Count: > 1 } parts
            && parts.All(part => part.Value.Length > 1 && (PlainWords.Contains(part.Value) || ProtocolWords.Contains(part.Value)));

    /// <summary>Words with the full stops, plus signs and commas inside of them.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}]|[.,+](?=[\p{L}\p{N}]))*")]
    private static partial Regex Words();

    /// <summary>
    /// Numbers of up to three digits with a unit or fraction, and letters with a digit as kernels and sequences have: 5mm, 1.25, T2w, B31f, GTV1.
    /// </summary>
    [GeneratedRegex(@"\A(?:[0-9]{1,3}(?:[.,][0-9]{1,3})?(?:mm|cm|ms|s|min|keV|kV|mA|mAs|Gy|cGy|HU|T|D|p|x)?|[A-Za-z]{1,3}[0-9]{1,2}[A-Za-z]{0,2}|[A-Za-z])\z")]
    private static partial Regex Technical();

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|[0-9]{1,2}")]
    private static partial Regex CamelCase();
}
