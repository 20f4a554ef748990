using System.Buffers;
using System.Numerics;

namespace OpenRadiomics.Formats;

/// <summary>Parquet's hybrid of runs and packed bits, in which levels and numbers of dictionary entries are written.</summary>
internal static class RunLengths
{
    private const int Group = 8;

    /// <summary>How many bits the numbers below a count need, one at least.</summary>
    public static int Width(int count) => Math.Max(1, BitOperations.Log2((uint)Math.Max(1, count - 1)) + 1);

    public static void Write(ArrayBufferWriter<byte> to, ReadOnlySpan<int> values, int width)
    {
        for (var at = 0; at < values.Length;)
        {
            var run = Run(values[at..]);
            if (run >= Group)
            {
                WriteRun(to, values[at], run, width);
                at += run;
                continue;
            }
            var start = at;
            do at += Group;
            while (at < values.Length && Run(values.Slice(at, Math.Min(Group, values.Length - at))) < Group);
            at = Math.Min(at, values.Length);
            WritePacked(to, values[start..at], width);
        }
    }

    public static void WriteRun(ArrayBufferWriter<byte> to, int value, int count, int width)
    {
        Varint(to, (ulong)count << 1);
        for (var bits = 0; bits < width; bits += 8) Byte(to, (byte)(value >> bits));
    }

    public static void Varint(ArrayBufferWriter<byte> to, ulong value)
    {
        for (; value >= 0x80; value >>= 7) Byte(to, (byte)(value | 0x80));
        Byte(to, (byte)value);
    }

    private static void WritePacked(ArrayBufferWriter<byte> to, ReadOnlySpan<int> values, int width)
    {
        var groups = (values.Length + Group - 1) / Group;
        Varint(to, (ulong)groups << 1 | 1);
        var bytes = to.GetSpan(groups * width)[..(groups * width)];
        var (at, held, bits) = (0, 0UL, 0);
        bytes.Clear();
        foreach (var value in values)
        {
            held |= (ulong)(uint)value << bits;
            for (bits += width; bits >= 8; bits -= 8, held >>= 8) bytes[at++] = (byte)held;
        }
        if (bits > 0) bytes[at] = (byte)held;
        to.Advance(bytes.Length);
    }

    private static int Run(ReadOnlySpan<int> values) => values.IndexOfAnyExcept(values[0]) is >= 0 and var end ? end : values.Length;

    private static void Byte(ArrayBufferWriter<byte> to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }
}
