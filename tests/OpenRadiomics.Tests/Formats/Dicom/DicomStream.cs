using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>DICOM bytes made by hand from PS3.5 and PS3.10, so that reader and writer are not each other's only witness.</summary>
internal sealed class DicomStream(bool isExplicit = true, bool bigEndian = false)
{
    public const uint Undefined = uint.MaxValue;
    private const string Long = "OB OD OF OL OV OW SQ SV UC UN UR UT UV";

    private readonly MemoryStream bytes = new();

    public byte[] Bytes => bytes.ToArray();

    public DicomStream Raw(ReadOnlySpan<byte> more)
    {
        bytes.Write(more);
        return this;
    }

    /// <summary>An element with its header, and a length that may be a lie.</summary>
    public DicomStream Put(uint tag, string vr, ReadOnlySpan<byte> value, uint? length = null)
    {
        var told = length ?? (uint)value.Length;
        UInt16(tag >> 16).UInt16(tag);
        if (isExplicit && !vr.Equals("", StringComparison.Ordinal)) Raw(Encoding.ASCII.GetBytes(vr));
        if (!isExplicit || vr == "") UInt32(told);
        else if (Long.Contains(vr, StringComparison.Ordinal) || !char.IsAsciiLetterUpper(vr[0])) UInt16(0).UInt32(told);
        else UInt16(told);
        return Raw(value);
    }

    public DicomStream Text(uint tag, string vr, string value) =>
        Put(tag, vr, Encoding.Latin1.GetBytes(value.Length % 2 == 0 ? value : value + (vr == "UI" ? '\0' : ' ')));

    public DicomStream Number(uint tag, ushort value) => Put(tag, "US", new DicomStream(isExplicit, bigEndian).UInt16(value).Bytes);

    /// <summary>A sequence around items that were written with the same form.</summary>
    public DicomStream Sequence(uint tag, bool delimited, params byte[][] items)
    {
        var inner = new DicomStream(isExplicit, bigEndian);
        foreach (var item in items) inner.Item(delimited, item);
        return delimited ? Put(tag, "SQ", inner.Put(0xFFFEE0DD, "", []).Bytes, Undefined) : Put(tag, "SQ", inner.Bytes);
    }

    public DicomStream Item(bool delimited, byte[] item)
    {
        Put(0xFFFEE000, "", item, delimited ? Undefined : null);
        return delimited ? Put(0xFFFEE00D, "", []) : this;
    }

    /// <summary>A whole file with preamble and file meta information around a data set.</summary>
    public static byte[] File(string transferSyntax, byte[] dataSet)
    {
        var meta = new DicomStream().Put(0x00020001, "OB", [0, 1]).Text(0x00020010, "UI", transferSyntax).Bytes;
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, meta.Length);
        return [.. new byte[128], .. "DICM"u8, .. new DicomStream().Put(0x00020000, "UL", length).Bytes, .. meta, .. dataSet];
    }

    public static byte[] Deflate(byte[] dataSet)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) deflate.Write(dataSet);
        return packed.ToArray();
    }

    private DicomStream UInt16(uint value)
    {
        Span<byte> word = stackalloc byte[2];
        if (bigEndian) BinaryPrimitives.WriteUInt16BigEndian(word, (ushort)value); else BinaryPrimitives.WriteUInt16LittleEndian(word, (ushort)value);
        return Raw(word);
    }

    private DicomStream UInt32(uint value)
    {
        Span<byte> word = stackalloc byte[4];
        if (bigEndian) BinaryPrimitives.WriteUInt32BigEndian(word, value); else BinaryPrimitives.WriteUInt32LittleEndian(word, value);
        return Raw(word);
    }
}
