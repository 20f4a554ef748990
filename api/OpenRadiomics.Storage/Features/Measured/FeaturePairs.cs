using System.Globalization;
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
    FeatureGroups Groups, int Columns, IReadOnlyList<string> Sessions, IReadOnlyList<FeaturePair> Pairs, UnpairedView Unpaired, Func<int, string> Cursors, bool More, int Total);

/// <summary>Pairs values of two sessions of the same targets. All values found are read for every page, of which alone something is held: what stays without a partner is counted.</summary>
public sealed class FeaturePairs(RegionLists lists)
{
    private const int MostSessions = 50;

    /// <summary>A page; null without TooMany if the cursor is none of this query.</summary>
    public async Task<(FeaturePairsPage? Page, bool TooMany)> Page(IQuerySession session, FeatureQuery query, string from, string to, string? cursor, int limit, CancellationToken ct)
    {
        var digest = query.Digest($"pairs {from}\n{to}");
        var (after, asOf) = (default(Place?), 0L);
        if (cursor is null) asOf = await DatasetListing.Clock(session, ct);
        else if (Cursor.TryRead(cursor, digest, out var read) && Place.Read(read.Name) is { } last) (after, asOf) = (last, read.AsOf);
        else return (null, false);
        if (await FindColumns.Of(session, query, asOf, ct) is not { } columns) return (null, true);
        var (groups, regions) = (FeatureGroups.Of(query, columns), await lists.Of(session, columns, ct));
        if (columns.Sum(column => (long)regions[column.Version].Regions.Count) > FeatureCrossings.MostValues) return (null, true);
        var (crossed, found, unpaired, total) = (new Dictionary<VersionId, CrossedRegions>(), new List<(Place Place, FeaturePair Pair)>(), new UnpairedView(0, 0, 0, 0, 0), 0);
        await foreach (var group in GroupOfVersion.Read(session, query, groups, regions, ct))
        {
            var version = group.List.Version;
            if (!crossed.TryGetValue(version, out var into)) crossed[version] = into = CrossedRegions.Of(group.List, Across.Session, [from, to]);
            var (pairs, alone) = Paired(group, into);
            (total, unpaired) = (total + pairs.Count, unpaired.And(alone));
            foreach (var pair in pairs)
                if (found.Count > limit) break;
                else if (new Place(group.Name, version, pair.BeforeRegion) is var place && (after is not { } behind || place.CompareTo(behind) > 0)) found.Add((place, pair));
        }
        string[] sessions = [.. regions.Values.SelectMany(list => list.Regions).Select(region => region.Session).OfType<string>().Distinct().Order(StringComparer.Ordinal).Take(MostSessions)];
        return (new(groups, columns.Count, sessions, [.. found.Take(limit).Select(one => one.Pair)], unpaired, item => new Cursor(digest, asOf, "", found[item].Place.ToString()).ToString(), found.Count > limit, total), false);
    }

    private static (List<FeaturePair> Pairs, UnpairedView Alone) Paired(GroupOfVersion group, CrossedRegions crossed)
    {
        var (cells, before, after) = (new MeasuredCells(group, crossed), new int?[crossed.Targets.Count], new int?[crossed.Targets.Count]);
        for (var place = 0; place < crossed.Cells.Count; place++) (crossed.Cells[place].Rater == 0 ? before : after)[crossed.Cells[place].Target] = cells.RegionOf(place);
        var (pairs, onlyBefore, onlyAfter, ambiguous, notFinite) = (new List<FeaturePair>(), 0, 0, 0, 0);
        for (var target = 0; target < before.Length; target++)
        {
            if (!cells.IsSeen(target)) continue;
            if (cells.IsAmbiguous(target)) ambiguous++;
            else if (before[target] is not { } first) onlyAfter++;
            else if (after[target] is not { } second) onlyBefore++;
            else if (group.Values[first] is { } x && group.Values[second] is { } y && double.IsFinite(x) && double.IsFinite(y)) pairs.Add(new(group.Number, group.Columns[0].Found, crossed.Targets[target], first, second, x, y));
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
            return byGroup != 0 ? byGroup : (Version.Accession.Number, Version.Number, Region).CompareTo((other.Version.Accession.Number, other.Version.Number, other.Region));
        }
    }
}
