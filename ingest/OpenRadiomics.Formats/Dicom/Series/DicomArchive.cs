using System.Buffers.Binary;
using System.IO.Compression;

namespace OpenRadiomics.Formats;

/// <summary>
/// The files of a zip archive as entries. Nothing is written to the disk by the names in it, and what is dangerous is refused with its reason.
/// </summary>
internal static class DicomArchive
{
    private const int LinkMode = 0xA000, ModeMask = 0xF000, EndBytes = 22, LocatorBytes = 20, LargeEndBytes = 56;

    /// <summary>Of an entry in the directory, with its name: more than the longest path here takes.</summary>
    private const long DirectoryBytesOfFile = 1_024;

    private static readonly string[] Archives = [".zip", ".7z", ".rar", ".tar", ".tgz", ".tar.gz"];

    /// <summary>An archive, before anything of it is listed; it closes without its stream.</summary>
    /// <exception cref="BadBytesException">Its directory is so long that it would fill the memory before its entries could be counted.</exception>
    public static ZipArchive Open(Stream stream, ReadLimits limits)
    {
        var most = limits.ArchiveFiles * DirectoryBytesOfFile;
        if (DirectoryBytes(stream) is { } bytes && bytes > most)
            throw new BadBytesException(new(ProblemKind.TooLarge, ReadPlace.File, $"a directory of {bytes} bytes",
                $"at most {most}, for {limits.ArchiveFiles} entries", "Deposit each series in an archive of its own."));
        return new(stream, ZipArchiveMode.Read, leaveOpen: true);
    }

    /// <summary>How many bytes lie between the beginning of its directory and its end (APPNOTE 4.3.14 to 4.3.16); null where the end is not found.</summary>
    private static long? DirectoryBytes(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, LocatorBytes + EndBytes + ushort.MaxValue)];
        Read(stream.Length - tail.Length, tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndBytes > tail.Length) return null;
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (end >= LocatorBytes && tail.AsSpan(end - LocatorBytes).StartsWith("PK\x06\x07"u8))
        {
            var large = new byte[LargeEndBytes];
            Read(BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorBytes + 8)), large);
            // readers turn to it for the number of entries too, and then take the beginning that it tells
            if (large.AsSpan().StartsWith("PK\x06\x06"u8) && BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(48)) is var told)
                start = start == uint.MaxValue ? told : Math.Min(start, told);
        }
        return stream.Length - tail.Length + end - start;

        void Read(long from, byte[] bytes)
        {
            stream.Position = Math.Clamp(from, 0, stream.Length);
            stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
    }

    /// <summary>The files, or why they are not looked at.</summary>
    /// <exception cref="InvalidDataException">No zip archive, or a damaged one.</exception>
    public static ReadResult<IReadOnlyList<DicomEntry>> Entries(ZipArchive archive, ReadLimits limits)
    {
        if (archive.Entries.Count > limits.ArchiveFiles) return Refuse(ProblemKind.TooLarge, $"{archive.Entries.Count} entries",
            $"at most {limits.ArchiveFiles}", "Deposit each series in an archive of its own.");
        var (entries, total) = (new List<DicomEntry>(), 0L);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            if (!IsPlain(entry.FullName)) return Refuse(ProblemKind.Invalid, "a name that leads out of the archive", "names within it",
                "Pack the archive again.");
            if ((entry.ExternalAttributes >> 16 & ModeMask) == LinkMode)
                return Refuse(ProblemKind.Unsupported, "a link", "files", "Pack the archive with the files that links lead to.");
            if (AllFormats.EndsWith(entry.FullName, Archives))
                return Refuse(ProblemKind.Unsupported, "an archive within the archive", "files", "Unpack the inner archive.");
            if (entry.IsEncrypted) return Refuse(ProblemKind.Unsupported, "an encrypted entry", "files without a password",
                "Pack the archive without a password.");
            if (!names.Add(entry.FullName)) return Refuse(ProblemKind.Duplicate, "two entries of one name", "each name once", "Pack the archive again.");
            total += entry.Length;
            if (total > limits.DecompressedBytes || total < 0)
                return Refuse(ProblemKind.TooLarge, $"more than {limits.DecompressedBytes} bytes after unpacking", "a series within the limits",
                    "Deposit each series in an archive of its own.");
            entries.Add(new(entry.FullName, entry.CompressedLength, () => Opened(entry)));
        }
        return new ReadResult<IReadOnlyList<DicomEntry>>.Read(entries, []);
    }

    private static Stream Opened(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw new BadBytesException(new(ProblemKind.Damaged, ReadPlace.File, "an entry that cannot be unpacked",
                "entries packed by deflate, or not at all", "Pack and upload the archive again."));
        }
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && name[0] is not ('/' or '\\') && !name.Contains(':', StringComparison.Ordinal) && !name.Split('/', '\\').Contains("..");

    private static ReadResult<IReadOnlyList<DicomEntry>> Refuse(ProblemKind kind, string found, string expected, string remedy) =>
        new ReadResult<IReadOnlyList<DicomEntry>>.Refused(new(kind, ReadPlace.File, found, expected, remedy));
}
