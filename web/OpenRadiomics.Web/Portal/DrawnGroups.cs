using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Groups of comparable values that have something to draw, those of most values first.</summary>
internal static class DrawnGroups
{
    public static (FeatureGroupView Group, FeatureStatisticView[] Parts)[] Of(FeatureStatisticsView found) =>
    [
        .. found.Groups.Select(one => (Group: one, Parts: found.Statistics.Where(part => part.Group == one.Number && part.Count > 0).ToArray()))
            .Where(pair => pair.Parts.Length > 0).OrderByDescending(pair => pair.Parts.Sum(part => part.Count)).ThenBy(pair => pair.Group.Number),
    ];
}
