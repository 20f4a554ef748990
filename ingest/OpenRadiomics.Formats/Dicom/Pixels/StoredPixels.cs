using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Formats;

/// <summary>
/// Stored pixels to intensities: the bits that count, with or without sign, times slope plus intercept in double (PS3.3 section C.7.6.3.1, C.11.1).
/// </summary>
internal static class StoredPixels
{
    /// <param name="bytes">A frame, little-endian.</param>
    /// <param name="format">How it is stored.</param>
    /// <param name="slope">Rescale slope.</param>
    /// <param name="intercept">Rescale intercept.</param>
    /// <param name="to">As many intensities as the frame has pixels.</param>
    public static void Rescale(ReadOnlySpan<byte> bytes, DicomPixelFormat format, double slope, double intercept, Span<float> to)
    {
        // Shifted up and down again, the bits above and below are gone and the sign is carried on.
        var (up, down) = (format.BitsAllocated - 1 - format.HighBit, format.BitsAllocated - format.BitsStored);
        switch (format)
        {
            case { IsFloat: true, BitsAllocated: 32 }:
                for (var i = 0; i < to.Length; i++) to[i] = (float)(BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]) * slope + intercept);
                break;
            case { IsFloat: true }:
                for (var i = 0; i < to.Length; i++) to[i] = (float)(BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]) * slope + intercept);
                break;
            case { BitsAllocated: 8, IsSigned: true }:
                for (var i = 0; i < to.Length; i++) to[i] = (float)(((sbyte)(bytes[i] << up) >> down) * slope + intercept);
                break;
            case { BitsAllocated: 8 }:
                for (var i = 0; i < to.Length; i++) to[i] = (float)(((byte)(bytes[i] << up) >> down) * slope + intercept);
                break;
            case { BitsAllocated: 16, IsSigned: true }:
                var signed = MemoryMarshal.Cast<byte, short>(bytes)[..to.Length];
                for (var i = 0; i < to.Length; i++) to[i] = (float)(((short)(signed[i] << up) >> down) * slope + intercept);
                break;
            case { BitsAllocated: 16 }:
                var words = MemoryMarshal.Cast<byte, ushort>(bytes)[..to.Length];
                for (var i = 0; i < to.Length; i++) to[i] = (float)(((ushort)(words[i] << up) >> down) * slope + intercept);
                break;
            case { BitsAllocated: 32, IsSigned: true }:
                for (var i = 0; i < to.Length; i++) to[i] = (float)((BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * i)..]) << up >> down) * slope
                    + intercept);
                break;
            case { BitsAllocated: 32 }:
                for (var i = 0; i < to.Length; i++) to[i] = (float)((BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]) << up >> down) * slope
                    + intercept);
                break;
            default: throw new UnreachableException();
        }
    }
}
