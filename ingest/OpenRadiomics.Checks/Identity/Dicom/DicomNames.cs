namespace OpenRadiomics.Checks;

/// <summary>Values of attributes that are for names of persons.</summary>
internal static class DicomNames
{
    private const string What = "a person's name";

    public static Identity Judge(string name)
    {
        var words = name.Split(['^', '=', ' ', ',', '_', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.All(word => PlainWords.Contains(word) || Dummies.Contains(word))) return Identity.None;
        if (words.Any(word => word.Any(char.IsDigit))) return IdentityJudge.OfText(name.Replace('^', ' '));
        if (words.Any(word => word.Length >= 2 && word.All(IsIdeograph))) return Identity.Definite(What);
        var told = words.Where(word => !PlainWords.Contains(word) && !Dummies.Contains(word)).ToArray();
        if (told.Length >= 2 && told.Any(word => word.Length >= 2)) return Identity.Definite(What);
        return told is [{ Length: >= 3 }] ? Identity.Suspect(What) : Identity.None;
    }

    /// <summary>Han, Kana and Hangul, of which a few letters are a whole name.</summary>
    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF';
}
