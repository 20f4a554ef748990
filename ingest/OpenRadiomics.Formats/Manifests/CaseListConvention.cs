namespace OpenRadiomics.Formats;

/// <summary>
/// PyRadiomics case lists: a table whose rows name Image, Mask and perhaps Label and a subject, files beside it or anywhere below the folder.
/// </summary>
internal sealed class CaseListConvention : IFolderConvention
{
    public string Name => "PyRadiomics case list";

    public bool Fits(FolderListing folder) => Lists(folder).Any();

    public IEnumerable<ManifestEntry> Propose(FolderListing folder)
    {
        var seen = new HashSet<ManifestEntry>();
        foreach (var (path, table) in Lists(folder))
            for (var row = 0; row < table.RowCount; row++)
            {
                var keys = table.KeysOf(row);
                if (Resolve(folder, path, keys.GetValueOrDefault(TableKey.Scan)) is not { } scan
                    || Resolve(folder, path, keys.GetValueOrDefault(TableKey.Mask)) is not { } mask) continue;
                var subject = keys.GetValueOrDefault(TableKey.Subject, CommonRoles.Stem(scan));
                var (session, label) = (keys.GetValueOrDefault(TableKey.Session, ""), keys.GetValueOrDefault(TableKey.Label, ""));
                var image = new ManifestEntry(scan, FileRole.Scan) { Subject = subject, Session = session };
                var region = new ManifestEntry(mask, FileRole.Segmentation)
                {
                    Subject = subject, Session = session, Scan = scan, Label = label, Roi = keys.GetValueOrDefault(TableKey.Roi, ""),
                    Reader = keys.GetValueOrDefault(TableKey.Reader, ""), Repeat = keys.GetValueOrDefault(TableKey.Repeat, ""),
                };
                if (seen.Add(image)) yield return image;
                if (seen.Add(region)) yield return region;
            }
    }

    /// <summary>Tables with a column of scans and one of masks that name at least one file of the folder each.</summary>
    private static IEnumerable<(string Path, FeatureTable Table)> Lists(FolderListing folder)
    {
        if (!folder.Paths.Any(CommonRoles.IsImage)) yield break;
        foreach (var path in folder.Paths.Where(CommonRoles.IsTable))
            if (folder.TableOf(path) is { } table && Enumerable.Range(0, table.RowCount).Select(table.KeysOf)
                .Any(k => Resolve(folder, path, k.GetValueOrDefault(TableKey.Scan)) is not null
                    && Resolve(folder, path, k.GetValueOrDefault(TableKey.Mask)) is not null))
                yield return (path, table);
    }

    /// <summary>
    /// The file a cell means: beside the list, from the folder's root, or the only file whose path ends so (lists often hold paths of another machine).
    /// </summary>
    private static string? Resolve(FolderListing folder, string list, string? cell)
    {
        if (string.IsNullOrWhiteSpace(cell)) return null;
        var wanted = cell.Trim().Replace('\\', '/');
        while (wanted.StartsWith("./", StringComparison.Ordinal)) wanted = wanted[2..];
        var beside = list[..(list.LastIndexOf('/') + 1)] + wanted;
        if (folder.Known.Contains(beside)) return beside;
        if (folder.Known.Contains(wanted)) return wanted;
        var ends = folder.ByName[wanted[(wanted.LastIndexOf('/') + 1)..]].Take(2).ToList();
        return ends.Count == 1 ? ends[0] : null;
    }
}
