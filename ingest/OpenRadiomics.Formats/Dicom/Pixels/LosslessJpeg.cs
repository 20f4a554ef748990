using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>
/// JPEG lossless, Huffman-coded, one component, 2 to 16 bits, all seven predictors, point transform and restart intervals (ISO/IEC 10918-1 annex H).
/// DICOM's transfer syntaxes 1.2.840.10008.1.2.4.57 and .70.
/// </summary>
internal static class LosslessJpeg
{
    /// <summary>Whether the image is lossless (SOF3); false for bytes that are no JPEG.</summary>
    public static bool Is(ReadOnlySpan<byte> jpeg) => JpegHeader.Of(jpeg) is { Frame: 0xC3 };

    /// <summary>Unpacks an image of the expected size into little-endian pixels; false for bytes that are no such image.</summary>
    public static bool Unpack(ReadOnlySpan<byte> jpeg, DicomPixelFormat format, Span<byte> frame)
    {
        if (JpegHeader.Of(jpeg) is not { Frame: 0xC3, Components: 1, Table: { } table } header) return false;
        if (header.Rows != format.Rows || header.Columns != format.Columns || header.Precision > format.BitsAllocated || format.BitsAllocated > 16)
            return false;
        if (header.Predictor is < 1 or > 7 || header.PointTransform >= header.Precision) return false;

        var bits = new JpegBits(jpeg[header.ScanStart..]);
        var (above, line) = (new int[header.Columns], new int[header.Columns]);
        var (untilRestart, isFirstLine) = (header.RestartInterval, true);
        for (var y = 0; y < header.Rows; y++)
        {
            if (header.RestartInterval > 0 && untilRestart == 0)
            {
                if (!bits.Restart()) return false;
                (untilRestart, isFirstLine) = (header.RestartInterval, true);
            }
            if (!Line(ref bits, table, isFirstLine ? 1 << (header.Precision - header.PointTransform - 1) : above[0], isFirstLine ? 1 : header.Predictor, above,
                line)) return false;
            Store(line, header.PointTransform, format.BitsAllocated, frame[(y * header.Columns * (format.BitsAllocated / 8))..]);
            (above, line, isFirstLine) = (line, above, false);
            untilRestart -= header.Columns;
            if (bits.Missing > 64) return false;                         // more than the look ahead: cut off
        }
        return true;
    }

    /// <summary>One line: its first sample is predicted by the given value, the others by their neighbours (table H.1); sums are modulo 2¹⁶.</summary>
    private static bool Line(ref JpegBits bits, JpegHuffman table, int first, int predictor, int[] above, int[] line)
    {
        var left = first;
        for (var x = 0; x < line.Length; x++)
        {
            if (x > 0)
                left = predictor switch
                {
                    1 => left,
                    2 => above[x],
                    3 => above[x - 1],
                    4 => left + above[x] - above[x - 1],
                    5 => left + ((above[x] - above[x - 1]) >> 1),
                    6 => above[x] + ((left - above[x - 1]) >> 1),
                    _ => (left + above[x]) >> 1,
                };
            var size = table.Next(ref bits);
            if (size is < 0 or > 16) return false;
            var difference = size == 16 ? 32768 : bits.Take(size);
            if (size is > 0 and < 16 && difference < 1 << (size - 1)) difference += 1 - (1 << size);
            line[x] = left = (left + difference) & 0xFFFF;
        }
        return true;
    }

    private static void Store(int[] line, int pointTransform, int bitsAllocated, Span<byte> to)
    {
        if (bitsAllocated == 8)
            for (var x = 0; x < line.Length; x++) to[x] = (byte)(line[x] << pointTransform);
        else
            for (var x = 0; x < line.Length; x++) BinaryPrimitives.WriteUInt16LittleEndian(to[(2 * x)..], (ushort)(line[x] << pointTransform));
    }
}
