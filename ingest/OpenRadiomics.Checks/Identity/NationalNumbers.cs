using System.Text.RegularExpressions;

namespace OpenRadiomics.Checks;

/// <summary>National numbers of persons that are told by their form together with a check digit, or by a form nothing else has.</summary>
internal static partial class NationalNumbers
{
    private const string What = "a national identity or insurance number";

    public static Identity In(string text)
    {
        foreach (Match match in Candidates().Matches(text))
            if (IsSocialSecurity(match.Value) || IsNhs(match.Value) || IsSwedish(match.Value) || IsFinnish(match.Value) || IsItalian(match.Value)
                || IsFrench(match.Value) || IsBrazilian(match.Value))
                return Identity.Definite(What);
        return Identity.None;
    }

    /// <summary>United States: 3-2-4 digits, areas 000, 666 and 900 up never issued.</summary>
    private static bool IsSocialSecurity(string t) => t is [_, _, _, '-', _, _, '-', _, _, _, _] && Digits(t) is { Length: 9 } d
        && d[..3] is not ("000" or "666") && d[0] != '9' && d[3..5] != "00" && d[5..] != "0000";

    /// <summary>England and Wales: 3 3 4 digits, check digit modulo 11.</summary>
    private static bool IsNhs(string t)
    {
        if (t.Length != 12 || t[3] is not (' ' or '-') || t[7] != t[3] || Digits(t) is not { Length: 10 } d) return false;
        var check = 11 - Sum(d[..9], i => 10 - i) % 11;
        return check != 10 && check % 11 == d[9] - '0';
    }

    /// <summary>Sweden: yymmdd-nnnn, check digit by Luhn.</summary>
    private static bool IsSwedish(string t) => t.Length == 11 && t[6] is '-' or '+' && Digits(t) is { Length: 10 } d && IsDay(d[2..4], d[4..6]) && Luhn(d);

    /// <summary>Finland: ddmmyyCnnnT, check character modulo 31.</summary>
    private static bool IsFinnish(string t) => t.Length == 11 && t[6] is '-' or '+' or 'A' && int.TryParse(t[..6] + t[7..10], out var number)
        && IsDay(t[2..4], t[..2]) && "0123456789ABCDEFHJKLMNPRSTUVWXY"[number % 31] == t[10];

    /// <summary>Italy: codice fiscale, six letters of the name, the birth day, a place and a check letter.</summary>
    private static bool IsItalian(string t) => Italian().IsMatch(t) && ItalianCheck(t) == t[15];

    /// <summary>France: 13 digits and a key of 97 less their remainder modulo 97.</summary>
    private static bool IsFrench(string t) => t.All(c => char.IsDigit(c) || c == ' ') && Digits(t) is { Length: 15 } d && d[0] is '1' or '2'
        && int.Parse(d[3..5]) is >= 1 and <= 12
        && 97 - long.Parse(d[..13]) % 97 == int.Parse(d[13..]);

    /// <summary>Brazil: nnn.nnn.nnn-nn, two check digits modulo 11.</summary>
    private static bool IsBrazilian(string t)
    {
        if (t is not [_, _, _, '.', _, _, _, '.', _, _, _, '-', _, _] || Digits(t) is not { Length: 11 } d || d.Distinct().Count() == 1) return false;
        var first = Sum(d[..9], i => 10 - i) * 10 % 11 % 10;
        var second = Sum(d[..10], i => 11 - i) * 10 % 11 % 10;
        return first == d[9] - '0' && second == d[10] - '0';
    }

    private static string Digits(string t) => string.Concat(t.Where(char.IsAsciiDigit));

    private static bool IsDay(string month, string day) =>
        int.TryParse(month, out var m) && int.TryParse(day, out var d) && m is >= 1 and <= 12 && d is >= 1 and <= 31;

    private static int Sum(string digits, Func<int, int> weight) => digits.Select((c, i) => (c - '0') * weight(i)).Sum();

    private static bool Luhn(string digits) => digits.Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(v => v / 10 + v % 10) % 10 == 0;

    private static char ItalianCheck(string t)
    {
        int[] odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
        var sum = 0;
        for (var i = 0; i < 15; i++)
        {
            var value = char.IsDigit(t[i]) ? t[i] - '0' : t[i] - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return (char)('A' + sum % 26);
    }

    [GeneratedRegex(@"(?<![\p{L}0-9.-])(?:[0-9]{3}-[0-9]{2}-[0-9]{4}|[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}|[0-9]{6}[-+A][0-9]{3}[0-9A-Y]|[A-Z]{6}[0-9]{2}[A-Z][0-9]{2}[A-Z][0-9]{3}[A-Z]|[12](?: ?[0-9]{2}){2} ?[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}|[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2})(?![\p{L}0-9]|[.-][\p{L}0-9])")]
    private static partial Regex Candidates();

    [GeneratedRegex(@"\A[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]\z")]
    private static partial Regex Italian();
}
