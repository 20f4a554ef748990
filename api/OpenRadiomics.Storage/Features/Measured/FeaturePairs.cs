using System.Globalization;
using System.Runtime.CompilerServices;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A feature of one target in two sessions.</summary>
/// <param name="Group">Number of its group of comparable values.</param>
/// <param name="Column">A column of the group; the first of several.</param>
/// <param name="Target">What was measured twice.</param>
/// <param name="BeforeRegion">The region in the first session.</param>
/// <param name="AfterRegion">The region in the second.</param>
/// <param name="Before">Its value in the first session, finite.</param>
/// <param name="After">Its value in the second, finite.</param>
public sealed record FeaturePair(int Group, FoundColumn Column, Target Target, int BeforeRegion, int AfterRegion, double Before, double After);

/// <summary>A part of the pairs found, and what stayed without a partner.</summary>
/// <param name="Groups">All groups found.</param>
/// <param name="Columns">How many columns were found.</param>
/// <param name="Sessions">Sessions of the versions found.</param>
/// <param name="Pairs">The pairs: group by group, version by version, by the first session's regions.</param>
/// <param name="Unpaired">What could not be paired, on all pages.</param>
/// <param name="Cursors">The cursor behind each pair.</param>
/// <param name="More">There are more behind.</param>
/// <param name="Total">Pairs on all pages.</param>
public sealed record FeaturePairsPage(
    FeatureGroups Groups, int Columns, IReadOnlyList<string> Sessions, IReadOnlyList<FeaturePair> Pairs, UnpairedView Unpaired, Func<int, string> Cursors,
    bool More, int Total);

/// <summary>
/// Pairs values of two sessions of the same targets. All values found are read for every page, of which alone something is held: what stays without a partner
/// is counted.
/// </summary>
public sealed class FeaturePairs(FeatureCatalogue catalogue, RegionLists lists)
{
    private const int MostSessions = 50;

    /// <summary>A page; null without TooMany if the cursor is none of this query.</summary>
    public async Task<(FeaturePairsPage? Page, bool TooMany)> Page(IQuerySession session, FeatureQuery query, string from, string to, string? cursor,
        int limit, CancellationToken ct)
    {
        var digest = query.Digest($"pairs {from}\n{to}");
        var (after, asOf) = (default(Place?), default(long?));
        if (cursor is not null)
            if (Cursor.TryRead(cursor, digest, out var read) && Place.Read(read.Name) is { } last) (after, asOf) = (last, read.AsOf);
            else return (null, false);
        if (await Find(session, query, from, to, asOf, ct) is not { } sought) return (null, true);
        var (groups, found, unpaired, total) = (sought.Features.Groups, new List<(Place Place, FeaturePair Pair)>(), new UnpairedView(0, 0, 0, 0, 0), 0);
        await foreach (var (group, pairs, alone) in sought.Read(session, ct))
        {
            (total, unpaired) = (total + pairs.Count, unpaired.And(alone));
            foreach (var pair in pairs)
                if (found.Count > limit) break;
                else if (new Place(group.Name, group.List.Version, pair.BeforeRegion) is var place && (after is not { } behind || place.CompareTo(behind) > 0))
                    found.Add((place, pair));
        }
        string[] sessions = [.. sought.Regions.Values.SelectMany(list => list.Regions).Select(region => region.Session).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal).Take(MostSessions)];
        return (new(groups, groups.Columns.Count, sessions, [.. found.Take(limit).Select(one => one.Pair)], unpaired,
            item => new Cursor(digest, sought.Features.AsOf, "", found[item].Place.ToString()).ToString(), found.Count > limit, total), false);
    }

    /// <summary>All pairs, to be written as they come; null if too much is found.</summary>
    public Task<SoughtPairs?> Export(IQuerySession session, FeatureQuery query, string from, string to, CancellationToken ct) =>
        Find(session, query, from, to, null, ct);

    private async Task<SoughtPairs?> Find(IQuerySession session, FeatureQuery query, string from, string to, long? asOf, CancellationToken ct)
    {
        if (await catalogue.Find(session, query, asOf, ct) is not { } features) return null;
        var regions = await lists.Of(session, features.Columns, ct);
        return features.Columns.Sum(column => (long)regions[column.Version].Regions.Count) > FeatureCrossings.MostValues ? null
            : new(query, features, regions, from, to);
    }

    internal static (List<FeaturePair> Pairs, UnpairedView Alone) Paired(GroupOfVersion group, CrossedRegions crossed)
    {
        var (cells, before, after) = (new MeasuredCells(group, crossed), new int?[crossed.Targets.Count], new int?[crossed.Targets.Count]);
        for (var place = 0; place < crossed.Cells.Count; place++)
            (crossed.Cells[place].Rater == 0 ? before : after)[crossed.Cells[place].Target] = cells.RegionOf(place);
        var (pairs, onlyBefore, onlyAfter, ambiguous, notFinite) = (new List<FeaturePair>(), 0, 0, 0, 0);
        for (var target = 0; target < before.Length; target++)
        {
            if (!cells.IsSeen(target)) continue;
            if (cells.IsAmbiguous(target)) ambiguous++;
            else if (before[target] is not { } first) onlyAfter++;
            else if (after[target] is not { } second) onlyBefore++;
            else if (group.Values[first] is { } x && group.Values[second] is { } y && double.IsFinite(x) && double.IsFinite(y))
                pairs.Add(new(group.Number, group.Columns[0].Found, crossed.Targets[target], first, second, x, y));
            else notFinite++;
        }
        pairs.Sort((a, b) => a.BeforeRegion.CompareTo(b.BeforeRegion));
        return (pairs, new(onlyBefore, onlyAfter, ambiguous, notFinite, cells.Unassigned));
    }

    /// <summary>Where a pair stands. As text it is a cursor's content.</summary>
    private readonly record struct Place(string Group, VersionId Version, int Region)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}|{Region}|{Group}");

        public static Place? Read(string text) => text.Split('|', 3) is [var version, var region, var group] && VersionId.TryParse(version, null, out var id)
            && int.TryParse(region, CultureInfo.InvariantCulture, out var row) ? new(group, id, row) : null;

        public int CompareTo(Place other)
        {
            var byGroup = string.CompareOrdinal(Group, other.Group);
            return byGroup != 0 ? byGroup : (Version, Region).CompareTo((other.Version, other.Region));
        }
    }
}

/// <summary>Where pairs are sought.</summary>
/// <param name="Query">Which values.</param>
/// <param name="Features">What it found.</param>
/// <param name="Regions">The versions' regions.</param>
/// <param name="From">The first session.</param>
/// <param name="To">The second.</param>
public sealed record SoughtPairs(FeatureQuery Query, FoundFeatures Features, IReadOnlyDictionary<VersionId, RegionsOfVersion> Regions, string From, string To)
{
    /// <summary>The pairs, group by group and version by version, and what stayed alone of each.</summary>
    public async IAsyncEnumerable<(GroupOfVersion Group, IReadOnlyList<FeaturePair> Pairs, UnpairedView Alone)> Read(IQuerySession session,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var crossed = new Dictionary<VersionId, CrossedRegions>();
        await foreach (var group in GroupOfVersion.Read(session, Query, Features, Regions, ct))
        {
            if (!crossed.TryGetValue(group.List.Version, out var into))
                crossed[group.List.Version] = into = CrossedRegions.Of(group.List, Across.Session, [From, To]);
            var (pairs, alone) = FeaturePairs.Paired(group, into);
            yield return (group, pairs, alone);
        }
    }
}
