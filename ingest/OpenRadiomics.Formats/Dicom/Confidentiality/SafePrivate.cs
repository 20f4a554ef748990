using System.Collections.Frozen;
using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Private attributes known to be safe (PS3.15 table E.3.10-1): here those that hold numbers and codes alone.</summary>
public static class SafePrivate
{
    private static readonly FrozenSet<(ushort Group, string Creator, byte Element)> Known = EmbeddedTable.Rows("dicom/safe_private.csv")
        .Select(cells => (ushort.Parse(cells[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), cells[1].ToUpperInvariant(),
            byte.Parse(cells[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
        .ToFrozenSet();

    /// <summary>Whether a private attribute of a data set is known to be safe.</summary>
    /// <param name="set">Where it stands; its creator is looked up there.</param>
    /// <param name="tag">A private tag.</param>
    public static bool Contains(DicomDataSet set, DicomTag tag) =>
        tag.IsPrivate && !tag.IsPrivateCreator && Creator(set, tag) is { } creator
            && Known.Contains((tag.Group, creator.ToUpperInvariant(), (byte)tag.Element));

    /// <summary>Whether a private creator reserves a block of which something is known to be safe, and stands there.</summary>
    /// <param name="set">Where it stands.</param>
    /// <param name="creator">The tag of a private creator.</param>
    public static bool Reserves(DicomDataSet set, DicomTag creator) =>
        creator.IsPrivateCreator && set.Any(element => element.Tag.Group == creator.Group && element.Tag.Element >> 8 == creator.Element
            && Contains(set, element.Tag));

    private static string? Creator(DicomDataSet set, DicomTag tag) => set.Text(new DicomTag(tag.Group, (ushort)(tag.Element >> 8)));
}
