using System.Buffers.Binary;
using JpegLibrary;

namespace OpenRadiomics.Formats;

/// <summary>JPEG by cosine transform: baseline of 8 bits, extended of 8 and 12 (DICOM's transfer syntaxes 1.2.840.10008.1.2.4.50 and .51).</summary>
internal static class BlockJpeg
{
    /// <summary>Unpacks an image of the expected size into little-endian pixels; false for bytes that are no such image.</summary>
    public static bool Unpack(ReadOnlyMemory<byte> jpeg, DicomPixelFormat format, Span<byte> frame)
    {
        if (JpegHeader.Of(jpeg.Span) is not { Frame: 0xC0 or 0xC1, Components: 1 } header) return false;
        if (header.Rows != format.Rows || header.Columns != format.Columns || header.Precision > format.BitsAllocated || format.BitsAllocated > 16)
            return false;
        var pixels = new Pixels(header);
        try
        {
            var decoder = new JpegDecoder();
            decoder.SetInput(jpeg);
            decoder.Identify();
            decoder.SetOutputWriter(pixels);
            decoder.Decode();
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            return false;                                                // the decoder has no exception of its own for bad bytes
        }
        pixels.CopyTo(frame, format.BitsAllocated);
        return true;
    }

    /// <summary>Takes blocks of 8 × 8 samples where they lie, without what hangs over the edges.</summary>
    private sealed class Pixels(JpegHeader header) : JpegBlockOutputWriter
    {
        private readonly short[] samples = new short[header.Rows * header.Columns];

        public override void WriteBlock(ref short block, int componentIndex, int x, int y)
        {
            var from = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref block, 64);
            var width = Math.Min(8, header.Columns - x);
            for (var row = 0; row < 8 && y + row < header.Rows && width > 0; row++)
                from.Slice(8 * row, width).CopyTo(samples.AsSpan((y + row) * header.Columns + x));
        }

        public void CopyTo(Span<byte> frame, int bitsAllocated)
        {
            var highest = (1 << header.Precision) - 1;                   // the transform overshoots at sharp edges
            for (var i = 0; i < samples.Length; i++)
                if (bitsAllocated == 8) frame[i] = (byte)Math.Clamp((int)samples[i], 0, highest);
                else BinaryPrimitives.WriteUInt16LittleEndian(frame[(2 * i)..], (ushort)Math.Clamp((int)samples[i], 0, highest));
        }
    }
}
