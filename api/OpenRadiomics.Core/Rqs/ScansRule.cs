namespace OpenRadiomics.Core;

/// <summary>Point 1: every subject of the feature tables has an open scan; without tables, every subject of the masks; without those, of the scans.</summary>
internal static class ScansRule
{
    public static RqsPoint Judge(OpenScienceMaterial material)
    {
        var scans = material.Assets.Where(asset => asset.Labels.Role == Role.Scan).ToArray();
        var open = scans.Where(scan => scan.IsOpen).ToArray();
        var subjects = Subjects(material, scans);
        var covered = subjects.Count(subject => subject.Any(path => open.Any(scan => scan.Path == path)));
        var elsewhere = scans.Where(scan => scan.IsDeclaredElsewhere).ToArray();
        return OpenScienceRules.Point("scans", OpenScienceRules.Verdict(covered, subjects.Count, elsewhere.Length), covered, subjects.Count,
            [.. open.Select(scan => OpenScienceRules.Evidence("scan", scan)),
                .. elsewhere.Select(scan => OpenScienceRules.Evidence("scan that is open elsewhere, as declared", scan))],
            Wanting(scans, covered, subjects.Count, elsewhere.Length));
    }

    /// <summary>The scans of each subject that counts.</summary>
    private static List<IReadOnlyList<AssetPath>> Subjects(OpenScienceMaterial material, OpenScienceAsset[] scans) => material.Rois.Count > 0
        ? [.. material.Rois.GroupBy(roi => roi.Subject ?? "").Select(subject => (IReadOnlyList<AssetPath>)[.. subject.SelectMany(roi => roi.Scans).Distinct()])]
        : [.. material.Assets.Where(asset => asset.Labels.Role is Role.Scan or Role.Segmentation).Select(asset => asset.Labels.Subject ?? "").Distinct()
            .Select(subject => (IReadOnlyList<AssetPath>)[.. scans.Where(scan => (scan.Labels.Subject ?? "") == subject).Select(scan => scan.Path)])];

    private static IEnumerable<string> Wanting(OpenScienceAsset[] scans, int covered, int of, int elsewhere)
    {
        if (of == 0) yield return "Deposit the scans, under a licence such as CC-BY-4.0.";
        else if (covered < of) yield return $"Open scans are here of {covered} of {of} subjects; deposit the others.";
        if (elsewhere > 0) yield return $"{elsewhere} scans are open elsewhere, by declaration; a copy here would be verified and count.";
        foreach (var why in OpenScienceRules.WhyClosed(scans, "scans")) yield return why;
    }
}
