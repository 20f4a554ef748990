using System.Buffers.Binary;
using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Bytes to elements, PS3.5 section 7: either byte order, representations stated or not, lengths told or delimited.</summary>
internal sealed class DicomParser(DicomBytes bytes, DicomPixels pixels, ReadLimits limits, List<ReadProblem> remarks, CancellationToken ct)
{
    private const uint Undefined = uint.MaxValue;
    private const string Again = "Export or upload the file again.";

    private static readonly DicomTag Item = new(0xFFFE, 0xE000), ItemEnd = new(0xFFFE, 0xE00D), SequenceEnd = new(0xFFFE, 0xE0DD);

    private int elementsLeft = limits.DicomElements;
    private long bytesLeft = limits.DicomValueBytes;
    private bool hasStopped;

    /// <summary>The elements of group 0002, which come first and are always explicit little-endian.</summary>
    public DicomDataSet Meta()
    {
        var elements = new List<DicomElement>();
        var form = new DicomForm(IsExplicit: true, IsBigEndian: false);
        while (bytes.Peek(2) is [2, 0]) elements.Add(Element(Header(form), form, long.MaxValue, 0, DicomCharacterSet.Default));
        return DicomDataSet.Of(elements);
    }

    /// <summary>The data set, to its end or, where pixel data are to be left, up to them.</summary>
    public DicomDataSet DataSet(DicomForm form) => Elements(form, long.MaxValue, isDelimited: false, 0, DicomCharacterSet.Default);

    private DicomDataSet Elements(DicomForm form, long end, bool isDelimited, int depth, DicomCharacterSet inherited)
    {
        var elements = new List<DicomElement>();
        var characterSet = inherited;
        while (!hasStopped && (end == long.MaxValue ? isDelimited || !bytes.Peek(1).IsEmpty : isDelimited || bytes.Position < end))
        {
            ct.ThrowIfCancellationRequested();
            if (depth == 0 && IsPadding()) break;
            var header = Header(form);
            if (isDelimited && header.Tag == ItemEnd) break;
            var element = Element(header, form, end, depth, characterSet);
            if (elements.Count > 0 && elements[^1].Tag.CompareTo(element.Tag) >= 0) NoteOrder(elements, element.Tag);
            if (element is DicomElement.Value { Bytes.IsEmpty: false } named && named.Tag == DicomTags.SpecificCharacterSet)
                characterSet = DicomCharacterSet.Of(named.Bytes.Span);
            elements.Add(element);
        }
        var set = DicomDataSet.Of(elements, inherited);
        if (!set.CharacterSet.IsKnown && set.CharacterSet != inherited)
            Note(ProblemKind.Unsupported, DicomTags.SpecificCharacterSet, "a term of no standard", "a defined term of PS3.3 section C.12.1.1.2",
                "None needed for numbers; texts were read as Latin-1.");
        return isDelimited ? set.Delimited() : set;
    }

    private DicomElementHeader Header(DicomForm form)
    {
        if (--elementsLeft < 0) throw new BadBytesException(
            new(ProblemKind.TooLarge, ReadPlace.File, $"more than {limits.DicomElements} elements", "a data set within the limits", "Split the data set."));
        var header = DicomElementHeader.Of(bytes.Peek(12), form)
            ?? throw new BadBytesException(new(ProblemKind.Truncated, ReadPlace.File, Here("the file ends within an element"), "a whole data set", Again));
        bytes.Advance(header.Size);
        return header;
    }

    private DicomElement Element(DicomElementHeader header, DicomForm form, long end, int depth, DicomCharacterSet characterSet)
    {
        var (tag, vr, length) = (header.Tag, header.Vr, header.Length);
        if (tag.Group == 0xFFFE) throw new BadBytesException(
            new(ProblemKind.Invalid, ReadPlace.File, Here($"a delimiter ({tag.Group:X4},{tag.Element:X4}) where none belongs"), "an element", Again));
        if (header.IsUnknownVr) Note(ProblemKind.Assumed, tag, "a representation that PS3.5 does not have", "one of table 6.2-1",
            "None needed: it was read as UN.");
        if (length != Undefined && length > end - bytes.Position) throw TooLong(tag, length, "the item around it");
        if (length != Undefined && length > bytes.AtMostLeft)
            throw new BadBytesException(new(ProblemKind.Truncated, Place(tag), $"{length} bytes announced, at most {Math.Max(0, bytes.AtMostLeft)} left",
                "a whole file", Again));

        var isPixels = tag == DicomTags.PixelData || tag == DicomTags.FloatPixelData || tag == DicomTags.DoubleFloatPixelData;
        if (isPixels && (depth == 0 || length == Undefined)) return Pixels(tag, vr, length, form, depth == 0 ? pixels : DicomPixels.Hold);
        if (vr == DicomVr.SQ || length == Undefined && vr == DicomVr.UN || vr == DicomVr.UN && DicomDictionary.Find(tag)?.Vr == DicomVr.SQ)
        {
            // What was a sequence before somebody who did not know it wrote UN has its items in implicit VR (PS3.5 section 6.2.2, note 2).
            var inner = vr == DicomVr.UN && form.IsExplicit ? new DicomForm(IsExplicit: false, IsBigEndian: false) : form;
            return Sequence(tag, form.IsExplicit ? vr : DicomVr.SQ, length, inner, end, depth + 1, characterSet);
        }
        if (length == Undefined) throw new BadBytesException(new(ProblemKind.Invalid, Place(tag), $"undefined length for {vr}", "a length", Again));
        bytesLeft -= length;
        if (bytesLeft < 0) throw new BadBytesException(new(ProblemKind.TooLarge, Place(tag),
            $"more than {limits.DicomValueBytes} bytes of values besides pixel data", "a data set within the limits", "Split the data set."));
        return new DicomElement.Value(tag, vr, Held(tag, vr, length, form));
    }

    private DicomElement.Sequence Sequence(DicomTag tag, DicomVr vr, uint length, DicomForm form, long outerEnd, int depth, DicomCharacterSet characterSet)
    {
        if (depth > limits.DicomDepth) throw new BadBytesException(
            new(ProblemKind.TooLarge, Place(tag), $"sequences {depth} deep", $"at most {limits.DicomDepth}", "Flatten the data set."));
        var isDelimited = length == Undefined;
        var end = isDelimited ? outerEnd : bytes.Position + length;
        var items = new List<DicomDataSet>();
        while (isDelimited || bytes.Position < end)
        {
            var header = Header(form);
            if (isDelimited && header.Tag == SequenceEnd) break;
            if (header.Tag != Item) throw new BadBytesException(
                new(ProblemKind.Invalid, Place(tag), Here($"({header.Tag.Group:X4},{header.Tag.Element:X4}) within a sequence"), "an item", Again));
            if (header.Length != Undefined && header.Length > end - bytes.Position) throw TooLong(tag, header.Length, "the sequence around it");
            items.Add(header.Length == Undefined
                ? Elements(form, end, isDelimited: true, depth, characterSet)
                : Elements(form, bytes.Position + header.Length, isDelimited: false, depth, characterSet));
        }
        return new(tag, vr, items) { HasUndefinedLength = isDelimited };
    }

    private DicomElement.Bulk Pixels(DicomTag tag, DicomVr vr, uint length, DicomForm form, DicomPixels what)
    {
        hasStopped = what == DicomPixels.Leave;
        if (length != Undefined) return new(tag, vr, false,
            [what == DicomPixels.Leave ? new(bytes.Position, length, null) : Fragment(tag, vr, length, form, what)]);
        var fragments = new List<DicomFragment>();
        while (!hasStopped)
        {
            ct.ThrowIfCancellationRequested();
            var header = Header(form);
            if (header.Tag == SequenceEnd) break;
            if (header.Tag != Item || header.Length == Undefined)
                throw new BadBytesException(new(ProblemKind.Invalid, Place(tag), Here("no fragment where one belongs"), "fragments up to a delimiter", Again));
            fragments.Add(Fragment(tag, DicomVr.OB, header.Length, form, what));
        }
        return new(tag, vr, true, fragments);
    }

    private DicomFragment Fragment(DicomTag tag, DicomVr vr, uint length, DicomForm form, DicomPixels what)
    {
        var offset = bytes.Position;
        if (what == DicomPixels.Hold) return new(offset, length, Held(tag, vr, length, form));
        return bytes.Skip(length, ct) ? new(offset, length, null) : throw CutOff(tag);
    }

    private byte[] Held(DicomTag tag, DicomVr vr, uint length, DicomForm form)
    {
        if (length == 0) return [];
        if (length > Array.MaxLength) throw new BadBytesException(
            new(ProblemKind.TooLarge, Place(tag), $"{length} bytes in one value", $"at most {Array.MaxLength}", "Split the data set."));
        var value = bytes.Take(length) ?? throw CutOff(tag);
        if (form.IsBigEndian) DicomForm.Turn(value, vr.WordBytes());
        return value;
    }

    /// <summary>Zeros behind the last element, with which some writers fill a block.</summary>
    private bool IsPadding()
    {
        if (bytes.Peek(8) is var next && next.ContainsAnyExcept((byte)0)) return false;
        remarks.Add(new(ProblemKind.Surplus, ReadPlace.File, Here("zeros"), "the end of the file", "None needed: what follows was not read."));
        return true;
    }

    private void NoteOrder(List<DicomElement> elements, DicomTag tag)
    {
        if (elements[^1].Tag == tag) Note(ProblemKind.Duplicate, tag, "the tag twice in one data set", "each tag once",
            "Write the file again; the first was taken.");
        else Note(ProblemKind.Invalid, tag, "a tag lower than the one before", "tags in ascending order", "Write the file again; elements were put in order.");
    }

    /// <summary>Each sort of oddity is told once: a file may have it in every element.</summary>
    private void Note(ProblemKind kind, DicomTag tag, string found, string expected, string remedy)
    {
        if (!remarks.Exists(remark => remark.Kind == kind && remark.Expected == expected)) remarks.Add(new(kind, Place(tag), found, expected, remedy));
    }

    private BadBytesException CutOff(DicomTag tag) =>
        new(new(ProblemKind.Truncated, Place(tag), Here("the file ends within the value"), "a whole file", Again));

    private static BadBytesException TooLong(DicomTag tag, uint length, string around) =>
        new(new(ProblemKind.Invalid, Place(tag), $"{length} bytes, more than {around} has left", "a length that fits", Again));

    private string Here(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}, at byte {bytes.Position}");

    private static ReadPlace.Header Place(DicomTag tag) => new(tag.ToString());
}
