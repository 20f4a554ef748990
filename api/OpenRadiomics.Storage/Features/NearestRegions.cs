using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A value of a declared identity.</summary>
public readonly record struct IdentityValue(string Identity, double Value);

/// <summary>How near ones are looked for.</summary>
/// <param name="K">The most that are found.</param>
/// <param name="Share">The share of identities a region must have.</param>
/// <param name="ByQuartiles">Scaled by the distance between the quartiles; else by the standard deviation.</param>
public readonly record struct NearestPlan(int K, double Share, bool ByQuartiles);

/// <summary>
/// Finds the published regions whose values are nearest to given ones. Each column is read once, the values of one identity are held at a time, and for each
/// region a sum and a count. Identities are added up in the order of their keys, so that the order of the question changes no bit.
/// </summary>
public sealed class NearestRegions(FeatureCatalogue catalogue, RegionLists lists)
{
    /// <summary>The most values that are read for one question, and the most of one identity, which are held at once.</summary>
    public const long MostValues = 20_000_000, MostOfIdentity = 2_000_000;

    /// <summary>The nearest; null if too many columns or values are found.</summary>
    /// <param name="session">Reads.</param>
    /// <param name="values">What to be near to, each identity once.</param>
    /// <param name="where">In which datasets, sites and modalities; spreads are those of all that is published.</param>
    /// <param name="plan">How.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NearestRegionsView?> Of(IQuerySession session, IReadOnlyList<IdentityValue> values, FeatureQuery where, NearestPlan plan,
        CancellationToken ct)
    {
        string[] identities = [.. values.Select(value => value.Identity)];
        if (await catalogue.Find(session, new() { Identity = identities }, null, ct) is not { } all) return null;
        FoundColumn[] published = [.. all.Columns];
        var wanted = where.Dataset.Count + where.Site.Count == 0 ? published
            : (await catalogue.Find(session, where with { Identity = identities }, all.AsOf, ct))?.Columns.ToArray();
        if (wanted is null) return null;
        var columns = published.Concat(wanted).DistinctBy(Name).ToLookup(column => column.Identity);
        long[] counts = [.. columns.Select(own => own.Sum(column => (long)column.Count))];
        if (counts.Sum() > MostValues || counts.Any(count => count > MostOfIdentity)) return null;

        var (spreadOf, lookedIn, regions, filter) = (published.Select(Name).ToHashSet(), wanted.Select(Name).ToHashSet(), await lists.Of(session, wanted, ct),
            new RegionFilter(where));
        var sums = regions.Values.ToDictionary(list => list.Version, list => new Sums(list, filter.Regions(list)));
        var compared = new List<ComparedIdentityView>();
        foreach (var (identity, value) in values.OrderBy(value => value.Identity, StringComparer.Ordinal))
        {
            FoundColumn[] own = [.. columns[identity].OrderBy(column => column.At)];
            if (own.Length == 0) continue;
            var (finite, read) = (new List<double>(), new List<(FoundColumn Column, double?[] Values)>());
            await foreach (var (column, found) in ReadVectors.Of(session, own, ct))
            {
                if (spreadOf.Contains(Name(column))) finite.AddRange(found.OfType<double>().Where(double.IsFinite));
                if (lookedIn.Contains(Name(column))) read.Add((column, found));
            }
            var (scale, by) = Scale(finite, plan.ByQuartiles);
            compared.Add(new(identity, own[0].Column.Identity.Code, own[0].Column.Identity.Aggregation, value, finite.Count, scale, by));
            if (scale is not { } divisor) continue;
            foreach (var (column, found) in read) sums[column.Version].Add(found, value, divisor);
            foreach (var one in sums.Values) one.Next();
        }
        var required = Math.Max(1, (int)Math.Ceiling(plan.Share * compared.Count(one => one.Scale is not null)));
        var near = sums.Values.SelectMany(one => one.Enough(required)).ToList();
        return new(plan.ByQuartiles ? "iqr" : "sd", required, near.Count, compared,
            [.. near.OrderBy(one => one.Distance).ThenBy(one => one.List.Version).ThenBy(one => one.Region).Take(plan.K).Select(one =>
                new NearRegionView(one.Distance, one.Compared, one.List.Version, one.List.View(one.Region)))]);
    }

    private static (VersionId, int) Name(FoundColumn column) => (column.Version, column.Place);

    private static (double? Scale, string? By) Scale(List<double> finite, bool byQuartiles)
    {
        double[] sorted = [.. finite];
        var deviation = ColumnSummary.Of(sorted, 0, 0).Deviation ?? 0;              // sorts them
        var quartiles = sorted.Length == 0 ? 0 : ColumnSummary.Quantile(sorted, 0.75) - ColumnSummary.Quantile(sorted, 0.25);
        (double Scale, string By)[] either = byQuartiles ? [(quartiles, "iqr"), (deviation, "sd")] : [(deviation, "sd"), (quartiles, "iqr")];
        return either.Where(one => one.Scale > 0 && double.IsFinite(one.Scale)).Select(one => ((double?)one.Scale, (string?)one.By)).FirstOrDefault();
    }

    /// <summary>What was added up for each region of a version.</summary>
    private sealed class Sums(RegionsOfVersion list, bool[]? wanted)
    {
        private readonly double[] _squares = new double[list.Regions.Count];
        private readonly int[] _counts = new int[list.Regions.Count];
        private readonly bool[] _seen = new bool[list.Regions.Count];

        /// <summary>Of several columns of one identity the first that has a value counts.</summary>
        public void Add(double?[] values, double value, double scale)
        {
            for (var region = 0; region < values.Length; region++)
            {
                if (values[region] is not { } there || !double.IsFinite(there) || _seen[region] || wanted?[region] is false) continue;
                var difference = (there - value) / scale;
                (_seen[region], _squares[region]) = (true, _squares[region] + difference * difference);
                _counts[region]++;
            }
        }

        public void Next() => Array.Clear(_seen);

        public IEnumerable<(double Distance, int Compared, RegionsOfVersion List, int Region)> Enough(int required)
        {
            for (var region = 0; region < _counts.Length; region++)
                if (_counts[region] >= required) yield return (Math.Sqrt(_squares[region] / _counts[region]), _counts[region], list, region);
        }
    }
}
