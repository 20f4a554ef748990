namespace OpenRadiomics.Storage;

/// <summary>What PostgreSQL takes as text.</summary>
internal static class Storable
{
    /// <summary>Whether it is valid Unicode without control characters; a NUL or half a surrogate pair would end as an error of the database.</summary>
    public static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r')) return false;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    /// <summary>The text as far as it can be stored, at most so many characters of it.</summary>
    public static string Text(string text, int most)
    {
        var cut = text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
        return IsText(cut) ? cut : string.Concat(cut.EnumerateRunes().Where(rune => rune.Value >= ' '));
    }
}
