using System.Buffers;
using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>How a table writes its numbers.</summary>
/// <param name="Decimal">What stands before the fraction: point or comma.</param>
/// <param name="Group">What may stand between thousands, or null. Blanks and apostrophes between thousands are understood in any case.</param>
public sealed record NumberFormat(char Decimal, char? Group)
{
    private static readonly HashSet<string> Missings = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "nan", "na", "n/a", "#n/a", "null", "none", "nil", "-", "--", ".", "?", "private", "missing", "undefined", "#div/0!", "#num!", "#value!", "-nan",
        "1.#qnan", "-1.#ind",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Missing = Missings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What numbers with a decimal point are written with, and nothing but these.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789.eE+-");

    /// <summary>Decimal point, no thousands.</summary>
    public static NumberFormat Point { get; } = new('.', null);

    /// <summary>What a cell says in this format. Never guesses: what is no number, list or known word for nothing is text.</summary>
    public TableCell Read(ReadOnlyMemory<char> text)
    {
        var trimmed = text.Span.Trim();
        if (trimmed.Length <= 12 && Missing.Contains(trimmed)) return new(CellKind.Missing, double.NaN, text);
        if (TryRead(trimmed, out var number)) return new(CellKind.Number, number, text);
        return IsList(trimmed) ? new(CellKind.List, double.NaN, text) : new(CellKind.Text, double.NaN, text);
    }

    /// <summary>The numbers of a list cell (<c>1.5|2|NaN</c>), NaN for missing ones.</summary>
    public double[] ReadList(TableCell cell) =>
        [.. cell.Text.Trim().TrimEnd('|').Split('|').Select(part => TryRead(part.AsSpan().Trim(), out var number) ? number : double.NaN)];

    private bool IsList(ReadOnlySpan<char> text)
    {
        if (!text.Contains('|')) return false;
        foreach (var part in text.TrimEnd('|').Split('|'))
            if (!TryRead(text.TrimEnd('|')[part].Trim(), out _) && !Missings.Contains(text.TrimEnd('|')[part].Trim().ToString())) return false;
        return true;
    }

    private bool TryRead(ReadOnlySpan<char> text, out double number)
    {
        number = double.NaN;
        if (text.Length is 0 or > 64) return false;
        if (Decimal == '.' && !text.ContainsAnyExcept(Plain)) return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        var body = text[0] is '+' or '-' or '\u2212' ? text[1..] : text;
        var sign = text[0] is '-' or '\u2212' ? -1 : 1;
        if (body.Equals("inf", StringComparison.OrdinalIgnoreCase) || body.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            number = sign * double.PositiveInfinity;
            return true;
        }
        if (body.Length == 0 || body[0] is not (>= '0' and <= '9') && body[0] != Decimal) return false;

        Span<char> plain = stackalloc char[body.Length];
        var (length, digits, grouped, seenFraction, seenExponent) = (0, 0, false, false, false);
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            if (c is >= '0' and <= '9') { plain[length++] = c; digits++; }
            else if (c == Decimal && !seenFraction && !seenExponent && (!grouped || digits == 3))
                { plain[length++] = '.'; (seenFraction, digits, grouped) = (true, 0, false); }
            else if ((c == Group || c is ' ' or '\u00A0' or '\u202F' or '\'') && !seenFraction && !seenExponent
                && (grouped ? digits == 3 : digits is >= 1 and <= 3)) { grouped = true; digits = 0; }
            else if (c is 'e' or 'E' && !seenExponent && i + 1 < body.Length && length > 0 && (!grouped || digits == 3))
            {
                plain[length++] = 'e';
                if (body[i + 1] is '+' or '-' && i + 2 < body.Length) plain[length++] = body[++i];
                (seenExponent, grouped) = (true, false);
            }
            else return false;
        }
        if (grouped && digits != 3) return false;
        if (!double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return false;
        number = sign * value;
        return true;
    }
}
