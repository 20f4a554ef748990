using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenRadiomics.Tests.Formats;

/// <summary>NIfTI-1 bytes made by hand from the standard, so that reader and writer are not each other's only witness.</summary>
internal sealed class NiftiBytes
{
    private readonly byte[] header = new byte[352];
    private readonly bool bigEndian;
    private byte[] voxels = [];

    public NiftiBytes(bool bigEndian = false)
    {
        this.bigEndian = bigEndian;
        Int32(0, 348);
        Dim(3, 2, 3, 4, 1, 1, 1, 1);
        Type(16, 32);
        Pixdim(1, 2, 2, 2);
        Float(108, 352);
        header[123] = 2;
        "n+1\0"u8.CopyTo(header.AsSpan(344));
        Sform([-1, 0, 0, 10], [0, -2, 0, 20], [0, 0, 3, 30]);
    }

    public NiftiBytes Int16(int at, short v)
    {
        if (bigEndian) BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(at), v); else BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(at), v);
        return this;
    }

    public NiftiBytes Int32(int at, int v)
    {
        if (bigEndian) BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(at), v); else BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(at), v);
        return this;
    }

    public NiftiBytes Float(int at, float v)
    {
        if (bigEndian) BinaryPrimitives.WriteSingleBigEndian(header.AsSpan(at), v); else BinaryPrimitives.WriteSingleLittleEndian(header.AsSpan(at), v);
        return this;
    }

    public NiftiBytes Text(int at, string text)
    {
        System.Text.Encoding.Latin1.GetBytes(text).CopyTo(header, at);
        return this;
    }

    public NiftiBytes Dim(params short[] dim)
    {
        for (var i = 0; i < dim.Length; i++) Int16(40 + 2 * i, dim[i]);
        return this;
    }

    public NiftiBytes Type(short code, short bits) => Int16(70, code).Int16(72, bits);

    public NiftiBytes Pixdim(params float[] pixdim)
    {
        for (var i = 0; i < pixdim.Length; i++) Float(76 + 4 * i, pixdim[i]);
        return this;
    }

    public NiftiBytes Sform(params float[][] rows)
    {
        Int16(254, rows.Length == 0 ? (short)0 : (short)1);
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < 4; j++) Float(280 + 16 * i + 4 * j, rows[i][j]);
        return this;
    }

    public NiftiBytes Qform(float b, float c, float d, float x, float y, float z)
    {
        float[] all = [b, c, d, x, y, z];
        for (var i = 0; i < 6; i++) Float(256 + 4 * i, all[i]);
        return Int16(252, 1);
    }

    public NiftiBytes Voxels(byte[] bytes)
    {
        voxels = bytes;
        return this;
    }

    /// <summary>24 float32 voxels 0, 1, 2, … in the byte order of the header.</summary>
    public NiftiBytes CountingVoxels(int count = 24)
    {
        voxels = new byte[4 * count];
        for (var i = 0; i < count; i++)
            if (bigEndian) BinaryPrimitives.WriteSingleBigEndian(voxels.AsSpan(4 * i), i);
                else BinaryPrimitives.WriteSingleLittleEndian(voxels.AsSpan(4 * i), i);
        return this;
    }

    public byte[] Bytes(params byte[] between) => [.. header[..348], .. between.Length > 0 ? between : header[348..], .. voxels];

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
