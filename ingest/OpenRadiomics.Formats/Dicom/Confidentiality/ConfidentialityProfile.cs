using System.Collections.Frozen;
using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>PS3.15 table E.1-1: the attributes that may identify somebody, and what becomes of each.</summary>
public static class ConfidentialityProfile
{
    /// <summary>The edition of the standard that the table was taken from.</summary>
    public const string Edition = "2026d";

    // The columns after tag, keyword and basic profile, in the order of the file.
    private static readonly ProfileOptions[] Columns =
    [
        ProfileOptions.RetainSafePrivate, ProfileOptions.RetainUids, ProfileOptions.RetainDeviceIdentity, ProfileOptions.RetainInstitutionIdentity,
        ProfileOptions.RetainPatientCharacteristics, ProfileOptions.ModifiedDates, ProfileOptions.CleanDescriptors, ProfileOptions.CleanStructuredContent,
        ProfileOptions.CleanGraphics,
    ];

    private static readonly FrozenDictionary<DicomTag, ConfidentialityRule> Single;
    private static readonly ConfidentialityRule Curves, OverlayData, OverlayComments;

    static ConfidentialityProfile()
    {
        var rules = EmbeddedTable.Rows("dicom/confidentiality_profile.csv").ToDictionary(cells => cells[0], Rule);
        (Curves, OverlayData, OverlayComments, Private) = (rules["50xxxxxx"], rules["60xx3000"], rules["60xx4000"], rules["private"]);
        Single = rules.Where(rule => rule.Key.All(char.IsAsciiHexDigit))
            .ToFrozenDictionary(rule => new DicomTag(uint.Parse(rule.Key, NumberStyles.HexNumber, CultureInfo.InvariantCulture)), rule => rule.Value);
    }

    /// <summary>The rows that name one attribute each.</summary>
    public static IReadOnlyDictionary<DicomTag, ConfidentialityRule> Attributes => Single;

    /// <summary>The row of all private attributes.</summary>
    public static ConfidentialityRule Private { get; }

    /// <summary>The row of an attribute of the standard; null for one that the table does not name.</summary>
    /// <param name="tag">Any tag.</param>
    public static ConfidentialityRule? Find(DicomTag tag) => tag switch
    {
        { IsPrivate: true } => Private,
        { Group: >= 0x5000 and <= 0x50FF } => Curves,
        { Group: >= 0x6000 and <= 0x60FF, Element: 0x3000 } => OverlayData,
        { Group: >= 0x6000 and <= 0x60FF, Element: 0x4000 } => OverlayComments,
        _ => Single.GetValueOrDefault(tag),
    };

    private static ConfidentialityRule Rule(string[] cells)
    {
        var (kept, cleaned) = (ProfileOptions.None, ProfileOptions.None);
        for (var i = 0; i < Columns.Length; i++)
        {
            if (cells[i + 3] == "K") kept |= Columns[i];
            if (cells[i + 3] == "C") cleaned |= Columns[i];
        }
        if ((cleaned & ProfileOptions.ModifiedDates) != 0) kept |= ProfileOptions.FullDates;
        return new(cells[1], cells[2], kept, cleaned);
    }
}
