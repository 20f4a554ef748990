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
/// <param name="Table">For a table that could be read.</param>
/// <param name="Findings">What the checks of this file alone have to say.</param>
public sealed record FileFacts(
    AssetPath Path, string? Format, bool Readable, bool PathIdentifies, ImageFacts? Image, MaskFacts? Mask, TableFacts? Table, IReadOnlyList<Finding> Findings)
{
    /// <summary>A definite identity was found in the path, the header or the cells.</summary>
    public bool Identifies => Findings.Any(finding => finding.Severity == Severity.Error && finding.Code.StartsWith("OR2", StringComparison.Ordinal));
}

/// <summary>An image in numbers.</summary>
/// <param name="Grid">Where its voxels lie.</param>
/// <param name="Volumes">Volumes in the file: 1 but for 4-D images.</param>
/// <param name="Minimum">Smallest finite intensity; null where there is none.</param>
/// <param name="Maximum">Largest finite intensity.</param>
/// <param name="NotFinite">Voxels that are no number or infinite.</param>
public sealed record ImageFacts(Grid Grid, int Volumes, double? Minimum, double? Maximum, long NotFinite);

/// <summary>A mask in numbers.</summary>
/// <param name="Labels">Voxels of each label but 0, at most <see cref="MostLabels"/> labels.</param>
/// <param name="MoreLabels">There are more labels than are listed.</param>
/// <param name="NotWhole">Voxels whose value is no whole number.</param>
/// <param name="Negative">Voxels whose value is below 0.</param>
public sealed record MaskFacts(IReadOnlyDictionary<int, long> Labels, bool MoreLabels, long NotWhole, long Negative)
{
    public const int MostLabels = 1024;

    /// <summary>The regions that the file itself names, but for names that may be a person's.</summary>
    public IReadOnlyList<LabelName> Names { get; init; } = [];

    /// <summary>The largest whole number up to which float32 holds every one.</summary>
    public const int LargestLabel = 1 << 24;

    /// <summary>No voxel is set.</summary>
    public bool IsEmpty => Labels.Count == 0 && NotWhole == 0 && Negative == 0;

    /// <summary>Whether the region of a label, or any region where no label is given, has voxels.</summary>
    public bool Holds(int? label) => label is { } number ? MoreLabels || Labels.ContainsKey(number) : !IsEmpty;
}

/// <summary>A table in numbers; its rows are read again where they are needed.</summary>
/// <param name="Layout">wide, transposed or long.</param>
/// <param name="Rows">Rows below the heading: one a region of interest for feature tables.</param>
/// <param name="Columns">What each column was understood as.</param>
public sealed record TableFacts(string Layout, long Rows, IReadOnlyList<ColumnMeaning> Columns);
