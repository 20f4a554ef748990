namespace OpenRadiomics.Formats;

/// <summary>
/// Any folder: a file whose name or folder says mask is a segmentation; its scan is the one that shares most words, its subject the folder or the shared words.
/// </summary>
internal sealed class PlainConvention : IFolderConvention
{
    public string Name => "plain folder";

    public bool Fits(FolderListing folder) => true;

    public IEnumerable<ManifestEntry> Propose(FolderListing folder)
    {
        var images = folder.Paths.Where(CommonRoles.IsImage).Select(p => (Path: p, Role: CommonRoles.Of(p, folder))).ToList();
        var scans = images.Where(i => i.Role == FileRole.Scan).Select(i => i.Path).ToList();
        var (anywhere, inFolder) = (new Pairing(scans), scans.GroupBy(Folder).ToDictionary(f => f.Key, f => new Pairing(f)));
        var isSubjectFolder = inFolder.Count > 1 && inFolder.Count == scans.Count;
        string SubjectOf(string scan) => isSubjectFolder ? Folder(scan)[(Folder(scan).LastIndexOf('/') + 1)..] : CommonRoles.Stem(scan);
        foreach (var (path, role) in images)
        {
            if (role == FileRole.Scan) { yield return new(path, role) { Subject = SubjectOf(path) }; continue; }
            if (role != FileRole.Segmentation) continue;
            var scan = inFolder.GetValueOrDefault(Folder(path), anywhere).ScanFor(path);
            yield return new(path, role) { Scan = scan, Subject = scan.Length > 0 ? SubjectOf(scan) : "" };
        }
    }

    private static string Folder(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];
}
