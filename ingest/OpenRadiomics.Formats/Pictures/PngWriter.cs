using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace OpenRadiomics.Formats;

/// <summary>Writes PNG (ISO/IEC 15948) of 8-bit colour numbers: header, palette, one piece of pixels.</summary>
public static class PngWriter
{
    private const byte Indexed = 3;

    /// <summary>Writes a picture. Equal pixels give equal bytes, as long as the runtime's zlib is the same.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="picture">What to write.</param>
    public static void Write(Stream stream, IndexedPicture picture)
    {
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Height);
        (header[8], header[9]) = (8, Indexed);
        Chunk(stream, "IHDR"u8, header);
        Chunk(stream, "PLTE"u8, [.. picture.Palette.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        Chunk(stream, "IDAT"u8, Compressed(picture));
        Chunk(stream, "IEND"u8, []);
    }

    private static byte[] Compressed(IndexedPicture picture)
    {
        using var bytes = new MemoryStream();
        using (var zlib = new ZLibStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
            for (var row = 0; row < picture.Height; row++)
            {
                zlib.WriteByte(0);                                       // no filter: differences of colour numbers mean nothing
                zlib.Write(picture.Pixels.AsSpan(row * picture.Width, picture.Width));
            }
        return bytes.ToArray();
    }

    private static void Chunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, data.Length);
        stream.Write(four);
        stream.Write(type);
        stream.Write(data);
        var crc = new Crc32();
        crc.Append(type);
        crc.Append(data);
        BinaryPrimitives.WriteUInt32BigEndian(four, crc.GetCurrentHashAsUInt32());
        stream.Write(four);
    }
}
