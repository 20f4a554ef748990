using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary>nnU-Net: <c>imagesTr/case_0000.nii.gz</c>, <c>labelsTr/case.nii.gz</c>; names of labels from dataset.json, one row for each.</summary>
internal sealed partial class NnUnetConvention : IFolderConvention
{
    public string Name => "nnU-Net";

    public bool Fits(FolderListing folder) => folder.Paths.Any(p => Place().Match(p).Groups["kind"].Value == "images")
        && folder.Paths.Any(p => Place().Match(p).Groups["kind"].Value == "labels");

    public IEnumerable<ManifestEntry> Propose(FolderListing folder)
    {
        var files = folder.Paths.Select(p => (Path: p, Match: Place().Match(p))).Where(f => f.Match.Success).ToList();
        var scans = files.Where(f => f.Match.Groups["kind"].Value == "images")
            .ToLookup(f => f.Match.Groups["root"].Value + Channel().Replace(CommonRoles.Stem(f.Path), ""), f => f.Path);
        foreach (var (path, match) in files)
            if (match.Groups["kind"].Value == "images") yield return new(path, FileRole.Scan) { Subject = Channel().Replace(CommonRoles.Stem(path), "") };
            else
                foreach (var (label, roi) in Labels(folder, match.Groups["root"].Value + "dataset.json"))
                    yield return new(path, FileRole.Segmentation)
                    {
                        Subject = CommonRoles.Stem(path), Scan = scans[match.Groups["root"].Value + CommonRoles.Stem(path)].FirstOrDefault(""), Roi = roi,
                        Label = label,
                    };
    }

    /// <summary>Number and name of each label but the background: <c>{"tumour": 1}</c>, or <c>{"1": "tumour"}</c> before version 2.</summary>
    private static (string Label, string Roi)[] Labels(FolderListing folder, string path)
    {
        (string, string)[] labels = folder.Known.Contains(path) && folder.TextOf(path) is { } text
            ? [.. JsonLabels.Read(text).Where(label => label.Value != 0).Select(label => (label.Value.ToString(CultureInfo.InvariantCulture), label.Name))] : [];
        return labels.Length > 0 ? labels : [("", "")];
    }

    [GeneratedRegex(@"^(?<root>([^/]+/)*)(?<kind>images|labels)(Tr|Ts)/[^/]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"_\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();
}
