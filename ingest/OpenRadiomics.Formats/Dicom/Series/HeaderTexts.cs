namespace OpenRadiomics.Formats;

/// <summary>The texts of many data sets, each once: what a file says of a person stands in every slice.</summary>
internal sealed class HeaderTexts
{
    private const int Most = 20_000;

    private readonly HashSet<TextField> seen = [];
    private readonly List<TextField> texts = [];

    public IReadOnlyList<TextField> All => texts;

    /// <summary>Texts that a person writes: no numbers, codes or identifiers.</summary>
    public void Add(DicomDataSet set)
    {
        foreach (var element in set)
            if (element is DicomElement.Sequence { Items: var items })
                foreach (var item in items) Add(item);
            else if (element.Vr is DicomVr.LO or DicomVr.LT or DicomVr.PN or DicomVr.SH or DicomVr.ST or DicomVr.UC or DicomVr.UT or DicomVr.AE or DicomVr.DA
                or DicomVr.DT or DicomVr.UR)
                foreach (var text in set.Texts(element.Tag))
                    if (texts.Count < Most && text.Length > 0 && new TextField(element.Tag.ToString(), text) is var field && seen.Add(field)) texts.Add(field);
    }
}
