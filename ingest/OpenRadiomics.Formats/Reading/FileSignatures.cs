namespace OpenRadiomics.Formats;

/// <summary>The first bytes of formats that are known and not read here, and the endings of names that promise them.</summary>
internal static class FileSignatures
{
    private static readonly (string Name, int At, byte[] Bytes)[] Data =
    [
        ("MGH", 0, [0, 0, 0, 1, 0, 0]), ("HDF5", 0, [0x89, (byte)'H', (byte)'D', (byte)'F']), ("Parquet", 0, "PAR1"u8.ToArray()),
    ];

    private static readonly (string Name, int At, byte[] Bytes)[] Others =
    [
        ("zip archive", 0, [(byte)'P', (byte)'K', 3, 4]), ("7z archive", 0, [0x37, 0x7A, 0xBC, 0xAF]), ("RAR archive", 0, "Rar!"u8.ToArray()),
        ("PDF", 0, "%PDF"u8.ToArray()),
        ("PNG", 0, [0x89, (byte)'P', (byte)'N', (byte)'G']), ("JPEG", 0, [0xFF, 0xD8, 0xFF]), ("TIFF", 0, [(byte)'I', (byte)'I', 42, 0]),
        ("TIFF", 0, [(byte)'M', (byte)'M', 0, 42]),
    ];

    private static readonly (string Name, string[] Endings)[] Names = [("Parquet", [".parquet"]), ("zip archive", [".zip"])];

    public static FileKind.Foreign? NameOf(FileStart start) =>
        Among(Data, start) is { } data ? new(data, HoldsData: true) : Among(Others, start) is { } other ? new(other, HoldsData: false) : null;

    public static string? ClaimedBy(string fileName) => Names.FirstOrDefault(format => AllFormats.EndsWith(fileName, format.Endings)).Name;

    private static string? Among((string Name, int At, byte[] Bytes)[] signatures, FileStart start) =>
        signatures.FirstOrDefault(s => start.Content.Length >= s.At + s.Bytes.Length
            && start.Content.Span.Slice(s.At, s.Bytes.Length).SequenceEqual(s.Bytes)).Name;
}
