using System.Buffers.Binary;

namespace OpenRadiomics.Tests.Formats;

/// <summary>NIfTI-2 bytes made by hand from nifti2.h: the image of <see cref="NiftiBytes"/>, in its wider header.</summary>
internal static class Nifti2Bytes
{
    public static byte[] Of(bool bigEndian = false)
    {
        var bytes = new byte[544 + 24 * 4];
        Int32(0, 540);
        "n+2\0\r\n\u001A\n"u8.CopyTo(bytes.AsSpan(4));
        Int16(12, 16);
        Int16(14, 32);
        long[] dim = [3, 2, 3, 4, 1, 1, 1, 1];
        for (var i = 0; i < 8; i++) Int64(16 + 8 * i, dim[i]);
        double[] pixdim = [1, 1, 2, 3];
        for (var i = 0; i < 4; i++) Double(104 + 8 * i, pixdim[i]);
        Int64(168, 544);
        "a description"u8.CopyTo(bytes.AsSpan(240));
        Int32(348, 1);
        double[] srow = [-1, 0, 0, 10, 0, -2, 0, 20, 0, 0, 3, 30];
        for (var i = 0; i < 12; i++) Double(400 + 8 * i, srow[i]);
        Int32(500, 2);
        for (var i = 0; i < 24; i++)
            if (bigEndian) BinaryPrimitives.WriteSingleBigEndian(bytes.AsSpan(544 + 4 * i), i);
                else BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(544 + 4 * i), i);
        return bytes;

        void Int16(int at, short v) { if (bigEndian) BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(at), v);
            else BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), v); }
        void Int32(int at, int v) { if (bigEndian) BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), v);
            else BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), v); }
        void Int64(int at, long v) { if (bigEndian) BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at), v);
            else BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), v); }
        void Double(int at, double v) { if (bigEndian) BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(at), v);
            else BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), v); }
    }

    /// <summary>A 64-bit field written anew, little-endian.</summary>
    public static byte[] With(byte[] bytes, int at, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), value);
        return bytes;
    }
}
