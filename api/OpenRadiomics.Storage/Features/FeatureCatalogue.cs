using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>
/// Finds published features and reads them. What was found and read is kept as long as the clock stands, which every publication, withdrawal and rebuilding
/// raises, and which is read for every question, alone or together with what is not kept: nothing is told that was not public when it was asked for.
/// </summary>
public sealed class FeatureCatalogue(CatalogueClock clock)
{
    private volatile Kept _kept = new(-1);

    /// <summary>What a query finds; null if that is too much.</summary>
    /// <param name="session">Reads what is not kept.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="asOf">As publication had come to that moment; null for now.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<FoundFeatures?> Find(IQuerySession session, FeatureQuery query, long? asOf, CancellationToken ct)
    {
        var columns = query.OfColumns();
        var name = columns.Name($"columns {asOf}");
        if (_kept.Groups(name) is not null && At(await clock.Now(ct)) is var kept && kept.Groups(name) is { } groups)
            return new(kept, asOf ?? kept.Clock, groups);
        var (now, found) = await FindColumns.Of(session, columns, asOf, ct);
        if (found is null) return null;
        groups = FeatureGroups.Of(columns, found.Select(one => one.Column));
        // nothing was found, under a clock that nobody knows: that is not kept
        if (now is not { } then) return new(kept = At(await clock.Now(ct)), asOf ?? kept.Clock, groups);
        return new(kept = At(then), asOf ?? then, kept.Keep(name, groups, found));
    }

    private Kept At(long now)
    {
        while (_kept is var there)
            if (there.Clock == now) return there;
            else Interlocked.CompareExchange(ref _kept, new(now), there);
        throw new System.Diagnostics.UnreachableException();
    }

    /// <summary>What was found and read while the clock stood at one number. Where there is no more room all of it goes.</summary>
    internal sealed class Kept(long clock)
    {
        private const int MostColumns = 100_000, MostValues = 4_000_000;
        private readonly ConcurrentDictionary<string, FeatureGroups> _found = new();
        private readonly ConcurrentDictionary<(VersionId, int), double?[]> _values = new();
        private int _columns, _held;

        public long Clock => clock;

        public FeatureGroups? Groups(string name) => _found.GetValueOrDefault(name);

        public FeatureGroups Keep(string name, FeatureGroups groups, IEnumerable<(FoundColumn Column, double?[]? Values)> found)
        {
            foreach (var (column, values) in found)
                if (values is not null) Keep(column.At, values);
            if (_found.TryAdd(name, groups) && Interlocked.Add(ref _columns, groups.Columns.Count + 1) > MostColumns)
            {
                _found.Clear();
                Interlocked.Exchange(ref _columns, 0);
            }
            return groups;
        }

        public async IAsyncEnumerable<(GroupedColumn Column, double?[] Values)> Read(IQuerySession session, IReadOnlyList<GroupedColumn> columns,
            [EnumeratorCancellation] CancellationToken ct)
        {
            var there = new double?[]?[columns.Count];
            var missing = new List<FoundColumn>();
            for (var n = 0; n < there.Length; n++)
                if (!_values.TryGetValue(columns[n].Found.At, out there[n])) missing.Add(columns[n].Found);
            await using var read = ReadVectors.Of(session, missing, ct).GetAsyncEnumerator(ct);
            var more = await read.MoveNextAsync();
            for (var n = 0; n < there.Length; n++)
                if (there[n] is { } values) yield return (columns[n], values);
                else if (more && ReferenceEquals(read.Current.Found, columns[n].Found))
                {
                    yield return (columns[n], Keep(columns[n].Found.At, read.Current.Values));
                    more = await read.MoveNextAsync();
                }
        }

        private double?[] Keep((VersionId, int) place, double?[] values)
        {
            if (_values.TryAdd(place, values) && Interlocked.Add(ref _held, values.Length) > MostValues)
            {
                _values.Clear();
                Interlocked.Exchange(ref _held, 0);
            }
            return values;
        }
    }
}

/// <summary>What a query found.</summary>
public sealed class FoundFeatures
{
    private readonly FeatureCatalogue.Kept _kept;

    internal FoundFeatures(FeatureCatalogue.Kept kept, long asOf, FeatureGroups groups) => (_kept, AsOf, Groups) = (kept, asOf, groups);

    /// <summary>As publication had come to that moment.</summary>
    public long AsOf { get; }

    /// <summary>The columns.</summary>
    public FeatureGroups Groups { get; }

    /// <summary>The same without their groups.</summary>
    public IEnumerable<FoundColumn> Columns => Groups.Columns.Select(column => column.Found);

    /// <summary>The values of some columns, in the order in which these are given. They are shared: nobody may change them.</summary>
    public IAsyncEnumerable<(GroupedColumn Column, double?[] Values)> Read(IQuerySession session, IReadOnlyList<GroupedColumn> columns,
        CancellationToken ct) => _kept.Read(session, columns, ct);
}
