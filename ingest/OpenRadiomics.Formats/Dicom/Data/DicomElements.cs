using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>Makes elements from values, with the representation that PS3.6 gives their tags.</summary>
public static class DicomElements
{
    /// <summary>Texts, for every representation that is text.</summary>
    /// <param name="tag">An attribute of the standard, or a private creator.</param>
    /// <param name="values">None for an element without value.</param>
    /// <exception cref="ArgumentException">The attribute is not of text, or has characters outside ASCII: those need a character set.</exception>
    public static DicomElement Text(DicomTag tag, params IReadOnlyList<string> values) => Text(tag, DicomCharacterSet.Default, values);

    /// <summary>Texts in a character set.</summary>
    /// <param name="tag">An attribute of the standard, or a private creator.</param>
    /// <param name="characterSet">That of the data set they are meant for.</param>
    /// <param name="values">None for an element without value.</param>
    /// <exception cref="ArgumentException">The attribute is not of text, or the set does not have a character.</exception>
    public static DicomElement Text(DicomTag tag, DicomCharacterSet characterSet, IReadOnlyList<string> values)
    {
        var vr = DicomDictionary.ImplicitVr(tag);
        if (!vr.IsText()) throw new ArgumentException($"{tag} is {vr}, not text.", nameof(tag));
        var text = string.Join('\\', values);
        if (!vr.HasCharacterSet() || characterSet == DicomCharacterSet.Default)
            return Ascii.IsValid(text) ? new DicomElement.Value(tag, vr, Encoding.ASCII.GetBytes(text))
                : throw new ArgumentException($"{tag} has characters outside ASCII.", nameof(values));
        return new DicomElement.Value(tag, vr, characterSet.Encode(text));
    }

    /// <summary>Numbers, binary or as digits.</summary>
    /// <param name="tag">An attribute of the standard.</param>
    /// <param name="values">None for an element without value. DS has 16 characters a number: what they cannot hold is rounded.</param>
    /// <exception cref="ArgumentException">The attribute is not of numbers.</exception>
    /// <exception cref="OverflowException">A number that the representation does not hold.</exception>
    public static DicomElement Numbers(DicomTag tag, params IReadOnlyList<double> values)
    {
        var vr = DicomDictionary.ImplicitVr(tag);
        if (vr == DicomVr.DS) return new DicomElement.Value(tag, vr, Encoding.ASCII.GetBytes(string.Join('\\', values.Select(Decimal))));
        if (vr == DicomVr.IS) return new DicomElement.Value(tag, vr,
            Encoding.ASCII.GetBytes(string.Join('\\', values.Select(v => checked((int)v).ToString(CultureInfo.InvariantCulture)))));
        var bytes = new byte[values.Count * vr.WordBytes()];
        for (var i = 0; i < values.Count; i++) Put(bytes.AsSpan(i * vr.WordBytes()), vr, values[i], tag);
        return new DicomElement.Value(tag, vr, bytes);
    }

    /// <summary>The most digits that 16 characters hold (PS3.5 section 6.2, DS).</summary>
    private static string Decimal(double value)
    {
        if (!double.IsFinite(value)) throw new OverflowException("DS holds finite numbers alone.");
        for (var digits = 17; ; digits--)
            if (value.ToString("G" + digits, CultureInfo.InvariantCulture) is { Length: <= 16 } text) return text;
    }

    private static void Put(Span<byte> to, DicomVr vr, double value, DicomTag tag)
    {
        switch (vr)
        {
            case DicomVr.US: BinaryPrimitives.WriteUInt16LittleEndian(to, checked((ushort)value)); break;
            case DicomVr.SS: BinaryPrimitives.WriteInt16LittleEndian(to, checked((short)value)); break;
            case DicomVr.UL: BinaryPrimitives.WriteUInt32LittleEndian(to, checked((uint)value)); break;
            case DicomVr.SL: BinaryPrimitives.WriteInt32LittleEndian(to, checked((int)value)); break;
            case DicomVr.FL: BinaryPrimitives.WriteSingleLittleEndian(to, (float)value); break;
            case DicomVr.FD: BinaryPrimitives.WriteDoubleLittleEndian(to, value); break;
            default: throw new ArgumentException($"{tag} is {vr}, not numbers.", nameof(tag));
        }
    }
}
