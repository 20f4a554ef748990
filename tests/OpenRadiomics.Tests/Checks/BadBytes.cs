using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Checks;

/// <summary>Real NIfTI files with one thing wrong.</summary>
internal static class BadBytes
{
    public static byte[] Cut(byte[] bytes, int left) => bytes[..left];

    public static byte[] With(byte[] bytes, int at, byte[] patch)
    {
        var copy = (byte[])bytes.Clone();
        patch.CopyTo(copy, at);
        return copy;
    }

    public static byte[] WithInt16(byte[] bytes, int at, short value)
    {
        var patch = new byte[2];
        BinaryPrimitives.WriteInt16LittleEndian(patch, value);
        return With(bytes, at, patch);
    }

    public static byte[] WithFloat(byte[] bytes, int at, float value)
    {
        var patch = new byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(patch, value);
        return With(bytes, at, patch);
    }

    /// <summary>The field descrip of the header.</summary>
    public static byte[] Describe(string text) => With(Plain(), 148, Encoding.Latin1.GetBytes(text.PadRight(80, '\0')));

    /// <summary>A scan with an extension between header and voxels.</summary>
    public static byte[] Extended(int code, string text)
    {
        var plain = Plain();
        var content = Encoding.UTF8.GetBytes(text);
        var size = 8 + (content.Length + 15) / 16 * 16;
        var bytes = new byte[plain.Length + size];
        plain.AsSpan(0, 352).CopyTo(bytes);
        bytes[348] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(352), size);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(356), code);
        content.CopyTo(bytes, 360);
        plain.AsSpan(352).CopyTo(bytes.AsSpan(352 + size));
        return WithFloat(bytes, 108, 352 + size);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest)) gzip.Write(bytes);
        return stream.ToArray();
    }

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in files)
                using (var entry = zip.CreateEntry(name).Open()) entry.Write(bytes);
        return stream.ToArray();
    }

    public static byte[] Plain(Func<int, float>? voxel = null) => CheckedDeposit.ScanBytes(gzip: false, voxel: voxel);

    public static Grid Shifted(double x, double y, double z) => CheckedDeposit.SmallGrid with { Origin = new(x, y, z) };
}
