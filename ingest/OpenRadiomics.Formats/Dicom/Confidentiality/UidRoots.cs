namespace OpenRadiomics.Formats;

/// <summary>
/// Roots under which vendors give UIDs: one of them shows that a UID is the one a scanner or archive gave, often with serial number, date and time in it.
/// </summary>
public static class UidRoots
{
    private static readonly (string Root, string Whose)[] Vendors = [.. EmbeddedTable.Rows("dicom/uid_roots.csv").Select(cells => (cells[0] + ".", cells[1]))];

    /// <summary>Whether a UID is one that the standard itself gives.</summary>
    /// <param name="uid">Any UID.</param>
    public static bool IsOfStandard(string uid) => uid.StartsWith("1.2.840.10008.", StringComparison.Ordinal);

    /// <summary>Whose root a UID has; null if it is none of the vendors known here.</summary>
    /// <param name="uid">Any UID.</param>
    public static string? Vendor(string uid)
    {
        foreach (var (root, whose) in Vendors)
            if (uid.StartsWith(root, StringComparison.Ordinal)) return whose;
        return null;
    }
}
