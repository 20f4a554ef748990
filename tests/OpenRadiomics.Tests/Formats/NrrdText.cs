using System.Text;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

/// <summary>NRRD headers in the making: a good one of 2 × 3 × 4 voxels, with lines changed, added or left out.</summary>
internal sealed class NrrdText
{
    private readonly List<string> lines =
    [
        "NRRD0004", "# a comment", "type: short", "dimension: 3", "space: left-posterior-superior", "sizes: 2 3 4", "space directions: (1,0,0) (0,2,0) (0,0,3)",
        "kinds: domain domain domain", "endian: little", "encoding: raw", "space origin: (-10,-20,30)",
    ];

    /// <summary>Writes a field anew, or adds it.</summary>
    public NrrdText With(string field, string value)
    {
        var at = lines.FindIndex(line => line.StartsWith(field + ":", StringComparison.Ordinal));
        if (at < 0) lines.Add($"{field}: {value}");
        else lines[at] = $"{field}: {value}";
        return this;
    }

    public NrrdText Without(string field)
    {
        lines.RemoveAll(line => line.StartsWith(field + ":", StringComparison.Ordinal));
        return this;
    }

    public NrrdText Line(string line)
    {
        lines.Add(line);
        return this;
    }

    public byte[] Header => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    public byte[] Bytes(byte[] voxels) => [.. Header, (byte)'\n', .. voxels];

    /// <summary>With 16-bit voxels that count from 0.</summary>
    public byte[] Counting(int voxels = 24, bool bigEndian = false) => Bytes(Counted(voxels, bigEndian));

    public static byte[] Counted(int voxels = 24, bool bigEndian = false) =>
        [.. Enumerable.Range(0, voxels).SelectMany(i => bigEndian ? new[] { (byte)(i >> 8), (byte)i } : [(byte)i, (byte)(i >> 8)])];

    public static ReadResult<ImageFile> Read(byte[] bytes, FilesBeside? beside = null, int index = 0) => Read(new MemoryStream(bytes), beside, index);

    public static ReadResult<ImageFile> Read(Stream stream, FilesBeside? beside = null, int index = 0) =>
        new NrrdFormat().Read(stream, index, beside, ct: TestContext.Current.CancellationToken);

    public static ImageFile Good(byte[] bytes, FilesBeside? beside = null, int index = 0)
    {
        var result = Read(bytes, beside, index);
        Assert.False(result is ReadResult<ImageFile>.Refused, (result as ReadResult<ImageFile>.Refused)?.Problem.ToString());
        return ((ReadResult<ImageFile>.Read)result).Value;
    }

    /// <summary>Files that lie with a header.</summary>
    public static FilesBeside Beside(params (string Path, byte[] Bytes)[] files) =>
        new("ct.nhdr", path => files.FirstOrDefault(file => file.Path == path) is { Bytes: { } bytes } ? new MemoryStream(bytes) : null);
}
