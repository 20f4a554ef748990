using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>An element with the data set it stands in, and the way to it as a finding tells it.</summary>
internal readonly record struct DicomField(string Way, DicomDataSet Set, DicomElement Element)
{
    private const int MostDepth = 16;

    public DicomTag Tag => Element.Tag;

    public DicomVr Vr => Element.Vr == DicomVr.UN ? DicomDictionary.Find(Tag)?.Vr ?? DicomVr.UN : Element.Vr;

    public bool HasValue => Element is DicomElement.Value { IsEmpty: false } or DicomElement.Bulk or DicomElement.Sequence { Items.Count: > 0 };

    public IReadOnlyList<string> Texts => Set.Texts(Tag);

    /// <summary>Keyword, or tag where the standard has none for it.</summary>
    public string Name => ConfidentialityProfile.Find(Tag)?.Keyword is { Length: > 0 } keyword ? keyword : Tag.Keyword ?? Tag.ToString();

    /// <summary>Every element, in the order of tags, those of items after the sequence they lie in.</summary>
    public static IEnumerable<DicomField> Of(DicomDataSet set) => Of(set, "", 0);

    private static IEnumerable<DicomField> Of(DicomDataSet set, string way, int depth)
    {
        foreach (var element in set)
        {
            var field = new DicomField($"{way}{element.Tag}", set, element);
            yield return field;
            if (element is not DicomElement.Sequence { Items: var items } || depth >= MostDepth) continue;
            for (var i = 0; i < items.Count; i++)
                foreach (var inner in Of(items[i], $"{field.Way}[{i}] ", depth + 1)) yield return inner;
        }
    }
}
