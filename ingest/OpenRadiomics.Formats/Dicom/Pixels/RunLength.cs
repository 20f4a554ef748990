using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>RLE, PS3.5 annex G: a segment for each byte of a pixel, the highest first, each packed as TIFF's PackBits.</summary>
internal static class RunLength
{
    private const int HeaderBytes = 64;

    /// <summary>Unpacks a frame of one sample a pixel; false for bytes that are no such frame.</summary>
    /// <param name="packed">Header and segments.</param>
    /// <param name="pixelBytes">Bytes of a pixel.</param>
    /// <param name="frame">Takes the pixels, little-endian.</param>
    public static bool Unpack(ReadOnlySpan<byte> packed, int pixelBytes, Span<byte> frame)
    {
        if (packed.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(packed) != pixelBytes) return false;
        for (var segment = 0; segment < pixelBytes; segment++)
        {
            var start = BinaryPrimitives.ReadUInt32LittleEndian(packed[(4 + 4 * segment)..]);
            var end = segment + 1 < pixelBytes ? BinaryPrimitives.ReadUInt32LittleEndian(packed[(8 + 4 * segment)..]) : (uint)packed.Length;
            if (start < HeaderBytes || start > end || end > packed.Length) return false;
            if (!Unpack(packed[(int)start..(int)end], frame[(pixelBytes - 1 - segment)..], pixelBytes)) return false;
        }
        return true;
    }

    private static bool Unpack(ReadOnlySpan<byte> packed, Span<byte> to, int step)
    {
        var (at, i) = (0, 0);
        while (at < to.Length)
        {
            if (i >= packed.Length) return false;
            var count = (sbyte)packed[i++];
            if (count >= 0)
            {
                if (i + count + 1 > packed.Length) return false;
                for (var n = 0; n <= count && at < to.Length; n++, at += step) to[at] = packed[i + n];
                i += count + 1;
            }
            else if (count != sbyte.MinValue)
            {
                if (i >= packed.Length) return false;
                var value = packed[i++];
                for (var n = 0; n <= -count && at < to.Length; n++, at += step) to[at] = value;
            }
        }
        return true;
    }
}
