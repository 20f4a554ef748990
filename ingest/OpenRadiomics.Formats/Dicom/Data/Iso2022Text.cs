using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>
/// Text with code extensions: escape sequences of ISO/IEC 2022 exchange the sets of bytes below and above 0x80 (PS3.5 section 6.1.2.5, PS3.3 tables C.12-3 and
/// C.12-4).
/// </summary>
internal static class Iso2022Text
{
    public const byte Escape = 0x1B;

    private const int JisX0208 = 51932, JisX0212 = 20932, KsX1001 = 51949, Gb2312 = 936;

    /// <summary>What follows the escape character, whether it exchanges the upper half, the code page it brings.</summary>
    private static readonly (byte[] Sequence, bool Upper, int CodePage)[] Sequences =
    [
        ("(B"u8.ToArray(), false, 0), ("(J"u8.ToArray(), false, 0), ("$B"u8.ToArray(), false, JisX0208), ("$(D"u8.ToArray(), false, JisX0212),
        ("-A"u8.ToArray(), true, 28591), ("-B"u8.ToArray(), true, 28592), ("-C"u8.ToArray(), true, 28593), ("-D"u8.ToArray(), true, 28594),
        ("-L"u8.ToArray(), true, 28595), ("-G"u8.ToArray(), true, 28596), ("-F"u8.ToArray(), true, 28597), ("-H"u8.ToArray(), true, 28598),
        ("-M"u8.ToArray(), true, 28599), ("-b"u8.ToArray(), true, 28605), ("-T"u8.ToArray(), true, 874), (")I"u8.ToArray(), true, 932),
        ("$)C"u8.ToArray(), true, KsX1001), ("$)A"u8.ToArray(), true, Gb2312),
    ];

    public static string Decode(ReadOnlySpan<byte> bytes, Encoding first, bool isName)
    {
        var text = new StringBuilder(bytes.Length);
        var (lower, upper) = (0, first);
        while (!bytes.IsEmpty)
        {
            if (bytes[0] == Escape)
            {
                var known = Find(bytes[1..]);
                if (known is not { } set) { text.Append('\uFFFD'); bytes = bytes[1..]; continue; }
                if (set.Upper) upper = DicomCharacterSet.CodePage(set.CodePage);
                else lower = set.CodePage;
                bytes = bytes[(1 + set.Sequence.Length)..];
                continue;
            }
            var run = Run(bytes, twoBytes: lower != 0);
            if (bytes[0] >= 0x80) text.Append(upper.GetString(run));
            else if (lower != 0 && bytes[0] > 0x20) text.Append(Jis(run, lower));
            else
            {
                // Ends of lines and values put back the first set; so do the parts of a name.
                run = bytes[..1];
                text.Append((char)run[0]);
                if (run[0] is (byte)'\\' or 9 or 10 or 12 or 13 || isName && run[0] is (byte)'^' or (byte)'=') (lower, upper) = (0, first);
            }
            bytes = bytes[run.Length..];
        }
        return text.ToString();
    }

    /// <summary>Bytes of the same half up to the next escape sequence.</summary>
    private static ReadOnlySpan<byte> Run(ReadOnlySpan<byte> bytes, bool twoBytes)
    {
        var length = 1;
        var isUpper = bytes[0] >= 0x80;
        while (length < bytes.Length && bytes[length] != Escape && bytes[length] >= 0x80 == isUpper && (isUpper || twoBytes && bytes[length] > 0x20)) length++;
        return bytes[..length];
    }

    /// <summary>Pairs of the lower half as EUC has them: JIS X 0208 with both high bits set, JIS X 0212 with the first.</summary>
    private static string Jis(ReadOnlySpan<byte> pairs, int codePage)
    {
        var euc = pairs.ToArray();
        for (var i = 0; i < euc.Length; i++)
            if (codePage == JisX0208 || i % 2 == 0) euc[i] |= 0x80;
        return DicomCharacterSet.CodePage(codePage).GetString(euc);
    }

    private static (byte[] Sequence, bool Upper, int CodePage)? Find(ReadOnlySpan<byte> rest)
    {
        foreach (var set in Sequences)
            if (rest.StartsWith(set.Sequence)) return set;
        return null;
    }
}
