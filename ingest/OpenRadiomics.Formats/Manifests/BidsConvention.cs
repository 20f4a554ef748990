using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary>
/// BIDS: <c>sub-01/[ses-1/]anat/sub-01_T1w.nii.gz</c>; segmentations under <c>derivatives/</c>, ending in <c>_dseg</c>, <c>_mask</c> or <c>_probseg</c>; a row
/// for each label that a <c>_dseg.tsv</c> names.
/// </summary>
internal sealed partial class BidsConvention : IFolderConvention
{
    private static readonly string[] Segmentations = ["dseg", "mask", "probseg", "roi"];

    // What a derivative's name has and its scan's has not.
    private static readonly string[] DerivativeKeys = ["desc", "label", "space", "res", "den", "seg", "rater"];

    public string Name => "BIDS";

    public bool Fits(FolderListing folder) => folder.Paths.Any(p => Place().Match(p) is { Success: true } m
        && CommonRoles.Stem(p).StartsWith($"sub-{m.Groups["sub"].Value}", StringComparison.Ordinal));

    public IEnumerable<ManifestEntry> Propose(FolderListing folder)
    {
        var files = folder.Paths.Select(p => (Path: p, Match: Place().Match(p), Words: Words.Of(CommonRoles.Stem(p)))).Where(f => f.Match.Success).ToList();
        bool IsSegmentation(Words words) => Segmentations.Contains(words.Rest.Split('_')[^1]);
        var scans = files.Where(f => CommonRoles.IsImage(f.Path) && !IsSegmentation(f.Words) && !f.Path.StartsWith("derivatives/", StringComparison.Ordinal))
            .ToLookup(f => (f.Match.Groups["sub"].Value, f.Match.Groups["ses"].Value));
        var labels = new BidsTables(folder);
        foreach (var (path, match, words) in files)
        {
            var (subject, session) = (match.Groups["sub"].Value, match.Groups["ses"].Value);
            if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) yield return new(path, FileRole.Protocol) { Subject = subject, Session = session };
            if (!CommonRoles.IsImage(path)) continue;
            if (!IsSegmentation(words)) yield return new(path, path.StartsWith("derivatives/", StringComparison.Ordinal) ? FileRole.Other
                : FileRole.Scan) { Subject = subject, Session = session, Repeat = words.Get("run") ?? "" };
            else
            {
                var mask = new ManifestEntry(path, FileRole.Segmentation)
                {
                    Subject = subject, Session = session, Roi = words.Get("label") ?? words.Get("desc") ?? "", Reader = words.Get("rater") ?? "",
                    Repeat = words.Get("run") ?? "",
                    Scan = new Pairing(scans[(subject, session)].Where(s => s.Words.Pairs.All(p => words.Get(p.Key) == p.Value)
                        && words.Pairs.All(p => DerivativeKeys.Contains(p.Key) || s.Words.Get(p.Key) == p.Value)).Select(s => s.Path)).ScanFor(path),
                };
                foreach (var (label, roi) in labels.Of(path).DefaultIfEmpty((mask.Label, mask.Roi))) yield return mask with { Label = label, Roi = roi };
            }
        }
    }

    [GeneratedRegex(@"^(derivatives/[^/]+/)?sub-(?<sub>[^/]+)/(ses-(?<ses>[^/]+)/)?(anat|ct|pet|dwi|perf|func|fmap|swi|xray|mammo)/[^/]+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
