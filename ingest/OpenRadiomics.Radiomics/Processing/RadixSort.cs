using System.Runtime.InteropServices;

namespace OpenRadiomics.Radiomics;

/// <summary>Ascending order of finite floats by three passes over eleven bits each: linear time where a comparison sort is not.</summary>
internal static class RadixSort
{
    private const int Bits = 11, Buckets = 1 << Bits, Passes = 3;

    /// <summary>A sorted copy; −0 comes before 0.</summary>
    public static float[] Sorted(ReadOnlySpan<float> values)
    {
        var sorted = new float[values.Length];
        using var spare = new Rented<uint>(values.Length);
        Span<uint> from = MemoryMarshal.Cast<float, uint>(sorted.AsSpan()), to = spare.Span;
        var counts = new int[Passes * Buckets];
        for (var i = 0; i < values.Length; i++)
        {
            var bits = BitConverter.SingleToUInt32Bits(values[i]);
            var key = (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;          // unsigned order = float order
            from[i] = key;
            for (var pass = 0; pass < Passes; pass++) counts[pass * Buckets + Digit(key, pass)]++;
        }
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = counts.AsSpan(pass * Buckets, Buckets);
            for (int i = 0, start = 0; i < Buckets; i++) (starts[i], start) = (start, start + starts[i]);
            foreach (var key in from) to[starts[Digit(key, pass)]++] = key;
            var swap = from;
            from = to;
            to = swap;
        }
        for (var i = 0; i < sorted.Length; i++)                         // after an odd number of passes they lie in the spare
            sorted[i] = BitConverter.UInt32BitsToSingle((from[i] & 0x80000000) != 0 ? from[i] & 0x7FFFFFFF : ~from[i]);
        return sorted;
    }

    private static int Digit(uint key, int pass) => (int)(key >> pass * Bits) & Buckets - 1;
}
