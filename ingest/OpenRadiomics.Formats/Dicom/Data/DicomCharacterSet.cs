using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>What texts are written in, by Specific Character Set (0008,0005): PS3.3 section C.12.1.1.2, PS3.5 section 6.1.</summary>
public sealed class DicomCharacterSet
{
    private static readonly Dictionary<string, int> CodePages = new(StringComparer.Ordinal)
    {
        // Files that say nothing should hold ASCII alone. Those that do not are nearly always Latin-1; their names are not to be lost on that account.
        ["6"] = 28591, ["100"] = 28591, ["101"] = 28592, ["109"] = 28593, ["110"] = 28594, ["144"] = 28595, ["127"] = 28596, ["126"] = 28597, ["138"] = 28598,
        ["148"] = 28599, ["203"] = 28605, ["13"] = 932, ["166"] = 874, ["192"] = 65001, ["GB18030"] = 54936, ["GBK"] = 936,
        ["87"] = 28591, ["159"] = 28591, ["149"] = 28591, ["58"] = 28591,  // sets that come by escape sequence alone
    };

    private readonly Encoding first;

    private DicomCharacterSet(IReadOnlyList<string> terms)
    {
        Terms = terms;
        first = CodePage(CodePages.GetValueOrDefault(Number(terms.Count > 0 ? terms[0] : ""), 28591));
    }

    /// <summary>The default repertoire, ISO-IR 6.</summary>
    public static DicomCharacterSet Default { get; } = new([]);

    /// <summary>UTF-8: <c>ISO_IR 192</c>.</summary>
    public static DicomCharacterSet Utf8 { get; } = new(["ISO_IR 192"]);

    /// <summary>The defined terms, as the file has them; the first may be empty for the default repertoire.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>Whether every term is one of the standard's. Texts of others are read as Latin-1.</summary>
    public bool IsKnown => Terms.All(term => term.Length == 0 || CodePages.ContainsKey(Number(term)));

    internal static DicomCharacterSet Of(ReadOnlySpan<byte> value)
    {
        var terms = Encoding.ASCII.GetString(value).TrimEnd('\0', ' ').Split('\\').Select(term => term.Trim()).ToArray();
        return terms is [""] ? Default : terms is ["ISO_IR 192"] ? Utf8 : new(terms);
    }

    /// <summary>The text of some bytes. What no character belongs to becomes U+FFFD or a question mark.</summary>
    /// <param name="bytes">A value, or several with their backslashes.</param>
    /// <param name="isName">Whether it is a person's name, in which ^ and = also end what an escape sequence began.</param>
    public string Decode(ReadOnlySpan<byte> bytes, bool isName = false) =>
        bytes.Contains(Iso2022Text.Escape) ? Iso2022Text.Decode(bytes, first, isName) : first.GetString(bytes);

    /// <summary>The bytes of a text in the first of the sets; escape sequences are not written.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentException">A character that the set does not have.</exception>
    public byte[] Encode(string text)
    {
        var bytes = first.GetBytes(text);
        return first.GetString(bytes) == text ? bytes : throw new ArgumentException(
            $"The character set {string.Join('\\', Terms)} does not have all characters of the text.", nameof(text));
    }

    internal static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);

    /// <summary>ISO_IR 100, ISO 2022 IR 100 and, as some write, ISO-IR 100 are one set.</summary>
    private static string Number(string term) => term is "" ? "6" : term.StartsWith("ISO", StringComparison.Ordinal)
        ? term[(term.LastIndexOf(' ') + 1)..] : term;
}
