using System.IO.Compression;

namespace OpenRadiomics.Formats;

/// <summary>The beginning of a file and its name: what sniffing looks at.</summary>
public sealed class FileStart
{
    /// <summary>Bytes of content that are enough to tell every format.</summary>
    public const int Length = 4096;

    private FileStart(byte[] content, string fileName, bool isCompressed) => (Content, FileName, IsCompressed) = (content, fileName, isCompressed);

    /// <summary>The first bytes, unpacked if the file is gzip.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Name of the file without folders.</summary>
    public string FileName { get; }

    /// <summary>Whether the file is gzip.</summary>
    public bool IsCompressed { get; }

    /// <summary>Whether the file has no bytes.</summary>
    public bool IsEmpty => Content.IsEmpty && !IsCompressed;

    /// <summary>From the first bytes of a file (<see cref="Length"/> or all of it).</summary>
    /// <param name="bytes">As they lie there.</param>
    /// <param name="path">The file's name, with or without folders.</param>
    public static FileStart Of(ReadOnlySpan<byte> bytes, string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (bytes is not [0x1F, 0x8B, ..]) return new(bytes[..Math.Min(bytes.Length, Length)].ToArray(), name, false);
        using var gzip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        var content = new byte[Length];
        var got = 0;
        try
        {
            while (got < content.Length && gzip.Read(content, got, content.Length - got) is > 0 and var more) got += more;
        }
        catch (InvalidDataException)
        {
            // What could be unpacked so far is looked at; the format's reader says that the rest is damaged.
        }
        return new(content[..got], name, true);
    }

    /// <summary>Whether the name ends with one of these.</summary>
    public bool HasExtension(IReadOnlyList<string> extensions) => AllFormats.EndsWith(FileName, extensions);
}
