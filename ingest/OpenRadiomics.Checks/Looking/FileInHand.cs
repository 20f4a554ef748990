using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>A file as it was read, for the checks of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">What its bytes are; null for a scan that is open elsewhere.</param>
internal sealed record FileInHand(CheckedFile File, FileKind? Kind)
{
    /// <summary>The format whose reader looked into it, or null where none did.</summary>
    public IFileFormat? ReadAs => Kind?.Format;

    /// <summary>The format of its bytes, if it holds images or tables and is known, read here or not.</summary>
    public string? KnownFormat => Kind is FileKind.Readable or FileKind.Foreign { HoldsData: true } ? Kind.Name : null;

    /// <summary>Why it could not be read; null if it could, or if nothing here reads its kind.</summary>
    public ReadProblem? Refusal { get; init; }

    /// <summary>What was odd about it though it could be read.</summary>
    public IReadOnlyList<ReadProblem> Remarks { get; init; } = [];

    /// <summary>Texts of the header. May name persons.</summary>
    public IReadOnlyList<TextField> Texts { get; init; } = [];

    /// <summary>For a DICOM file that could be read: its header. Held while this file is looked at, and not longer.</summary>
    public DicomDataSet? Dicom { get; init; }

    /// <summary>For an archive: what the checks of DICOM say of the files in it.</summary>
    public IReadOnlyList<Finding> Inside { get; init; } = [];

    /// <summary>For an image that tells how it was acquired, or a file that tells it of one.</summary>
    public SeriesFacts? Series { get; init; }

    public ImageFacts? Image { get; init; }

    public MaskFacts? Mask { get; init; }

    /// <summary>For a structure set that could be read.</summary>
    public ContourFacts? Contours { get; init; }

    /// <summary>For a DICOM file of one slice. What is odd about its series is told of the series.</summary>
    public DicomInstance? Slice { get; init; }

    /// <summary>For a table that could be read. Held while this file is looked at, and not longer.</summary>
    public FeatureTable? Table { get; init; }

    public AssetPath Path => File.Path;

    /// <summary>The voxels are compressed.</summary>
    public bool IsCompressed { get; init; }

    public Role Role => File.Labels.Role;

    /// <summary>Its bytes could be read as its role asks.</summary>
    public bool IsReadable => Kind is null
        || Refusal is null && Kind is not FileKind.Empty && (!IsVolume || Image is not null || Contours is not null) && (!IsTable || Table is not null);

    /// <summary>An image or a mask by its role.</summary>
    public bool IsVolume => Role is Role.Scan or Role.Segmentation;

    /// <summary>A table by its role.</summary>
    public bool IsTable => Role is Role.FeatureTable or Role.PhantomTable or Role.Clinical;
}
