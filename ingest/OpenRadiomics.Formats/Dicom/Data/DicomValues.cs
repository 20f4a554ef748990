using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>
/// Values of a data set as texts, numbers, dates, names and items. A value that is missing, empty or of another kind gives null or nothing, never an exception.
/// </summary>
public static class DicomValues
{
    extension(DicomDataSet set)
    {
        /// <summary>The first value as text without its padding; null where there is none.</summary>
        /// <param name="tag">Which attribute.</param>
        public string? Text(DicomTag tag) => set.Texts(tag) is [{ Length: > 0 } text, ..] ? text : null;

        /// <summary>
        /// All values as texts without padding, numbers as digits; LT, ST, UR and UT are one text with its leading spaces. Nothing for sequences and bytes.
        /// </summary>
        /// <param name="tag">Which attribute.</param>
        public IReadOnlyList<string> Texts(DicomTag tag)
        {
            if (set[tag] is not DicomElement.Value { IsEmpty: false } value) return [];
            var vr = Meaning(value);
            if (!vr.IsText()) return [.. NumbersOf(value, vr).Select(number => number.ToString(CultureInfo.InvariantCulture))];
            var text = vr.HasCharacterSet() ? set.CharacterSet.Decode(value.Bytes.Span, vr == DicomVr.PN) : Encoding.Latin1.GetString(value.Bytes.Span);
            return vr.IsOneText() ? [text.TrimEnd('\0', ' ')] : [.. text.Split('\\').Select(part => part.Trim('\0', ' '))];
        }

        /// <summary>The first value as a number; null where there is none or it is no number.</summary>
        /// <param name="tag">Which attribute.</param>
        public double? Number(DicomTag tag) => set.Numbers(tag) is [var number, ..] && !double.IsNaN(number) ? number : null;

        /// <summary>All values as numbers: binary ones, and DS and IS by their digits. NaN for a value that is no number.</summary>
        /// <param name="tag">Which attribute.</param>
        public double[] Numbers(DicomTag tag) => set[tag] is DicomElement.Value { IsEmpty: false } value ? NumbersOf(value, Meaning(value)) : [];

        /// <summary>The first value as a whole number; null where it is none, or beyond 32 bits.</summary>
        /// <param name="tag">Which attribute.</param>
        public int? Integer(DicomTag tag) => set.Number(tag) is { } number && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number : null;

        /// <summary>The tags that an attribute of representation AT names.</summary>
        /// <param name="tag">Which attribute.</param>
        public IReadOnlyList<DicomTag> TagsOf(DicomTag tag)
        {
            if (set[tag] is not DicomElement.Value { Vr: DicomVr.AT, Bytes: var bytes }) return [];
            return [.. Enumerable.Range(0, bytes.Length / 4).Select(i => new DicomTag(Word(4 * i), Word(4 * i + 2)))];

            ushort Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[at..]);
        }

        /// <summary>The items of a sequence.</summary>
        /// <param name="tag">Which attribute.</param>
        public IReadOnlyList<DicomDataSet> Items(DicomTag tag) => set[tag] is DicomElement.Sequence sequence ? sequence.Items : [];

        /// <summary>The first item of a sequence, or null.</summary>
        /// <param name="tag">Which attribute.</param>
        public DicomDataSet? Item(DicomTag tag) => set.Items(tag) is [var item, ..] ? item : null;

        /// <summary>A date (DA), or null.</summary>
        /// <param name="tag">Which attribute.</param>
        public DateOnly? Date(DicomTag tag) => set.Text(tag) is { } text ? DicomTimes.Date(text) : null;

        /// <summary>A time of day (TM), or null.</summary>
        /// <param name="tag">Which attribute.</param>
        public TimeOnly? Time(DicomTag tag) => set.Text(tag) is { } text ? DicomTimes.Time(text) : null;

        /// <summary>A date and time (DT), or null.</summary>
        /// <param name="tag">Which attribute.</param>
        public DicomMoment? Moment(DicomTag tag) => set.Text(tag) is { } text ? DicomTimes.Moment(text) : null;

        /// <summary>Names of persons (PN).</summary>
        /// <param name="tag">Which attribute.</param>
        public IReadOnlyList<DicomPersonName> Names(DicomTag tag) => [.. set.Texts(tag).Select(DicomPersonName.Of)];
    }

    /// <summary>Attributes of the standard that came as UN are what PS3.6 says they are (PS3.5 section 6.2.2, note 2).</summary>
    private static DicomVr Meaning(DicomElement.Value value) => value.Vr == DicomVr.UN ? DicomDictionary.ImplicitVr(value.Tag) : value.Vr;

    private static double[] NumbersOf(DicomElement.Value value, DicomVr vr)
    {
        var bytes = value.Bytes.Span;
        if (vr is DicomVr.DS or DicomVr.IS) return Decimals(bytes);
        if (vr is DicomVr.OB or DicomVr.UN or DicomVr.AT or DicomVr.SQ || vr.IsText()) return [];
        var width = vr.WordBytes();
        var numbers = new double[bytes.Length / width];
        for (var i = 0; i < numbers.Length; i++)
        {
            var word = bytes.Slice(i * width, width);
            numbers[i] = vr switch
            {
                DicomVr.SS => BinaryPrimitives.ReadInt16LittleEndian(word),
                DicomVr.SL => BinaryPrimitives.ReadInt32LittleEndian(word),
                DicomVr.UL or DicomVr.OL => BinaryPrimitives.ReadUInt32LittleEndian(word),
                DicomVr.SV => BinaryPrimitives.ReadInt64LittleEndian(word),
                DicomVr.UV or DicomVr.OV => BinaryPrimitives.ReadUInt64LittleEndian(word),
                DicomVr.FL or DicomVr.OF => BinaryPrimitives.ReadSingleLittleEndian(word),
                DicomVr.FD or DicomVr.OD => BinaryPrimitives.ReadDoubleLittleEndian(word),
                _ => BinaryPrimitives.ReadUInt16LittleEndian(word),
            };
        }
        return numbers;
    }

    private static double[] Decimals(ReadOnlySpan<byte> bytes)
    {
        var numbers = new double[bytes.Count((byte)'\\') + 1];
        var i = 0;
        foreach (var part in bytes.Split((byte)'\\'))
            numbers[i++] = double.TryParse(bytes[part].Trim(" \0"u8), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
        return numbers;
    }
}
