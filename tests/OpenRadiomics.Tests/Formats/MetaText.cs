using System.IO.Compression;
using System.Text;

namespace OpenRadiomics.Tests.Formats;

/// <summary>MetaImage headers in the making, as ITK writes them: a good one of 2 × 3 × 4 voxels, with lines changed, added or left out.</summary>
internal sealed class MetaText
{
    private readonly List<string> lines =
    [
        "ObjectType = Image", "NDims = 3", "BinaryData = True", "BinaryDataByteOrderMSB = False", "CompressedData = False",
        "TransformMatrix = 1 0 0 0 1 0 0 0 1", "Offset = -10 -20 30",
        "CenterOfRotation = 0 0 0", "AnatomicalOrientation = RAI", "ElementSpacing = 1 2 3", "DimSize = 2 3 4", "ElementType = MET_SHORT",
    ];

    private string file = "LOCAL";

    public MetaText With(string key, string value)
    {
        var at = lines.FindIndex(line => line.StartsWith(key + " ", StringComparison.Ordinal));
        if (at < 0) lines.Add($"{key} = {value}");
        else lines[at] = $"{key} = {value}";
        return this;
    }

    public MetaText Without(string key)
    {
        lines.RemoveAll(line => line.StartsWith(key + " ", StringComparison.Ordinal));
        return this;
    }

    public MetaText In(string dataFile)
    {
        file = dataFile;
        return this;
    }

    public byte[] Header => Encoding.UTF8.GetBytes(string.Join('\n', lines) + $"\nElementDataFile = {file}\n");

    public byte[] Bytes(byte[] voxels) => [.. Header, .. voxels];

    public byte[] Counting(int voxels = 24, bool bigEndian = false) => Bytes(NrrdText.Counted(voxels, bigEndian));

    public static byte[] Zlib(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(bytes);
        return packed.ToArray();
    }
}
