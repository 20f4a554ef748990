using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>A date and time of the clock where it was taken (PS3.5 section 6.2, DT).</summary>
/// <param name="Local">By that clock; what is not said is the first month, day, hour and so on.</param>
/// <param name="Offset">Ahead of UTC, where it is said.</param>
public readonly record struct DicomMoment(DateTime Local, TimeSpan? Offset);

/// <summary>Dates and times as PS3.5 section 6.2 writes them.</summary>
internal static class DicomTimes
{
    /// <summary>YYYYMMDD, and YYYY.MM.DD of the standard's forerunner.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy.MM.dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>HH, HHMM, HHMMSS, HHMMSS.F…; with colons in the standard's forerunner.</summary>
    public static TimeOnly? Time(string text)
    {
        var (whole, fraction) = text.Replace(":", "", StringComparison.Ordinal).Split('.') switch
        {
            [var one] => (one, ""),
            [var one, { Length: > 0 and <= 6 } other] => (one, other),
            _ => ("", ""),
        };
        if (whole.Length is not (2 or 4 or 6) || fraction.Length > 0 && whole.Length != 6) return null;
        if (!int.TryParse(whole.PadRight(6, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)) return null;
        if (!int.TryParse(fraction.PadRight(6, '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var micros)) return null;
        var (h, m, s) = (digits / 10000, digits / 100 % 100, Math.Min(digits % 100, 59));       // a leap second is the end of its minute
        return h < 24 && m < 60 && digits % 100 <= 60 ? new TimeOnly(h, m, s).Add(TimeSpan.FromMicroseconds(micros)) : null;
    }

    /// <summary>YYYY[MM[DD[HH[MM[SS[.F…]]]]]][±ZZXX].</summary>
    public static DicomMoment? Moment(string text)
    {
        TimeSpan? offset = null;
        if (text.Length > 5 && text[^5] is '+' or '-')
        {
            if (!int.TryParse(text.AsSpan(text.Length - 4), NumberStyles.None, CultureInfo.InvariantCulture, out var zone) || zone % 100 > 59
                || zone / 100 > 14) return null;
            offset = TimeSpan.FromMinutes((zone / 100 * 60 + zone % 100) * (text[^5] == '-' ? -1 : 1));
            text = text[..^5];
        }
        var date = text.Length switch { 4 => text + "0101", 6 => text + "01", >= 8 => text[..8], _ => "" };
        if (Date(date) is not { } day) return null;
        return text.Length <= 8 ? new(day.ToDateTime(default), offset) : Time(text[8..]) is { } time ? new(day.ToDateTime(time), offset) : null;
    }
}
