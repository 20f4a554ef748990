using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Groups of comparable values that have something to draw, those of most values first.</summary>
internal static class DrawnGroups
{
    public static (FeatureGroupView Group, FeatureStatisticView[] Parts)[] Of(FeatureStatisticsView found) =>
    [
        .. from pair in found.Groups.GroupJoin(found.Statistics.Where(part => part.Count > 0), group => group.Number, part => part.Group, (group, parts) => (Group: group, Parts: parts.ToArray()))
           where pair.Parts.Length > 0
           orderby pair.Parts.Sum(part => part.Count) descending, pair.Group.Number
           select pair,
    ];
}
