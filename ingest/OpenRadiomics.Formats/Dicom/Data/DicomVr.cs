namespace OpenRadiomics.Formats;

/// <summary>Value representations, named as in PS3.5 section 6.2.</summary>
public enum DicomVr
{
    /// <summary>Application entity: at most 16 characters.</summary>
    AE,

    /// <summary>Age: <c>018M</c>.</summary>
    AS,

    /// <summary>A tag: two 16-bit numbers.</summary>
    AT,

    /// <summary>Code: capitals, digits, space, underscore.</summary>
    CS,

    /// <summary>Date: <c>YYYYMMDD</c>.</summary>
    DA,

    /// <summary>Decimal number as text.</summary>
    DS,

    /// <summary>Date and time: <c>YYYYMMDDHHMMSS.FFFFFF&amp;ZZXX</c>.</summary>
    DT,

    /// <summary>IEEE 754, 64 bits.</summary>
    FD,

    /// <summary>IEEE 754, 32 bits.</summary>
    FL,

    /// <summary>Integer as text.</summary>
    IS,

    /// <summary>Text of one line, at most 64 characters.</summary>
    LO,

    /// <summary>Text of several lines, at most 10,240 characters.</summary>
    LT,

    /// <summary>Bytes.</summary>
    OB,

    /// <summary>64-bit floating point numbers.</summary>
    OD,

    /// <summary>32-bit floating point numbers.</summary>
    OF,

    /// <summary>32-bit words.</summary>
    OL,

    /// <summary>64-bit words.</summary>
    OV,

    /// <summary>16-bit words.</summary>
    OW,

    /// <summary>Name of a person.</summary>
    PN,

    /// <summary>Text of one line, at most 16 characters.</summary>
    SH,

    /// <summary>32 bits with sign.</summary>
    SL,

    /// <summary>Sequence of items.</summary>
    SQ,

    /// <summary>16 bits with sign.</summary>
    SS,

    /// <summary>Text of several lines, at most 1,024 characters.</summary>
    ST,

    /// <summary>64 bits with sign.</summary>
    SV,

    /// <summary>Time of day: <c>HHMMSS.FFFFFF</c>.</summary>
    TM,

    /// <summary>Text of any length, several values.</summary>
    UC,

    /// <summary>Unique identifier.</summary>
    UI,

    /// <summary>32 bits without sign.</summary>
    UL,

    /// <summary>Unknown: bytes as they lie there.</summary>
    UN,

    /// <summary>Address of a resource.</summary>
    UR,

    /// <summary>16 bits without sign.</summary>
    US,

    /// <summary>Text of any length.</summary>
    UT,

    /// <summary>64 bits without sign.</summary>
    UV,
}

/// <summary>What follows from a value representation.</summary>
internal static class DicomVrs
{
    private static readonly string[] Names = Enum.GetNames<DicomVr>();
    private static readonly Dictionary<ushort, DicomVr> ByLetters = Enum.GetValues<DicomVr>().ToDictionary(vr => vr.Letters());

    /// <summary>The representation of two letters as they lie in a file, or null.</summary>
    public static DicomVr? Of(byte first, byte second) => ByLetters.TryGetValue((ushort)(first << 8 | second), out var vr) ? vr : null;

    /// <summary>The two letters, the first in the upper byte.</summary>
    public static ushort Letters(this DicomVr vr)
    {
        var name = Names[(int)vr];
        return (ushort)(name[0] << 8 | name[1]);
    }

    /// <summary>Whether its explicit form has two reserved bytes and a 32-bit length (PS3.5 table 7.1-1).</summary>
    public static bool HasLongLength(this DicomVr vr) => vr is DicomVr.OB or DicomVr.OD or DicomVr.OF or DicomVr.OL or DicomVr.OV or DicomVr.OW
        or DicomVr.SQ or DicomVr.SV or DicomVr.UC or DicomVr.UN or DicomVr.UR or DicomVr.UT or DicomVr.UV;

    /// <summary>Bytes of the words that byte order turns round; 1 where it changes nothing (PS3.5 section 7.3).</summary>
    public static int WordBytes(this DicomVr vr) => vr switch
    {
        DicomVr.AT or DicomVr.OW or DicomVr.SS or DicomVr.US => 2,
        DicomVr.FL or DicomVr.OF or DicomVr.OL or DicomVr.SL or DicomVr.UL => 4,
        DicomVr.FD or DicomVr.OD or DicomVr.OV or DicomVr.SV or DicomVr.UV => 8,
        _ => 1,
    };

    /// <summary>Whether values are text of any kind.</summary>
    public static bool IsText(this DicomVr vr) => vr is DicomVr.AE or DicomVr.AS or DicomVr.CS or DicomVr.DA or DicomVr.DS or DicomVr.DT or DicomVr.IS
        or DicomVr.LO
        or DicomVr.LT or DicomVr.PN or DicomVr.SH or DicomVr.ST or DicomVr.TM or DicomVr.UC or DicomVr.UI or DicomVr.UR or DicomVr.UT;

    /// <summary>Whether Specific Character Set speaks of its text (PS3.5 section 6.1.2.2).</summary>
    public static bool HasCharacterSet(this DicomVr vr) =>
        vr is DicomVr.LO or DicomVr.LT or DicomVr.PN or DicomVr.SH or DicomVr.ST or DicomVr.UC or DicomVr.UT;

    /// <summary>Whether it is one text in which a backslash is a letter, and leading spaces count.</summary>
    public static bool IsOneText(this DicomVr vr) => vr is DicomVr.LT or DicomVr.ST or DicomVr.UR or DicomVr.UT;
}
