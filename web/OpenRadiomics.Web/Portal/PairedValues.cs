using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Two features of the same regions.</summary>
/// <param name="X">The group of comparable values that lies on the first axis; null if there is none.</param>
/// <param name="Y">The other.</param>
/// <param name="Others">Groups of either feature that were not taken.</param>
/// <param name="Points">The pairs, with the version and the region they are of.</param>
/// <param name="Unpaired">Values of either group that have no finite partner.</param>
/// <param name="More">There are more values than were read.</param>
internal sealed record PairedValues(
    FeatureGroupView? X, FeatureGroupView? Y, IReadOnlyList<FeatureGroupView> Others, IReadOnlyList<PairedValues.Point> Points, int Unpaired,
    bool More)
{
    /// <summary>The most values that are read of each.</summary>
    public const int Most = 10_000;

    /// <summary>What partners have in common, the nearest first: of several tables with one identity, the values of each belong together.</summary>
    private static readonly Func<FeatureValueView, object>[] InCommon =
    [
        value => (value.Version, value.Region, value.Table), value => (value.Version, value.Region, value.Software, value.SoftwareVersion),
        value => (value.Version, value.Region),
    ];

    public int Regions => Points.DistinctBy(point => (point.Version, point.Region)).Count();

    /// <summary>
    /// Reads them. Of a code with several groups, which are not comparable, the one with most columns is taken: an identity asks for another.
    /// </summary>
    public static async Task<PairedValues> Read(FeaturesClient features, FeatureValueQuery filters, string x, string y)
    {
        var (first, second) = (await Group(x), await Group(y));
        if (first.Chosen is null || second.Chosen is null) return new(first.Chosen, second.Chosen, [.. first.Others, .. second.Others], [], 0, false);
        var (xs, ys) = (await Values(first.Chosen), await Values(second.Chosen));
        var points = Pairs(xs.Items, ys.Items);
        return new(first.Chosen, second.Chosen, [.. first.Others, .. second.Others], points, xs.Items.Count + ys.Items.Count - 2 * points.Count,
            xs.Next is not null || ys.Next is not null);

        async Task<(FeatureGroupView? Chosen, IEnumerable<FeatureGroupView> Others)> Group(string text)
        {
            var found = await features.Values(filters with { Code = IsIdentity(text) ? [] : [text], Identity = IsIdentity(text) ? [text] : [] }, first: 1);
            var chosen = found.Groups.MaxBy(group => group.Columns);
            return (chosen, found.Groups.Where(group => group != chosen));
        }

        Task<FeatureValuesView> Values(FeatureGroupView group) => features.Values(filters with { Identity = group.Identities }, first: Most);
    }

    /// <summary>Finite values of the same regions. Each stands in one pair at most, with the nearest partner.</summary>
    internal static IReadOnlyList<Point> Pairs(IEnumerable<FeatureValueView> xs, IEnumerable<FeatureValueView> ys)
    {
        var (across, upwards, points) = (xs.Where(IsFinite).ToList(), ys.Where(IsFinite).ToList(), new List<Point>());
        foreach (var same in InCommon)
        {
            var pairs = across.GroupBy(same).Join(upwards.GroupBy(same), group => group.Key, group => group.Key, (x, y) => x.Zip(y)).SelectMany(pair => pair)
                .ToArray();
            points.AddRange(pairs.Select(pair => new Point(pair.First.Version, pair.First.Region, pair.First.Value!.Value, pair.Second.Value!.Value)));
            across = [.. across.Except(pairs.Select(pair => pair.First), ReferenceEqualityComparer.Instance).Cast<FeatureValueView>()];
            upwards = [.. upwards.Except(pairs.Select(pair => pair.Second), ReferenceEqualityComparer.Instance).Cast<FeatureValueView>()];
        }
        return points;
    }

    private static bool IsFinite(FeatureValueView value) => value.Value is { } number && double.IsFinite(number);

    private static bool IsIdentity(string text) => text.Length == 32;

    /// <summary>Two values of one region.</summary>
    internal readonly record struct Point(VersionId Version, int Region, double X, double Y);
}
