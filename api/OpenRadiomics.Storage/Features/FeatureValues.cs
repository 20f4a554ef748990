using System.Globalization;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>In which order values are listed within their group.</summary>
public enum ValueSort
{
    /// <summary>By version, column and region.</summary>
    Source,

    /// <summary>The smallest first; what is no number last.</summary>
    Value,

    /// <summary>The greatest first; what is no number last.</summary>
    ValueDown,
}

/// <summary>Lists feature values group by group, in pages or as they come. No more is held than a page, and one column at a time.</summary>
public sealed class FeatureValues(RegionLists lists)
{
    /// <summary>A page; null if the cursor is none of this query, or too many columns are found.</summary>
    /// <returns>The page, and the cursor behind each of its items.</returns>
    public async Task<(FeatureValuesView? Page, Func<int, string> Cursors, bool TooMany)> Page(IQuerySession session, FeatureQuery query, ValueSort sort, string? cursor, int limit, CancellationToken ct)
    {
        var digest = query.Digest($"values {sort}");
        var after = default(Found?);
        var asOf = 0L;
        if (cursor is not null)
        {
            if (!Cursor.TryRead(cursor, digest, out var read) || Found.Read(read.Name) is not { } last) return (null, None, false);
            (after, asOf) = (last, read.AsOf);
        }
        else asOf = await DatasetListing.Clock(session, ct);
        if (await FindColumns.Of(session, query, asOf, ct) is not { } columns) return (null, None, true);
        var groups = FeatureGroups.Of(query, columns);
        var regions = await lists.Of(session, columns, ct);
        var found = new List<Found>();
        foreach (var group in groups.Columns.GroupBy(column => column.Name).SkipWhile(group => after is { } last && string.CompareOrdinal(group.Key, last.Group) < 0))
        {
            var started = after is { } at && at.Group == group.Key ? after : null;
            found.AddRange(sort == ValueSort.Source ? await BySource(session, query, [.. group], started, limit + 1 - found.Count, regions, ct)
                : await ByValue(session, query, [.. group], started, limit + 1 - found.Count, sort, regions, ct));
            if (found.Count > limit) break;
        }
        var byPlace = groups.Columns.ToDictionary(column => (column.Found.Version, column.Found.Place));
        return (new(groups.Views(), groups.Differences(), query.Allow, columns.Count,
            [.. found.Take(limit).Select(one => View(one, byPlace[(one.Version, one.Place)], regions[one.Version].Regions[one.Region], groups.Numbers[one.Group]))],
            found.Count > limit ? At(limit - 1) : null, columns.Sum(column => (long)column.Count)), At, false);

        string At(int item) => new Cursor(digest, asOf, "", found[item].ToString()).ToString();
    }

    private static string None(int item) => throw new ArgumentOutOfRangeException(nameof(item));

    /// <summary>All values, column by column in the order of their groups.</summary>
    public async Task<FeatureExport?> Export(IQuerySession session, FeatureQuery query, CancellationToken ct) =>
        await FindColumns.Of(session, query, await DatasetListing.Clock(session, ct), ct) is { } columns
            ? new(query, FeatureGroups.Of(query, columns), await lists.Of(session, columns, ct)) : null;

    private static async Task<List<Found>> BySource(
        IQuerySession session, FeatureQuery query, GroupedColumn[] group, Found? after, int most, IReadOnlyDictionary<VersionId, RegionsOfVersion> regions, CancellationToken ct)
    {
        var (found, filter) = (new List<Found>(), new RegionFilter(query));
        GroupedColumn[] left = [.. group.SkipWhile(column => after is { } last && (column.Found.Version, column.Found.Place) != (last.Version, last.Place)).Where(column => filter.WantsAny(regions[column.Found.Version]))];
        for (var from = 0; from < left.Length && found.Count < most;)
        {
            var batch = new List<GroupedColumn>();
            for (var expected = 0; from < left.Length && expected < most - found.Count && batch.Count < 64; from++) { batch.Add(left[from]); expected += left[from].Found.Count; }
            await foreach (var (column, values) in Read(session, batch, ct))
                foreach (var one in Values(column, values, filter, regions))
                    if (found.Count < most && (after is not { } last || (one.Version, one.Place) != (last.Version, last.Place) || one.Region > last.Region)) found.Add(one);
        }
        return found;
    }

    private static async Task<List<Found>> ByValue(IQuerySession session, FeatureQuery query, GroupedColumn[] group, Found? after, int most, ValueSort sort,
        IReadOnlyDictionary<VersionId, RegionsOfVersion> regions, CancellationToken ct)
    {
        var (order, filter) = (new InOrder(sort == ValueSort.ValueDown), new RegionFilter(query));
        var best = new PriorityQueue<Found, Found>(Comparer<Found>.Create((a, b) => order.Compare(b, a)));
        await foreach (var (column, values) in Read(session, [.. group.Where(column => filter.WantsAny(regions[column.Found.Version]))], ct))
            foreach (var one in Values(column, values, filter, regions))
                if (after is { } last && order.Compare(one, last) <= 0) continue;
                else if (best.Count < most) best.Enqueue(one, one);
                else if (order.Compare(one, best.Peek()) < 0) best.EnqueueDequeue(one, one);
        var found = new List<Found>();
        while (best.TryDequeue(out var one, out _)) found.Add(one);
        found.Reverse();
        return found;
    }

    internal static async IAsyncEnumerable<(GroupedColumn Column, double?[] Values)> Read(
        IQuerySession session, IReadOnlyList<GroupedColumn> columns, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var next = 0;
        await foreach (var (found, values) in ReadVectors.Of(session, [.. columns.Select(column => column.Found)], ct))
        {
            while (!ReferenceEquals(columns[next].Found, found)) next++;
            yield return (columns[next++], values);
        }
    }

    private static IEnumerable<Found> Values(GroupedColumn column, double?[] values, RegionFilter filter, IReadOnlyDictionary<VersionId, RegionsOfVersion> regions)
    {
        var wanted = filter.Regions(regions[column.Found.Version]);
        for (var region = 0; region < values.Length; region++)
            if (values[region] is { } value && wanted?[region] is not false && column.Convert(value) is var shown && filter.Wants(shown))
                yield return new(column.Name, shown, column.Found.Version, column.Found.Place, region);
    }

    private static FeatureValueView View(Found one, GroupedColumn grouped, FeatureRegion r, int group)
    {
        var column = grouped.Found.Column;
        return new(group, one.Version, one.Region, r.Subject, r.Session, r.Scan, r.Mask, r.Roi, r.Label, r.Reader, r.Repeat, r.Modality, r.Manufacturer, r.Model,
            column.Table, column.Name, column.Software, column.SoftwareVersion, grouped.Found.Identity, one.Value);
    }

    /// <summary>A value and where it stands. As text it is a cursor's content.</summary>
    private readonly record struct Found(string Group, double Value, VersionId Version, int Place, int Region)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:R}|{Version}|{Place}|{Region}|{Group}");

        public static Found? Read(string text) => text.Split('|', 5) is [var value, var version, var place, var region, var group]
            && double.TryParse(value, CultureInfo.InvariantCulture, out var number) && VersionId.TryParse(version, null, out var id)
            && int.TryParse(place, CultureInfo.InvariantCulture, out var at) && int.TryParse(region, CultureInfo.InvariantCulture, out var row) ? new(group, number, id, at, row) : null;
    }

    private sealed class InOrder(bool down) : IComparer<Found>
    {
        public int Compare(Found a, Found b)
        {
            if (double.IsNaN(a.Value) != double.IsNaN(b.Value)) return double.IsNaN(a.Value) ? 1 : -1;
            var byValue = down ? b.Value.CompareTo(a.Value) : a.Value.CompareTo(b.Value);
            return byValue != 0 ? byValue : (a.Version.Accession.Number, a.Version.Number, a.Place, a.Region).CompareTo((b.Version.Accession.Number, b.Version.Number, b.Place, b.Region));
        }
    }
}

/// <summary>Values that are written as they come.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Groups">The columns found.</param>
/// <param name="Regions">Their versions' regions.</param>
public sealed record FeatureExport(FeatureQuery Query, FeatureGroups Groups, IReadOnlyDictionary<VersionId, RegionsOfVersion> Regions)
{
    private const int ColumnsAtOnce = 256;

    /// <summary>Fills rows again and again, and has each filling written.</summary>
    public async Task Write(IQuerySession session, LongRows rows, Func<LongRows, Task> write, CancellationToken ct)
    {
        var filter = new RegionFilter(Query);
        foreach (var batch in Groups.Columns.Where(column => filter.WantsAny(Regions[column.Found.Version])).Chunk(ColumnsAtOnce))
            await foreach (var (column, values) in FeatureValues.Read(session, batch, ct))
            {
                var (list, shown) = (Regions[column.Found.Version], column.Shown(values));
                var wanted = filter.Regions(list);
                for (var region = 0; region < values.Length;)
                {
                    region = rows.Add(column.Found.Version.ToString(), shown, list.Texts, (at, value) => wanted?[at] is not false && filter.Wants(value), region);
                    if (rows.IsFull) await Flush();
                }
            }
        if (rows.Count > 0) await Flush();

        async Task Flush()
        {
            await write(rows);
            rows.Clear();
        }
    }
}
