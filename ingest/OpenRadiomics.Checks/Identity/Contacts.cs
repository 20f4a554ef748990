using System.Text.RegularExpressions;

namespace OpenRadiomics.Checks;

/// <summary>E-mail addresses, telephone numbers, street addresses.</summary>
internal static partial class Contacts
{
    private static readonly HashSet<string> NobodysPost =
        new(StringComparer.OrdinalIgnoreCase) { "info", "support", "help", "contact", "noreply", "no-reply", "office", "webmaster", "admin" };

    public static Identity In(string text)
    {
        if (Mail().Matches(text).Select(match => match.Groups["who"].Value).ToArray() is { Length: > 0 } who)
            return who.All(NobodysPost.Contains) ? Identity.Suspect("an e-mail address") : Identity.Definite("an e-mail address");
        if (Telephone().Matches(text).Any(match => match.Value.Count(char.IsDigit) is >= 9 and <= 15)
            || CalledTelephone().Matches(text).Any(match => match.Value.Count(char.IsDigit) >= 6))
            return Identity.Definite("a telephone number");
        return Street().IsMatch(text) ? Identity.Definite("a street address") : Identity.None;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9._%+-])(?<who>[A-Za-z0-9._%+-]{1,64})@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,5}\.[A-Za-z]{2,24}\b")]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![0-9.+])(?:\+[1-9][0-9]{0,2}[ (-]{1,2}[0-9][0-9 ()/-]{5,16}[0-9]|\([2-9][0-9]{2}\) ?[2-9][0-9]{2}-[0-9]{4}|[2-9][0-9]{2}-[2-9][0-9]{2}-[0-9]{4})(?![0-9]|\.[0-9])")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(?:tel|phone|telephone|telefon|mobile|fax|handy|téléphone|teléfono)\b\.?(?: ?(?:no|nr|number))?[.:# ]{1,3}[+0(]?[0-9][0-9 /()-]{5,18}",
        RegexOptions.IgnoreCase)]
    private static partial Regex CalledTelephone();

    [GeneratedRegex(@"\b[0-9]{1,5}[A-Za-z]? (?:[NSEW]\.? )?(?:[A-Z][\p{L}'-]{1,30} ){1,3}(?:Street|St\.|Road|Rd\.?|Avenue|Ave\.?|Lane|Drive|Boulevard|Blvd\.?|Court|Terrace|Crescent)(?![\p{L}])"
        + @"|\b\p{Lu}[\p{L}-]{2,30}(?:straße|strasse|str\.|gasse|allee|straat|laan|gatan|vej) [0-9]{1,4}[a-z]?\b"
        + @"|\b[0-9]{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|impasse|chemin|place) (?:de |du |des |de la |d'|l')?\p{Lu}[\p{L}-]{2,30}"
        + @"|\b(?:Via|Viale|Calle|Avenida|Rua|Plaza|Piazza) (?:\p{L}[\p{L}.]{0,30} ){1,4}[0-9]{1,4}\b")]
    private static partial Regex Street();
}
