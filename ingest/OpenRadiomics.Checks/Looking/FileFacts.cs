using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>All that the deposit as a whole needs to know of one file: small, whatever the file's size, and without anybody's identity.</summary>
/// <param name="Path">Which file.</param>
/// <param name="Format">The format of its bytes, if it holds images or tables and is known, read here or not.</param>
/// <param name="Readable">Its bytes could be read as its role asks; true too where the role asks nothing.</param>
/// <param name="PathIdentifies">The path itself may identify a person.</param>
/// <param name="Image">For an image or mask that could be read.</param>
/// <param name="Mask">For a mask that could be read.</param>
/// <param name="Contours">For a structure set that could be read.</param>
/// <param name="Table">For a table that could be read.</param>
/// <param name="Findings">What the checks of this file alone have to say.</param>
public sealed record FileFacts(
    AssetPath Path, string? Format, bool Readable, bool PathIdentifies, ImageFacts? Image, MaskFacts? Mask, ContourFacts? Contours, TableFacts? Table,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>For a DICOM file of one slice: its place in its series. Identifiers are digests.</summary>
    public DicomInstance? Slice { get; init; }

    /// <summary>How the series was acquired that the file belongs to, or tells of.</summary>
    public SeriesFacts? Series { get; init; }

    /// <summary>A definite identity was found in the path, the header or the cells.</summary>
    public bool Identifies => Findings.Any(finding => finding.Severity == Severity.Error && finding.Code.StartsWith("OR2", StringComparison.Ordinal));
}

/// <summary>An image in numbers.</summary>
/// <param name="Grid">Where its voxels lie.</param>
/// <param name="Volumes">Volumes in the file: 1 but for 4-D images.</param>
/// <param name="Minimum">Smallest finite intensity; null where there is none.</param>
/// <param name="Maximum">Largest finite intensity.</param>
/// <param name="NotFinite">Voxels that are no number or infinite.</param>
public sealed record ImageFacts(Grid Grid, int Volumes, double? Minimum, double? Maximum, long NotFinite)
{
    /// <summary>Series Instance UID of a DICOM series; null for other images.</summary>
    public string? SeriesUid { get; init; }
}

/// <summary>A table in numbers; its rows are read again where they are needed.</summary>
/// <param name="Layout">wide, transposed or long.</param>
/// <param name="Rows">Rows below the heading: one a region of interest for feature tables.</param>
/// <param name="Columns">What each column was understood as.</param>
public sealed record TableFacts(string Layout, long Rows, IReadOnlyList<ColumnMeaning> Columns);
