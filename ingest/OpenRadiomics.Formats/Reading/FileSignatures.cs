namespace OpenRadiomics.Formats;

/// <summary>Formats that are known by their first bytes and not read here, so that a refusal can say what it is.</summary>
internal static class FileSignatures
{
    private static readonly (string Name, int At, byte[] Bytes)[] All =
    [
        ("DICOM", 128, "DICM"u8.ToArray()), ("NRRD", 0, "NRRD0"u8.ToArray()), ("MetaImage", 0, "ObjectType"u8.ToArray()), ("MetaImage", 0, "NDims"u8.ToArray()),
        ("MGH", 0, [0, 0, 0, 1, 0, 0]), ("HDF5", 0, [0x89, (byte)'H', (byte)'D', (byte)'F']), ("Parquet", 0, "PAR1"u8.ToArray()), ("zip archive", 0, [(byte)'P', (byte)'K', 3, 4]),
        ("PDF", 0, "%PDF"u8.ToArray()), ("PNG", 0, [0x89, (byte)'P', (byte)'N', (byte)'G']), ("JPEG", 0, [0xFF, 0xD8, 0xFF]), ("TIFF", 0, [(byte)'I', (byte)'I', 42, 0]), ("TIFF", 0, [(byte)'M', (byte)'M', 0, 42]),
        ("NIfTI-2", 0, [0x1C, 2, 0, 0, (byte)'n']), ("NIfTI-2", 0, [0, 0, 2, 0x1C, (byte)'n']),
    ];

    public static string? NameOf(FileStart start)
    {
        foreach (var (name, at, bytes) in All)
            if (start.Content.Length >= at + bytes.Length && start.Content.Span.Slice(at, bytes.Length).SequenceEqual(bytes)) return name;
        return null;
    }
}
