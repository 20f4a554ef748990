using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>Elements to bytes, explicit VR little endian.</summary>
/// <param name="target">Where to.</param>
/// <param name="source">Where located pixel data lie; null if they cannot be copied.</param>
internal sealed class DicomOutput(Stream target, Stream? source)
{
    private const uint Undefined = uint.MaxValue;

    private readonly long sourceStart = source?.Position ?? 0;

    public void Write(DicomDataSet set, bool isExplicit = true)
    {
        foreach (var element in set)
            switch (element)
            {
                case DicomElement.Value { Tag: { Element: 0 } tag, Bytes.Length: 4 }: WriteGroupLength(set, tag, isExplicit); break;
                case DicomElement.Value value: WriteValue(value, isExplicit); break;
                case DicomElement.Sequence sequence: WriteSequence(sequence, isExplicit); break;
                case DicomElement.Bulk bulk: WriteBulk(bulk); break;
            }
    }

    /// <summary>Bytes of what follows in the group (PS3.5 section 7.2).</summary>
    private void WriteGroupLength(DicomDataSet set, DicomTag tag, bool isExplicit)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)set.Where(element => element.Tag.Group == tag.Group && element.Tag != tag)
            .Sum(element => DicomSizes.Of(element, isExplicit)));
        WriteValue(new(tag, DicomVr.UL, bytes), isExplicit);
    }

    private void WriteValue(DicomElement.Value value, bool isExplicit)
    {
        var length = DicomSizes.Even(value.Bytes.Length);
        WriteHeader(value.Tag, DicomSizes.WrittenVr(value), (uint)length, isExplicit);
        target.Write(value.Bytes.Span);
        if (length > value.Bytes.Length) target.WriteByte(value.Vr.IsText() && value.Vr != DicomVr.UI ? (byte)' ' : (byte)0);
    }

    private void WriteSequence(DicomElement.Sequence sequence, bool isExplicit)
    {
        WriteHeader(sequence.Tag, sequence.Vr, sequence.HasUndefinedLength ? Undefined : (uint)DicomSizes.OfContent(sequence, isExplicit), isExplicit);
        var innerIsExplicit = isExplicit && sequence.Vr == DicomVr.SQ;
        foreach (var item in sequence.Items)
        {
            WriteHeader(0xE000, item.HasUndefinedLength ? Undefined : (uint)DicomSizes.Of(item, innerIsExplicit));
            Write(item, innerIsExplicit);
            if (item.HasUndefinedLength) WriteHeader(0xE00D, 0);
        }
        if (sequence.HasUndefinedLength) WriteHeader(0xE0DD, 0);
    }

    private void WriteBulk(DicomElement.Bulk bulk)
    {
        if (bulk.Fragments.Count == 0) throw new ArgumentException($"{bulk.Tag} was not read.");
        WriteHeader(bulk.Tag, bulk.Vr, bulk.IsEncapsulated ? Undefined : (uint)DicomSizes.Even(bulk.Fragments[0].Length), isExplicit: true);
        foreach (var fragment in bulk.Fragments)
        {
            if (bulk.IsEncapsulated) WriteHeader(0xE000, (uint)DicomSizes.Even(fragment.Length));
            if (fragment.Bytes is { } bytes) target.Write(bytes.Span);
            else Copy(bulk, fragment);
            if (fragment.Length % 2 == 1) target.WriteByte(0);
        }
        if (bulk.IsEncapsulated) WriteHeader(0xE0DD, 0);
    }

    private void Copy(DicomElement.Bulk bulk, DicomFragment fragment)
    {
        if (source is null) throw new ArgumentException($"{bulk.Tag} is not held in memory, and cannot be copied from the file.");
        source.Position = sourceStart + fragment.Offset;
        var buffer = new byte[1 << 16];
        for (var left = fragment.Length; left > 0;)
        {
            var got = source.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (got == 0) throw new EndOfStreamException();
            target.Write(buffer, 0, got);
            left -= got;
        }
    }

    private void WriteHeader(DicomTag tag, DicomVr vr, uint length, bool isExplicit)
    {
        Span<byte> header = stackalloc byte[12];
        header.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(header, tag.Group);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], tag.Element);
        if (isExplicit) BinaryPrimitives.WriteUInt16BigEndian(header[4..], vr.Letters());
        var size = DicomSizes.OfHeader(vr, isExplicit);
        if (isExplicit && size == 8) BinaryPrimitives.WriteUInt16LittleEndian(header[6..], (ushort)length);
        else BinaryPrimitives.WriteUInt32LittleEndian(header[(size - 4)..], length);
        target.Write(header[..size]);
    }

    /// <summary>An item or delimiter, which has no representation.</summary>
    private void WriteHeader(ushort element, uint length) => WriteHeader(new(0xFFFE, element), DicomVr.UN, length, isExplicit: false);
}

/// <summary>Bytes that elements take once they are written.</summary>
internal static class DicomSizes
{
    public static long Of(DicomDataSet set, bool isExplicit) => set.Sum(element => Of(element, isExplicit));

    public static long Of(DicomElement element, bool isExplicit) => element switch
    {
        DicomElement.Value value => OfHeader(WrittenVr(value), isExplicit) + Even(value.Bytes.Length),
        DicomElement.Sequence sequence => OfHeader(DicomVr.SQ, isExplicit) + OfContent(sequence, isExplicit) + (sequence.HasUndefinedLength ? 8 : 0),
        DicomElement.Bulk { IsEncapsulated: true } bulk => 12 + bulk.Fragments.Sum(fragment => 8 + Even(fragment.Length)) + 8,
        DicomElement.Bulk bulk => 12 + bulk.Fragments.Sum(fragment => Even(fragment.Length)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static long OfContent(DicomElement.Sequence sequence, bool isExplicit) =>
        sequence.Items.Sum(item => 8 + Of(item, isExplicit && sequence.Vr == DicomVr.SQ) + (item.HasUndefinedLength ? 8 : 0));

    public static int OfHeader(DicomVr vr, bool isExplicit) => isExplicit && vr.HasLongLength() ? 12 : 8;

    /// <summary>What does not fit a 16-bit length is written as UN (PS3.5 section 6.2.2, note 3).</summary>
    public static DicomVr WrittenVr(DicomElement.Value value) => !value.Vr.HasLongLength() && value.Bytes.Length > ushort.MaxValue - 1 ? DicomVr.UN : value.Vr;

    public static long Even(long length) => length + (length & 1);
}
