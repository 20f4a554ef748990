using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary>
/// <c>sub-01/[ses-1/]scan/ct.nii.gz</c>, <c>sub-01/[ses-1/]seg/roi-GTV_reader-A_repeat-1_label-2.nii.gz</c>; a name without such words is the region's.
/// </summary>
internal sealed partial class OwnConvention : IFolderConvention
{
    public string Name => "OpenRadiomics";

    public bool Fits(FolderListing folder) => folder.Paths.Any(p => Place().IsMatch(p));

    public IEnumerable<ManifestEntry> Propose(FolderListing folder)
    {
        var files = folder.Paths.Select(p => (Path: p, Match: Place().Match(p))).Where(f => f.Match.Success).ToList();
        var scans = files.Where(f => f.Match.Groups["kind"].Value == "scan")
            .ToLookup(f => (f.Match.Groups["sub"].Value, f.Match.Groups["ses"].Value), f => f.Path);
        foreach (var (path, match) in files)
        {
            var (subject, session) = (match.Groups["sub"].Value, match.Groups["ses"].Value);
            if (match.Groups["kind"].Value == "scan")
            {
                yield return new(path, FileRole.Scan) { Subject = subject, Session = session };
                continue;
            }
            var words = Words.Of(CommonRoles.Stem(path));
            yield return new(path, FileRole.Segmentation)
            {
                Subject = subject, Session = session, Scan = new Pairing(scans[(subject, session)]).ScanFor(path),
                Roi = words.Get("roi") ?? (NamesItsOwn(path) ? "" : words.Rest), Label = words.Get("label") ?? "",
                Reader = words.Get("reader") ?? words.Get("rater") ?? "", Repeat = words.Get("repeat") ?? words.Get("run") ?? "",
            };
        }
    }

    /// <summary>Structure sets and segmentations of DICOM say themselves what their regions are called.</summary>
    private static bool NamesItsOwn(string path) => path.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(.*/)?sub-(?<sub>[^/]+)/(ses-(?<ses>[^/]+)/)?(?<kind>scan|seg)/[^/]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
