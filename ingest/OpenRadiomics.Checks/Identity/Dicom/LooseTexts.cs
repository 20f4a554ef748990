using System.Text;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Texts in values of unknown meaning: private attributes, and those that came without a representation.</summary>
internal static class LooseTexts
{
    private const int Fewest = 4, MostBytes = 1 << 16;

    public static IReadOnlyList<string> Of(DicomField field)
    {
        if (field.Element is not DicomElement.Value { Bytes: var bytes, Vr: var vr }) return [];
        if (vr is not (DicomVr.UN or DicomVr.OB)) return field.Texts;
        var text = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, MostBytes)]).TrimEnd('\0', ' ');
        return text.Length >= Fewest && !text.Any(char.IsControl) ? [text] : [];
    }
}
