using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>The texts among a file's labels.</summary>
internal static class LabelTexts
{
    /// <summary>Those that are given; a reader is named for his work.</summary>
    public static IEnumerable<(string Field, string Text, bool IsProfessional)> Of(FileLabels labels)
    {
        (string Field, string? Text, bool IsProfessional)[] texts =
        [
            ("subject", labels.Subject, false), ("session", labels.Session, false), ("scan", labels.Scan, false), ("reader", labels.Reader, true),
            .. labels.Regions.Select(region => ("roi", region.Name, false)),
        ];
        foreach (var (field, text, isProfessional) in texts)
            if (!string.IsNullOrWhiteSpace(text)) yield return (field, text, isProfessional);
    }
}
