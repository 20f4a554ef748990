using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Attributes as a finding lists them.</summary>
internal static class AttributeNames
{
    private const int Most = 8;

    /// <summary>Their names, each once, in the order of tags; null for none.</summary>
    public static string? Of(IEnumerable<DicomField> fields)
    {
        var names = fields.Select(field => field.Name).Distinct().Take(1000).ToArray();
        return names.Length == 0 ? null : string.Join(", ", names.Take(Most))
            + (names.Length > Most ? $" and {Numbers.Count(names.Length - Most, "other attribute")}" : "");
    }

    /// <summary>Whether it has a value that says something, for a sequence in any of its items.</summary>
    public static bool SaysSomething(this DicomField field) => field.Element switch
    {
        DicomElement.Sequence { Items: var items } => items.SelectMany(DicomField.Of)
            .Any(inner => inner.Element is not DicomElement.Sequence && inner.Vr is not DicomVr.UI && inner.SaysSomething()),
        DicomElement.Value { Bytes: var bytes } => field.Texts is { Count: > 0 } texts
            ? texts.Any(text => text.Length > 0 && !Dummies.Contains(text) && !IsDummyTime(text, field.Vr)) : bytes.Span.ContainsAnyExcept((byte)0),
        _ => true,
    };

    private static bool IsDummyTime(string text, DicomVr vr) => vr switch
    {
        DicomVr.DA or DicomVr.DT => text.StartsWith("19000101", StringComparison.Ordinal),
        DicomVr.IS or DicomVr.DS => text == "0",
        _ => false,
    };
}
