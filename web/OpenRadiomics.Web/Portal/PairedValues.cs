using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Two features of the same regions.</summary>
/// <param name="X">The group of comparable values that lies on the first axis; null if there is none.</param>
/// <param name="Y">The other.</param>
/// <param name="Others">Groups of either feature that were not taken.</param>
/// <param name="Points">The pairs, with the version they are of.</param>
/// <param name="Unpaired">Values of either group that have no finite partner.</param>
/// <param name="More">There are more values than were read.</param>
internal sealed record PairedValues(
    FeatureGroupView? X, FeatureGroupView? Y, IReadOnlyList<FeatureGroupView> Others, IReadOnlyList<(VersionId Version, double X, double Y)> Points,
    int Unpaired, bool More)
{
    /// <summary>The most values that are read of each.</summary>
    public const int Most = 10_000;

    /// <summary>
    /// Reads them. Of a code with several groups, which are not comparable, the one with most columns is taken: an identity asks for another.
    /// </summary>
    public static async Task<PairedValues> Read(FeaturesClient features, FeatureValueQuery filters, string x, string y)
    {
        var (first, second) = (await Group(x), await Group(y));
        if (first.Chosen is null || second.Chosen is null) return new(first.Chosen, second.Chosen, [.. first.Others, .. second.Others], [], 0, false);
        var (xs, ys) = (await Values(first.Chosen), await Values(second.Chosen));
        var partners = ys.Items.Where(IsFinite).ToLookup(value => (value.Version, value.Region), value => value.Value!.Value);
        var points = (from value in xs.Items where IsFinite(value) from partner in partners[(value.Version, value.Region)]
            select (value.Version, value.Value!.Value, partner)).ToArray();
        return new(first.Chosen, second.Chosen, [.. first.Others, .. second.Others], points, xs.Items.Count + ys.Items.Count - 2 * points.Length,
            xs.Next is not null || ys.Next is not null);

        async Task<(FeatureGroupView? Chosen, IEnumerable<FeatureGroupView> Others)> Group(string text)
        {
            var found = await features.Values(filters with { Code = IsIdentity(text) ? [] : [text], Identity = IsIdentity(text) ? [text] : [] }, first: 1);
            var chosen = found.Groups.MaxBy(group => group.Columns);
            return (chosen, found.Groups.Where(group => group != chosen));
        }

        Task<FeatureValuesView> Values(FeatureGroupView group) => features.Values(filters with { Identity = group.Identities }, first: Most);
    }

    private static bool IsFinite(FeatureValueView value) => value.Value is { } number && double.IsFinite(number);

    private static bool IsIdentity(string text) => text.Length == 32;
}
