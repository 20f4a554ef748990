using System.Collections;

namespace OpenRadiomics.Formats;

/// <summary>Elements in the order of their tags, each tag once (PS3.5 section 7.1). Not changed once it is made.</summary>
public sealed class DicomDataSet : IReadOnlyCollection<DicomElement>
{
    private readonly DicomElement[] elements;

    private DicomDataSet(DicomElement[] elements, DicomCharacterSet characterSet) => (this.elements, CharacterSet) = (elements, characterSet);

    /// <summary>A data set without elements.</summary>
    public static DicomDataSet Empty { get; } = new([], DicomCharacterSet.Default);

    /// <summary>A data set of these elements; of several with one tag, the first is taken.</summary>
    /// <param name="elements">In any order.</param>
    /// <param name="inherited">What its texts are written in where it does not say so itself: the set of the data set it is an item of.</param>
    public static DicomDataSet Of(IEnumerable<DicomElement> elements, DicomCharacterSet? inherited = null)
    {
        DicomElement[] ordered = [.. elements];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i - 1].Tag.CompareTo(ordered[i].Tag) < 0) continue;
            ordered = [.. ordered.OrderBy(element => element.Tag).DistinctBy(element => element.Tag)];      // stable: the first of equals stays
            break;
        }
        var named = Find(ordered, DicomTags.SpecificCharacterSet) as DicomElement.Value;
        return new(ordered, named is { } value ? DicomCharacterSet.Of(value.Bytes.Span) : inherited ?? DicomCharacterSet.Default);
    }

    /// <summary>What the texts are written in: Specific Character Set of its own, or that of the data set around it.</summary>
    public DicomCharacterSet CharacterSet { get; }

    /// <summary>For an item of a sequence: whether its end is marked by a delimiter rather than told by a length.</summary>
    public bool HasUndefinedLength { get; private init; }

    /// <inheritdoc/>
    public int Count => elements.Length;

    /// <summary>The element of a tag, or null.</summary>
    /// <param name="tag">Any tag.</param>
    public DicomElement? this[DicomTag tag] => Find(elements, tag);

    /// <summary>Whether there is such an element, with or without value.</summary>
    /// <param name="tag">Any tag.</param>
    public bool Contains(DicomTag tag) => this[tag] is not null;

    /// <summary>The same with an element put in or exchanged.</summary>
    /// <param name="element">The element.</param>
    public DicomDataSet With(DicomElement element) =>
        Of([element, .. elements], CharacterSet) is var changed && HasUndefinedLength ? changed.Delimited() : changed;

    /// <summary>The same without an element.</summary>
    /// <param name="tag">Which to leave out; one that is not there changes nothing.</param>
    public DicomDataSet Without(DicomTag tag) => new([.. elements.Where(element => element.Tag != tag)],
        CharacterSet) { HasUndefinedLength = HasUndefinedLength };

    /// <summary>The same, as an item whose end is marked by a delimiter.</summary>
    public DicomDataSet Delimited() => new(elements, CharacterSet) { HasUndefinedLength = true };

    /// <inheritdoc/>
    public IEnumerator<DicomElement> GetEnumerator() => ((IEnumerable<DicomElement>)elements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static DicomElement? Find(DicomElement[] ordered, DicomTag tag)
    {
        var (low, high) = (0, ordered.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = ordered[middle].Tag.CompareTo(tag);
            if (order == 0) return ordered[middle];
            if (order < 0) low = middle + 1; else high = middle - 1;
        }
        return null;
    }
}
