using System.Globalization;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A list with a row for each crossing.</summary>
/// <param name="Across">What raters are.</param>
/// <param name="Raters">Which raters; all that occur if none is named.</param>
/// <param name="Name">Tells apart lists of one query that differ in what follows. A cursor belongs to one of them.</param>
/// <param name="Row">Makes the row.</param>
/// <param name="Wanted">Whether it is listed.</param>
/// <param name="SortedBy">In which order, what has none last; null for that of groups and versions.</param>
/// <param name="Down">The greatest first.</param>
public sealed record CrossingList<T>(Across Across, IReadOnlyList<string> Raters, string Name, Func<Crossing, T> Row, Func<T, bool> Wanted,
    Func<T, double?>? SortedBy, bool Down);

/// <summary>A part of such a list.</summary>
/// <param name="Groups">All groups found.</param>
/// <param name="Columns">How many columns were found.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Cursors">The cursor behind each of them.</param>
/// <param name="More">There are more behind.</param>
/// <param name="Total">Rows of the whole list.</param>
/// <param name="Examined">Crossings, listed or not.</param>
public sealed record CrossingPage<T>(FeatureGroups Groups, int Columns, IReadOnlyList<T> Rows, Func<int, string> Cursors, bool More, int Total, int Examined);

/// <summary>
/// Puts values of groups, version by version, into tables of targets by raters. All rows of a list are made for every page: only so are they in order.
/// </summary>
public sealed class FeatureCrossings(FeatureCatalogue catalogue, RegionLists lists)
{
    /// <summary>The most values that are read for a list, there or missing, and the most rows it may have.</summary>
    public const int MostValues = 5_000_000, MostRows = 5_000;

    /// <summary>A page; null without TooMany if the cursor is none of this list.</summary>
    public async Task<(CrossingPage<T>? Page, bool TooMany)> Page<T>(IQuerySession session, FeatureQuery query, CrossingList<T> list, string? cursor,
        int limit, CancellationToken ct)
    {
        var digest = query.Digest($"crossings {list.Name}");
        var (after, asOf) = (default(Place?), default(long?));
        if (cursor is not null)
            if (Storage.Cursor.TryRead(cursor, digest, out var read) && Place.Read(read) is { } last) (after, asOf) = (last, read.AsOf);
            else return (null, false);
        if (await catalogue.Find(session, query, asOf, ct) is not { Groups: var groups } features) return (null, true);
        var regions = await lists.Of(session, features.Columns, ct);
        if (features.Columns.Sum(column => (long)regions[column.Version].Regions.Count) > MostValues) return (null, true);
        if (groups.Columns.DistinctBy(column => (column.Name, column.Found.Version)).Skip(MostRows).Any()) return (null, true);

        var (crossed, all, examined) = (new Dictionary<VersionId, CrossedRegions>(), new List<(Place Place, T Row)>(), 0);
        await foreach (var group in GroupOfVersion.Read(session, query, features, regions, ct))
        {
            var version = group.List.Version;
            if (!crossed.TryGetValue(version, out var into)) crossed[version] = into = CrossedRegions.Of(group.List, list.Across, list.Raters);
            examined++;
            if (list.Row(Crossing.Of(group, into)) is var row && list.Wanted(row)) all.Add((new(list.SortedBy?.Invoke(row), version, group.Name), row));
        }
        all.Sort((a, b) => a.Place.CompareTo(b.Place, list.Down));
        var rest = after is { } behind ? [.. all.Where(one => one.Place.CompareTo(behind, list.Down) > 0)] : all;
        var shown = rest.Take(limit).ToArray();
        return (new(groups, groups.Columns.Count, [.. shown.Select(one => one.Row)], At, rest.Count > limit, all.Count, examined), false);

        string At(int item) => shown[item].Place.Cursor(digest, features.AsOf).ToString();
    }

    /// <summary>Where a row stands in its list.</summary>
    private readonly record struct Place(double? Value, VersionId Version, string Group)
    {
        public Cursor Cursor(string digest, long asOf) => new(digest, asOf, Value?.ToString("R", CultureInfo.InvariantCulture) ?? "", $"{Version}|{Group}");

        public static Place? Read(Cursor cursor)
        {
            if (cursor.Name.Split('|', 2) is not [var version, var group] || !VersionId.TryParse(version, null, out var id)) return null;
            return cursor.Key == "" ? new(null, id, group) : double.TryParse(cursor.Key, CultureInfo.InvariantCulture, out var value)
                ? new(value, id, group) : null;
        }

        public int CompareTo(Place other, bool down)
        {
            if (Value is null != other.Value is null) return Value is null ? 1 : -1;
            if (Value is { } a && other.Value is { } b && a != b) return down ? b.CompareTo(a) : a.CompareTo(b);
            var byGroup = string.CompareOrdinal(Group, other.Group);
            return byGroup != 0 ? byGroup : Version.CompareTo(other.Version);
        }
    }
}
