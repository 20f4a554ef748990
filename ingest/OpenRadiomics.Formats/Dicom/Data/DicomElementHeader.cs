using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>How elements are written: PS3.5 sections 7.1.2, 7.1.3 and 7.3.</summary>
/// <param name="IsExplicit">Whether each states its representation.</param>
/// <param name="IsBigEndian">Whether the higher byte comes first.</param>
internal readonly record struct DicomForm(bool IsExplicit, bool IsBigEndian)
{
    public ushort UInt16(ReadOnlySpan<byte> at) => IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    public uint UInt32(ReadOnlySpan<byte> at) => IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at);

    /// <summary>Turns words round; bytes that make no whole word stay.</summary>
    public static void Turn(Span<byte> bytes, int width)
    {
        if (width == 1) return;
        for (var at = 0; at + width <= bytes.Length; at += width) bytes.Slice(at, width).Reverse();
    }
}

/// <summary>Tag, representation and length in front of a value.</summary>
/// <param name="Tag">Which attribute.</param>
/// <param name="Vr">Its representation.</param>
/// <param name="Length">Bytes of the value; all ones for undefined.</param>
/// <param name="Size">Bytes of the header itself.</param>
/// <param name="IsUnknownVr">Letters stand where the representation belongs that PS3.5 does not have.</param>
internal readonly record struct DicomElementHeader(DicomTag Tag, DicomVr Vr, uint Length, int Size, bool IsUnknownVr)
{
    /// <summary>The header at the beginning of these (up to 12) bytes, or null if they are too few.</summary>
    public static DicomElementHeader? Of(ReadOnlySpan<byte> next, DicomForm form)
    {
        if (next.Length < 8) return null;
        var tag = new DicomTag(form.UInt16(next), form.UInt16(next[2..]));
        if (tag.Group == 0xFFFE || !form.IsExplicit) return new(tag, tag.Group == 0xFFFE ? DicomVr.UN : DicomDictionary.ImplicitVr(tag),
            form.UInt32(next[4..]), 8, false);
        var vr = DicomVrs.Of(next[4], next[5]);
        if (vr is { } known && !known.HasLongLength()) return new(tag, known, form.UInt16(next[6..]), 8, false);
        return next.Length < 12 ? null : new(tag, vr ?? DicomVr.UN, form.UInt32(next[8..]), 12, vr is null);
    }
}
