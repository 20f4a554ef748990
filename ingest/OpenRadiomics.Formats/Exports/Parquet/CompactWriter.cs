using System.Buffers;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>Thrift's compact protocol, as much as Parquet's headers and footer need of it.</summary>
internal sealed class CompactWriter(ArrayBufferWriter<byte> to)
{
    private const byte Int32 = 5, Int64 = 6, Binary = 8, List = 9, Struct = 12;
    private int _last;

    public CompactWriter Integer(int field, int value) => Field(field, Int32).Varint(ZigZag(value));

    public CompactWriter Long(int field, long value) => Field(field, Int64).Varint(ZigZag(value));

    public CompactWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public CompactWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Field(field, Binary).Varint((ulong)value.Length);
        to.Write(value);
        return this;
    }

    public CompactWriter Integers(int field, params ReadOnlySpan<int> values)
    {
        Field(field, List).Heading(values.Length, Int32);
        foreach (var value in values) Varint(ZigZag(value));
        return this;
    }

    public CompactWriter Texts(int field, params ReadOnlySpan<string> values)
    {
        Field(field, List).Heading(values.Length, Binary);
        foreach (var value in values)
        {
            Varint((ulong)Encoding.UTF8.GetByteCount(value));
            to.Write(Encoding.UTF8.GetBytes(value));
        }
        return this;
    }

    public CompactWriter Of(int field, Action<CompactWriter> write) => Field(field, Struct).Nested(write);

    public CompactWriter Of<T>(int field, IReadOnlyCollection<T> values, Action<CompactWriter, T> write)
    {
        Field(field, List).Heading(values.Count, Struct);
        foreach (var value in values) Nested(one => write(one, value));
        return this;
    }

    /// <summary>Ends the struct.</summary>
    public void End() => Byte(0);

    private CompactWriter Nested(Action<CompactWriter> write)
    {
        var nested = new CompactWriter(to);
        write(nested);
        nested.End();
        return this;
    }

    private CompactWriter Field(int field, byte type)
    {
        Byte((byte)((field - _last) << 4 | type));                      // fields are few and in their order: no step is above 15
        _last = field;
        return this;
    }

    private void Heading(int count, byte type)
    {
        if (count < 15) Byte((byte)(count << 4 | type));
        else
        {
            Byte((byte)(0xF0 | type));
            Varint((ulong)count);
        }
    }

    private CompactWriter Varint(ulong value)
    {
        RunLengths.Varint(to, value);
        return this;
    }

    private void Byte(byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }

    private static ulong ZigZag(long value) => (ulong)(value << 1 ^ value >> 63);
}
