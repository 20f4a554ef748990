namespace OpenRadiomics.Core;

/// <summary>Point 2: every region of the feature tables has an open mask; without tables, every region of the masks lies in an open one.</summary>
internal static class SegmentationsRule
{
    public static RqsPoint Judge(OpenScienceMaterial material)
    {
        var masks = material.Assets.Where(asset => asset.Labels.Role == Role.Segmentation).ToArray();
        var open = masks.Where(mask => mask.IsOpen).ToArray();
        var openPaths = open.Select(mask => mask.Path).ToHashSet();
        var (covered, of) = material.Rois.Count > 0
            ? (material.Rois.Count(roi => roi.Masks.Any(openPaths.Contains)), material.Rois.Count)
            : (open.Sum(mask => mask.Regions), masks.Sum(mask => mask.Regions));
        return OpenScienceRules.Point("segmentations", OpenScienceRules.Verdict(covered, of, masks.Count(mask => mask.IsDeclaredElsewhere)), covered, of,
            open.Select(mask => OpenScienceRules.Evidence("segmentation", mask)), Wanting(masks, covered, of));
    }

    private static IEnumerable<string> Wanting(OpenScienceAsset[] masks, int covered, int of)
    {
        if (of == 0) yield return "Deposit the segmentations, under a licence such as CC-BY-4.0.";
        else if (covered < of) yield return $"Open masks are here of {covered} of {of} regions; deposit the others.";
        foreach (var why in OpenScienceRules.WhyClosed(masks, "masks")) yield return why;
    }
}
