using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Checks;

/// <summary>Calendar days, and whether a text says that somebody was born on one.</summary>
internal static partial class Dates
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy",
        "MMMM d yyyy", "dMMMyyyy", "d-MMM-yyyy",
    ];

    /// <summary>A whole calendar day of the last 150 years; a time of day may follow.</summary>
    public static bool IsDay(string text)
    {
        var trimmed = text.Trim().Replace(",", "", StringComparison.Ordinal);
        if (trimmed.Length is < 8 or > 40) return false;
        if (trimmed.IndexOf('T', StringComparison.Ordinal) is >= 8 and var t && char.IsDigit(trimmed[t - 1])) trimmed = trimmed[..t];
        if (trimmed.IndexOf(':', StringComparison.Ordinal) > 0 && trimmed.LastIndexOf(' ') is >= 8 and var space) trimmed = trimmed[..space];
        return DateTime.TryParseExact(trimmed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1890 and <= 2100;
    }

    /// <summary>"DOB: 1956-03-12", "geboren am 12.03.1956", "dob19560312".</summary>
    public static bool HasBirth(string text) => Birth().Matches(text).Any(match => IsDay(match.Groups["day"].Value));

    /// <summary>A day among other words.</summary>
    public static bool HasDay(string text) => Day().Matches(text).Any(match => IsDay(match.Value));

    private const string AnyDay =
        @"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|[0-9]{8}(?![0-9])|[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4}|[A-Z][a-z]{2,8} [0-9]{1,2},? [0-9]{4}";

    [GeneratedRegex(@"(?:\bdob|\bd\.o\.b\.?|birth[ _-]?date|date[ _-]of[ _-]birth|birthday|\bborn(?: on)?|geburtsdatum|geboren(?: am)?|\bgeb\.?|date de naissance|\bnée? le|fecha de nacimiento|data di nascita|\bnat[oa] il|geboortedatum|data de nascimento)[\s:=_#-]{0,6}(?<day>" + AnyDay + ")", RegexOptions.IgnoreCase)]
    private static partial Regex Birth();

    [GeneratedRegex(@"(?<![0-9.])(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}|[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4})(?![0-9]|\.[0-9])")]
    private static partial Regex Day();
}
