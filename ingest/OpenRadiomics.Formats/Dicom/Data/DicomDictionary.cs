using System.Collections.Frozen;
using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>An attribute of PS3.6.</summary>
/// <param name="Vr">Its representation; where the standard leaves a choice, the one that holds both: OW of bytes and words, US of numbers with and without
/// sign.</param>
/// <param name="Multiplicity">How many values it may have, as the standard prints it: <c>1</c>, <c>2-2n</c>.</param>
/// <param name="Keyword">Its name without spaces: <c>PatientID</c>.</param>
public sealed record DicomAttribute(DicomVr Vr, string Multiplicity, string Keyword);

/// <summary>The registry of data elements, PS3.6: what implicit VR needs to be read.</summary>
public static class DicomDictionary
{
    private static readonly FrozenDictionary<uint, DicomAttribute> Single;
    private static readonly FrozenDictionary<string, DicomTag> Tags;

    // Repeating groups: the digits that count, and what they are there.
    private static readonly (uint Mask, uint Digits, DicomAttribute Attribute)[] Repeating;

    static DicomDictionary()
    {
        var (single, repeating) = (new Dictionary<uint, DicomAttribute>(6000), new List<(uint, uint, DicomAttribute)>());
        using var stream = typeof(DicomDictionary).Assembly.GetManifestResourceStream("dicom/attributes.csv")
            ?? throw new InvalidOperationException("dicom/attributes.csv is not embedded.");
        using var text = new StreamReader(stream);
        text.ReadLine();
        while (text.ReadLine()?.Split(',') is [var tag, var vr, var multiplicity, var keyword])
        {
            var attribute = new DicomAttribute(Widest(vr), multiplicity, keyword);
            if (!tag.Contains('x', StringComparison.Ordinal)) single.Add(Hex(tag), attribute);
            else repeating.Add((Hex(string.Concat(tag.Select(c => c == 'x' ? '0' : 'F'))), Hex(tag.Replace('x', '0')), attribute));
        }
        Single = single.ToFrozenDictionary();
        Repeating = [.. repeating];
        Tags = single.Where(pair => pair.Value.Keyword.Length > 0)
            .ToFrozenDictionary(pair => pair.Value.Keyword, pair => new DicomTag(pair.Key), StringComparer.Ordinal);
    }

    /// <summary>What the standard says of a tag; null for private ones and for those it does not know.</summary>
    /// <param name="tag">Any tag.</param>
    public static DicomAttribute? Find(DicomTag tag)
    {
        if (tag.IsPrivate) return null;
        if (Single.TryGetValue(tag.Number, out var attribute)) return attribute;
        foreach (var (mask, digits, repeated) in Repeating)
            if ((tag.Number & mask) == digits) return repeated;
        return null;
    }

    /// <summary>The tag of a keyword; null for none, and for those of repeating groups.</summary>
    /// <param name="keyword">As PS3.6 writes it.</param>
    public static DicomTag? Find(string keyword) => Tags.TryGetValue(keyword, out var tag) ? tag : null;

    /// <summary>The representation an element of implicit VR has (PS3.5 section 7.1.3 and 7.8.1, annex A.1).</summary>
    internal static DicomVr ImplicitVr(DicomTag tag) =>
        tag.Element == 0 ? DicomVr.UL : tag.IsPrivateCreator ? DicomVr.LO : Find(tag)?.Vr ?? DicomVr.UN;

    private static DicomVr Widest(string vr) => vr.EndsWith("OW", StringComparison.Ordinal) ? DicomVr.OW : Enum.Parse<DicomVr>(vr.AsSpan(0, 2));

    private static uint Hex(string digits) => uint.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
