using System.Buffers;

namespace OpenRadiomics.Formats;

/// <summary>Finds a table's number format from its cells: evidence first, then what the delimiter suggests, which is then said.</summary>
internal sealed class NumberFormatFinder
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789.,eE+-");
    private int point, comma, maybePoint, maybeComma;

    /// <summary>Looks at one cell.</summary>
    public void See(ReadOnlySpan<char> cell)
    {
        if (cell.Length is 0 or > 64) return;
        if (!cell.ContainsAnyExcept(Signs))
        {
            Weigh(cell);
            return;
        }
        Span<char> kept = stackalloc char[64];
        var length = 0;
        foreach (var c in cell)
            if (c is not (' ' or '\u00A0' or '\u202F' or '\'')) kept[length++] = c;         // thousands in either format: no evidence
        if (length > 0 && !kept[..length].ContainsAnyExcept(Signs)) Weigh(kept[..length]);
    }

    private void Weigh(ReadOnlySpan<char> text)
    {
        if (text[0] is '-' or '+') text = text[1..];
        var (points, commas) = (text.Count('.'), text.Count(','));
        if (points + commas == 0 || !text.ContainsAnyInRange('0', '9')) return;
        var last = text.LastIndexOfAny('.', ',');
        var fraction = text[(last + 1)..];
        var digits = fraction.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? fraction.Length : end;
        if (points > 0 && commas > 0)
        {
            if (points == 1 && text[last] == '.') (point, maybeComma) = (point + 1, maybeComma + 1);
            else if (commas == 1 && text[last] == ',') (comma, maybePoint) = (comma + 1, maybePoint + 1);
        }
        else if (points > 1 || commas > 1)
        {
            if (!IsGrouped(text)) return;                                // 1,234,567: the comma can only mean thousands
            if (commas > 1) (point, maybeComma) = (point + 1, maybeComma + 1);
            else (comma, maybePoint) = (comma + 1, maybePoint + 1);
        }
        else if (digits == 3 && last is >= 1 and <= 3 && text[0] != '0' && fraction.Length == 3) { if (points == 1) maybePoint++; else maybeComma++; }
        else if (points == 1) point++;
        else comma++;
    }

    /// <summary>The format, and what is doubtful about it.</summary>
    public (NumberFormat Format, ReadProblem? Doubt) Find(char delimiter) => (point > 0, comma > 0) switch
    {
        (true, false) => (new('.', maybeComma > 0 ? ',' : null), null),
        (false, true) => (new(',', maybePoint > 0 ? '.' : null), null),
        (true, true) => (point >= comma ? new('.', null) : new(',', null), new(ProblemKind.Contradiction, ReadPlace.File,
            $"{point} numbers with decimal point, {comma} with decimal comma", "one way to write numbers",
            "Write all numbers with a decimal point; those of the rarer kind were read as text.")),
        _ when maybeComma > 0 && maybePoint > 0 => (new('.', null), Doubtful("numbers like 1.234 and 1,234", "as decimal points; those with a comma as text")),
        _ when maybeComma > 0 && delimiter != ',' => (new(',', null), Doubtful("numbers like 1,234", "as decimal commas")),
        _ when maybeComma > 0 => (new('.', ','), Doubtful("numbers like 1,234", "as thousands")),
        _ when maybePoint > 0 && delimiter != ',' => (NumberFormat.Point, Doubtful("numbers like 1.234", "as decimal points")),
        _ => (NumberFormat.Point, null),
    };

    private static bool IsGrouped(ReadOnlySpan<char> text)
    {
        var sinceSeparator = 0;
        var groups = 0;
        foreach (var c in text)
            if (c is '.' or ',') { if (groups > 0 && sinceSeparator != 3 || sinceSeparator is 0 or > 3) return false; groups++; sinceSeparator = 0; }
            else sinceSeparator++;
        return sinceSeparator == 3;
    }

    private static ReadProblem Doubtful(string found, string taken) =>
        new(ProblemKind.Assumed, ReadPlace.File, $"{found}, and none that tells what the separator means", "at least one number that tells",
            $"Write numbers with a decimal point and without thousands; they were taken {taken}.");
}
