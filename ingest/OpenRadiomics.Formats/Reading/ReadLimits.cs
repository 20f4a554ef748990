namespace OpenRadiomics.Formats;

/// <summary>How much a reader is willing to read. Everything is checked against the bytes that are there before memory is taken for it.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Voxels of one volume: 2²⁹, so 2 GiB of float32.</summary>
    public long Voxels { get; init; } = 1L << 29;

    /// <summary>Bytes before the voxels (header and extensions): 4 MiB.</summary>
    public long HeaderBytes { get; init; } = 4L << 20;

    /// <summary>Bytes a compressed file may become, read or skipped: 16 GiB.</summary>
    public long DecompressedBytes { get; init; } = 16L << 30;

    /// <summary>Elements and items of a DICOM data set: 1,000,000.</summary>
    public int DicomElements { get; init; } = 1_000_000;

    /// <summary>How deep sequences of a DICOM data set may lie in each other: 64.</summary>
    public int DicomDepth { get; init; } = 64;

    /// <summary>Bytes of all values of a DICOM data set but pixel data: 512 MiB.</summary>
    public long DicomValueBytes { get; init; } = 512L << 20;

    /// <summary>Files of an archive: 100,000.</summary>
    public int ArchiveFiles { get; init; } = 100_000;

    /// <summary>Bytes of a table's text: 256 MiB.</summary>
    public long TableBytes { get; init; } = 256L << 20;

    /// <summary>Rows of a table: 1,000,000.</summary>
    public int Rows { get; init; } = 1_000_000;

    /// <summary>Columns of a table: 50,000.</summary>
    public int Columns { get; init; } = 50_000;

    /// <summary>Cells of a table held in memory: 20 million.</summary>
    public long Cells { get; init; } = 20_000_000;

    /// <summary>Characters of one cell: 32,768.</summary>
    public int CellLength { get; init; } = 1 << 15;

    /// <summary>Bytes of a settings file: 1 MiB.</summary>
    public int SettingsBytes { get; init; } = 1 << 20;

    /// <summary>How deep the members of a settings file may lie in each other: 16.</summary>
    public int SettingsDepth { get; init; } = 16;

    /// <summary>Members and items of a settings file: 10,000.</summary>
    public int SettingsParts { get; init; } = 10_000;
}
