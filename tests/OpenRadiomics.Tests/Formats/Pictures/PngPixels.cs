using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OpenRadiomics.Tests.Formats.Pictures;

/// <summary>Reads a PNG of colour numbers without filters, as ours are, chunk by chunk.</summary>
internal sealed record PngPixels(int Width, int Height, byte[] Pixels, byte[] Palette)
{
    public static PngPixels Of(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png[..8]);
        var chunks = new Dictionary<string, byte[]>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add(Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Keys);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"]), BinaryPrimitives.ReadInt32BigEndian(chunks["IHDR"].AsSpan(4)));
        using var zlib = new ZLibStream(new MemoryStream(chunks["IDAT"]), CompressionMode.Decompress);
        using var raw = new MemoryStream();
        zlib.CopyTo(raw);
        var rows = raw.ToArray().Chunk(width + 1).ToArray();
        Assert.All(rows, row => Assert.Equal(0, row[0]));
        return new(width, height, [.. rows.SelectMany(row => row[1..])], chunks["PLTE"]);
    }

    /// <summary>The picture in letters: 0 to 9 from black to white, # for a coloured outline; a line of text for each row.</summary>
    public string InLetters()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Pixels.Length; i++)
        {
            var (red, green, blue) = (Palette[3 * Pixels[i]], Palette[3 * Pixels[i] + 1], Palette[3 * Pixels[i] + 2]);
            text.Append(red == green && green == blue ? (char)('0' + red * 9 / 255) : '#');
            if (i % Width == Width - 1) text.Append('\n');
        }
        return text.ToString();
    }
}
