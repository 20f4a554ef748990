namespace OpenRadiomics.Core;

/// <summary>
/// Point 4: open feature values and open masks for every region of one declared set of representative ROIs (all deposited regions where none is declared).
/// Scans, settings and conformance with a phantom are shown elsewhere and not asked for.
/// </summary>
internal static class FeaturesRule
{
    public static RqsPoint Judge(OpenScienceMaterial material)
    {
        var tables = material.Assets.Where(asset => asset.Labels.Role == Role.FeatureTable).ToArray();
        var open = material.Assets.Where(asset => asset.IsOpen).ToDictionary(asset => asset.Path);
        var declared = material.Description.RepresentativeRois;
        var rois = declared.Count == 0 ? material.Rois : [.. material.Rois.Where(roi => declared.Any(name => Names(name, roi)))];
        var good = rois.Where(roi => roi.Tables.Any(open.ContainsKey) && roi.Masks.Any(open.ContainsKey)).ToArray();
        var unmet = declared.Count(name => !material.Rois.Any(roi => Names(name, roi)));
        var of = rois.Count + unmet;
        return OpenScienceRules.Point("features", OpenScienceRules.Verdict(good.Length, of, 0), good.Length, of,
            good.SelectMany(roi => roi.Tables.Concat(roi.Masks)).Where(open.ContainsKey).Distinct().Order().Select(path =>
                OpenScienceRules.Evidence(open[path].Labels.Role == Role.FeatureTable ? "feature values" : "representative region", open[path])),
            Wanting(material, tables, rois.Count, good.Length, unmet));
    }

    /// <summary>A declared name is that of a region, of a subject, or both with a slash between.</summary>
    private static bool Names(string declared, OpenScienceRoi roi) =>
        Same(declared, roi.Roi) || Same(declared, roi.Subject) || Same(declared, $"{roi.Subject}/{roi.Roi}");

    private static bool Same(string declared, string? name) =>
        name is not null && string.Equals(declared.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Wanting(OpenScienceMaterial material, OpenScienceAsset[] tables, int of, int covered, int unmet)
    {
        if (tables.Length == 0) yield return "Deposit the feature values of representative ROIs as a table.";
        else if (material.Rois.Count == 0) yield return "Name subject and region in each row of the feature tables, so that values and masks can be joined.";
        if (unmet > 0) yield return $"{unmet} declared representative {(unmet == 1 ? "ROI has" : "ROIs have")} no feature values here.";
        if (covered < of) yield return $"Open feature values with open masks are here of {covered} of {of} representative ROIs; deposit the others.";
        foreach (var why in OpenScienceRules.WhyClosed(tables, "feature tables")) yield return why;
    }
}
