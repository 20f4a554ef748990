using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>What a file is by its first bytes, and by its name where bytes do not tell.</summary>
internal static class Sniff
{
    public const int Bytes = 512;

    private static readonly string[] TableNames = [".csv", ".tsv", ".tab", ".csv.gz", ".tsv.gz"];

    public static FileKind Of(ReadOnlySpan<byte> start, AssetPath path)
    {
        if (start.IsEmpty) return FileKind.Empty;
        if (start.Length > 131 && start[128..132].SequenceEqual("DICM"u8)) return FileKind.Dicom;
        if (start.StartsWith("NRRD"u8)) return FileKind.Nrrd;
        if (start.StartsWith("PAR1"u8)) return FileKind.Parquet;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith("Rar!"u8)) return FileKind.Archive;
        if (IsNamedNifti(path) || IsNiftiHeader(start)) return FileKind.Nifti;
        if (IsNamedTable(path) && (start[0] == 0x1F || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))) return FileKind.Table;
        if (start[0] == 0x1F && start.Length > 1 && start[1] == 0x8B) return FileKind.Archive;
        if (start.Contains((byte)0)) return FileKind.Unknown;
        return IsNamedTable(path) ? FileKind.Table : FileKind.Text;
    }

    public static bool IsNamedNifti(AssetPath path) =>
        path.Name.EndsWith(".nii", StringComparison.OrdinalIgnoreCase) || path.Name.EndsWith(".nii.gz", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamedTable(AssetPath path) => TableNames.Any(name => path.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsNiftiHeader(ReadOnlySpan<byte> start) => start.Length >= 348 && start.Slice(344, 3) is var magic && (magic.SequenceEqual("n+1"u8) || magic.SequenceEqual("ni1"u8));
}
