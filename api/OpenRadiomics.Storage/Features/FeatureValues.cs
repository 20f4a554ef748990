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
public sealed class FeatureValues(FeatureCatalogue catalogue, RegionLists lists)
{
    /// <summary>A page; null if the cursor is none of this query, or too many columns are found.</summary>
    /// <returns>The page, and the cursor behind each of its items.</returns>
    public async Task<(FeatureValuesView? Page, Func<int, string> Cursors, bool TooMany)> Page(IQuerySession session, FeatureQuery query, ValueSort sort,
        string? cursor, int limit, CancellationToken ct)
    {
        var digest = query.Digest($"values {sort}");
        var after = default(Found?);
        var asOf = default(long?);
        if (cursor is not null)
        {
            if (!Cursor.TryRead(cursor, digest, out var read) || Found.Read(read.Name) is not { } last) return (null, None, false);
            (after, asOf) = (last, read.AsOf);
        }
        if (await catalogue.Find(session, query, asOf, ct) is not { Groups: var groups } features) return (null, None, true);
        var regions = await lists.Of(session, features.Columns, ct);
        var reading = new Reading(session, features, new(query), regions, after, limit + 1);
        var found = sort == ValueSort.Source ? await reading.BySource(ct) : await reading.ByValue(sort == ValueSort.ValueDown, ct);
        return (new(groups.Views(), groups.Differences(), query.Allow, groups.Columns.Count,
            [.. found.Take(limit).Select(one => View(one, groups.ByPlace[(one.Version, one.Place)], regions[one.Version].Regions[one.Region],
                groups.Numbers[one.Group]))],
            found.Count > limit ? At(limit - 1) : null, features.Columns.Sum(column => (long)column.Count)), At, false);

        string At(int item) => new Cursor(digest, features.AsOf, "", found[item].ToString()).ToString();
    }

    private static string None(int item) => throw new ArgumentOutOfRangeException(nameof(item));

    /// <summary>All values, column by column in the order of their groups.</summary>
    public async Task<FeatureExport?> Export(IQuerySession session, FeatureQuery query, CancellationToken ct) =>
        await catalogue.Find(session, query, null, ct) is { } found ? new(query, found.Groups, await lists.Of(session, found.Columns, ct)) : null;

    /// <summary>Reads the values of a page, behind the last of the page before.</summary>
    private sealed class Reading(IQuerySession session, FoundFeatures features, RegionFilter filter, IReadOnlyDictionary<VersionId, RegionsOfVersion> regions,
        Found? after, int most)
    {
        private const int ColumnsAtOnce = 64;

        public async Task<List<Found>> BySource(CancellationToken ct)
        {
            var found = new List<Found>();
            GroupedColumn[] left = [.. Left().SelectMany(group => after is { } last && group[0].Name == last.Group
                ? group.SkipWhile(column => column.Found.At.CompareTo((last.Version, last.Place)) < 0) : group).Where(WantsAny)];
            for (var from = 0; from < left.Length && found.Count < most;)
            {
                var batch = new List<GroupedColumn>();
                for (var expected = 0; from < left.Length && expected < most - found.Count && batch.Count < ColumnsAtOnce; from++)
                    { batch.Add(left[from]); expected += left[from].Found.Count; }
                await foreach (var (column, values) in features.Read(session, batch, ct))
                    foreach (var one in Values(column, values))
                        if (found.Count < most && (after is not { } last || (one.Version, one.Place) != (last.Version, last.Place)
                            || one.Region > last.Region)) found.Add(one);
            }
            return found;
        }

        /// <summary>Each group for itself: only so are its values in order.</summary>
        public async Task<List<Found>> ByValue(bool down, CancellationToken ct)
        {
            var (order, found) = (new InOrder(down), new List<Found>());
            var best = new PriorityQueue<Found, Found>(Comparer<Found>.Create((a, b) => order.Compare(b, a)));
            foreach (var group in Left())
            {
                var behind = after is { } at && at.Group == group[0].Name ? after : null;
                await foreach (var (column, values) in features.Read(session, [.. group.Where(WantsAny)], ct))
                    foreach (var one in Values(column, values))
                        if (behind is { } last && order.Compare(one, last) <= 0) continue;
                        else if (best.Count < most - found.Count) best.Enqueue(one, one);
                        else if (order.Compare(one, best.Peek()) < 0) best.EnqueueDequeue(one, one);
                var start = found.Count;
                while (best.TryDequeue(out var one, out _)) found.Add(one);
                found.Reverse(start, found.Count - start);
                if (found.Count == most) break;
            }
            return found;
        }

        private IEnumerable<GroupedColumn[]> Left() => features.Groups.Parts.SkipWhile(group => after is { } last
            && string.CompareOrdinal(group[0].Name, last.Group) < 0);

        private bool WantsAny(GroupedColumn column) => filter.WantsAny(regions[column.Found.Version]);

        private IEnumerable<Found> Values(GroupedColumn column, double?[] values)
        {
            var wanted = filter.Regions(regions[column.Found.Version]);
            for (var region = 0; region < values.Length; region++)
                if (values[region] is { } value && wanted?[region] is not false && column.Convert(value) is var shown && filter.Wants(shown))
                    yield return new(column.Name, shown, column.Found.Version, column.Found.Place, region);
        }
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

    private static FeatureValueView View(Found one, GroupedColumn grouped, FeatureRegion r, int group)
    {
        var column = grouped.Found.Column;
        return new(group, one.Version, one.Region, r.Subject, r.Session, r.Scan, r.Mask, r.Roi, r.Label, r.Reader, r.Repeat, r.Modality,
            r.Manufacturer, r.Model,
            column.Table, column.Name, column.Software, column.SoftwareVersion, grouped.Found.Identity, one.Value);
    }

    /// <summary>A value and where it stands. As text it is a cursor's content.</summary>
    private readonly record struct Found(string Group, double Value, VersionId Version, int Place, int Region)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:R}|{Version}|{Place}|{Region}|{Group}");

        public static Found? Read(string text) => text.Split('|', 5) is [var value, var version, var place, var region, var group]
            && double.TryParse(value, CultureInfo.InvariantCulture, out var number) && VersionId.TryParse(version, null, out var id)
            && int.TryParse(place, CultureInfo.InvariantCulture, out var at) && int.TryParse(region, CultureInfo.InvariantCulture, out var row)
                ? new(group, number, id, at, row) : null;
    }

    private sealed class InOrder(bool down) : IComparer<Found>
    {
        public int Compare(Found a, Found b)
        {
            if (double.IsNaN(a.Value) != double.IsNaN(b.Value)) return double.IsNaN(a.Value) ? 1 : -1;
            var byValue = down ? b.Value.CompareTo(a.Value) : a.Value.CompareTo(b.Value);
            return byValue != 0 ? byValue : (a.Version, a.Place, a.Region).CompareTo((b.Version, b.Place, b.Region));
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
                    region = rows.Add(column.Found.Version.ToString(), shown, list.Texts,
                        (at, value) => wanted?[at] is not false && filter.Wants(value), region);
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
