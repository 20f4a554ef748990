using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Dates moved into the past by whole days: times of day stay, and so do all intervals.</summary>
internal static class ShiftedDates
{
    /// <summary>One or several values of DA, DT or TM; null where one of them cannot be read or would leave the calendar.</summary>
    public static string? Of(string values, DicomVr vr, int daysBack)
    {
        var shifted = values.Split('\\').Select(value => One(value.Trim('\0', ' '), vr, daysBack)).ToArray();
        return shifted.Contains(null) ? null : string.Join('\\', shifted);
    }

    private static string? One(string value, DicomVr vr, int daysBack)
    {
        if (value.Length == 0) return "";
        if (vr == DicomVr.TM) return DicomTimes.Time(value) is null ? null : value;
        if (vr == DicomVr.DT && (value.Length < 8 || DicomTimes.Moment(value) is null)) return null;
        return DicomTimes.Date(vr == DicomVr.DT ? value[..8] : value) is { } date && date.DayNumber >= daysBack
            ? date.AddDays(-daysBack).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + (vr == DicomVr.DT ? value[8..] : "")
            : null;
    }
}
