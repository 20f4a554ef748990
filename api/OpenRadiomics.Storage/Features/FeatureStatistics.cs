using System.Runtime.InteropServices;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>How feature values are summed up.</summary>
/// <param name="By">What to group by: names of <see cref="FeatureStatistics.Ways"/>.</param>
/// <param name="Shares">The shares of the quantiles.</param>
/// <param name="Bins">Bins of the histogram; 0 for none.</param>
/// <param name="Outliers">Whether values outside of Tukey's fences are told.</param>
public sealed record StatisticsPlan(IReadOnlyList<string> By, IReadOnlyList<double> Shares, int Bins, bool Outliers);

/// <summary>Sums up feature values, each group of comparable values for itself.</summary>
public sealed class FeatureStatistics(RegionLists lists)
{
    /// <summary>The most values that are summed up at once, and the most parts into which they may fall.</summary>
    public const int MostValues = 5_000_000, MostParts = 2_000;

    private const int MostOutliers = 20;

    /// <summary>What can be grouped by.</summary>
    public static readonly IReadOnlyDictionary<string, Func<FeatureColumn, RegionsOfVersion, FeatureRegion, string?>> Ways = new Dictionary<string, Func<FeatureColumn, RegionsOfVersion, FeatureRegion, string?>>
    {
        ["dataset"] = (_, list, _) => list.Version.Accession.ToString(), ["version"] = (_, list, _) => list.Version.ToString(),
        ["modality"] = (_, _, region) => region.Modality, ["site"] = (_, list, _) => Words(list.Sites), ["disease"] = (_, list, _) => Words(list.Diseases),
        ["manufacturer"] = (_, _, region) => region.Manufacturer, ["model"] = (_, _, region) => region.Model, ["software"] = (column, _, _) => column.Software,
        ["reader"] = (_, _, region) => region.Reader, ["session"] = (_, _, region) => region.Session, ["repeat"] = (_, _, region) => region.Repeat,
        ["subject"] = (_, _, region) => region.Subject, ["region"] = (_, _, region) => region.Roi,
    };

    /// <summary>The statistics; null if there are too many columns, values or parts.</summary>
    public async Task<FeatureStatisticsView?> Of(IQuerySession session, FeatureQuery query, StatisticsPlan plan, CancellationToken ct)
    {
        if (await FindColumns.Of(session, query, await DatasetListing.Clock(session, ct), ct) is not { } columns || columns.Sum(column => (long)column.Count) > MostValues) return null;
        var (groups, regions, filter) = (FeatureGroups.Of(query, columns), await lists.Of(session, columns, ct), new RegionFilter(query));
        var statistics = new List<FeatureStatisticView>();
        foreach (var group in groups.Columns.GroupBy(column => column.Name))
        {
            var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
            foreach (var version in group.GroupBy(column => column.Found.Version))
                await Gather(session, [.. version], regions[version.Key], filter, plan, parts, ct);
            if (parts.Count == 0) continue;
            if (statistics.Count + parts.Count > MostParts) return null;
            var (least, greatest) = (parts.Values.Min(part => part.Least), parts.Values.Max(part => part.Greatest));
            statistics.AddRange(parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value.View(groups.Numbers[group.Key], plan, least, greatest, regions)));
        }
        return new(groups.Views(), groups.Differences(), query.Allow, plan.By, statistics);
    }

    /// <summary>Values of one version, and the regions that have none in any of the group's columns.</summary>
    private static async Task Gather(IQuerySession session, GroupedColumn[] columns, RegionsOfVersion list, RegionFilter filter, StatisticsPlan plan, Dictionary<string, Part> parts, CancellationToken ct)
    {
        var (wanted, ways) = (filter.Regions(list), plan.By.Select(by => Ways[by]).ToArray());
        var covered = new bool[list.Regions.Count];
        await foreach (var (column, values) in FeatureValues.Read(session, columns, ct))
        {
            var only = ways.Length == 0 ? Of(parts, []) : null;
            for (var region = 0; region < values.Length; region++)
            {
                if (values[region] is not { } raw || wanted?[region] is false) continue;
                covered[region] = true;
                if (column.Convert(raw) is var value && filter.Wants(value)) (only ?? Of(parts, [.. ways.Select(way => way(column.Found.Column, list, list.Regions[region]))])).Add(value, list.Version, region);
            }
        }
        for (var region = 0; region < covered.Length; region++)
            if (!covered[region] && wanted?[region] is not false) Of(parts, [.. ways.Select(way => way(columns[0].Found.Column, list, list.Regions[region]))]).Missing++;
    }

    private static Part Of(Dictionary<string, Part> parts, string?[] by) =>
        CollectionsMarshal.GetValueRefOrAddDefault(parts, string.Join('\n', by.Select(text => text is null ? "\0" : text)), out _) ??= new(by);

    private static string? Words(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join("; ", words);

    private sealed class Part(string?[] by)
    {
        private readonly List<double> _values = [];
        private readonly List<(VersionId Version, int Region)> _from = [];
        private int _notFinite;

        public int Missing { get; set; }

        public double Least { get; private set; } = double.PositiveInfinity;

        public double Greatest { get; private set; } = double.NegativeInfinity;

        public void Add(double value, VersionId version, int region)
        {
            if (!double.IsFinite(value))
            {
                _notFinite++;
                return;
            }
            _values.Add(value);
            _from.Add((version, region));
            (Least, Greatest) = (Math.Min(Least, value), Math.Max(Greatest, value));
        }

        public FeatureStatisticView View(int group, StatisticsPlan plan, double least, double greatest, IReadOnlyDictionary<VersionId, RegionsOfVersion> regions)
        {
            double[] sorted = [.. _values];
            var summary = ColumnSummary.Of(sorted, Missing, _notFinite);                // sorts them
            return new(group, by, summary.Count, summary.Missing, summary.NotFinite, summary.Minimum, summary.Maximum, summary.Mean, summary.Deviation,
                sorted.Length == 0 ? [] : [.. plan.Shares.Select(share => new QuantileView(share, ColumnSummary.Quantile(sorted, share)))],
                plan.Bins > 0 && least <= greatest ? Histogram(sorted, least, greatest, plan.Bins) : null, plan.Outliers && sorted.Length > 0 ? Outliers(sorted, regions) : null);
        }

        private static HistogramView Histogram(double[] values, double least, double greatest, int bins)
        {
            var counts = new int[bins];
            var width = (greatest - least) / bins;
            foreach (var value in values) counts[width > 0 ? Math.Clamp((int)((value - least) / width), 0, bins - 1) : 0]++;
            return new(least, greatest, counts);
        }

        private OutliersView Outliers(double[] sorted, IReadOnlyDictionary<VersionId, RegionsOfVersion> regions)
        {
            var (q1, median, q3) = (ColumnSummary.Quantile(sorted, 0.25), ColumnSummary.Quantile(sorted, 0.5), ColumnSummary.Quantile(sorted, 0.75));
            var (lower, upper) = (q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1));
            int[] outside = [.. Enumerable.Range(0, _values.Count).Where(i => _values[i] < lower || _values[i] > upper)];
            return new(lower, upper, outside.Length, [.. outside.OrderByDescending(i => Math.Abs(_values[i] - median)).ThenBy(i => i).Take(MostOutliers).Select(i =>
            {
                var (version, region) = _from[i];
                var known = regions[version].Regions[region];
                return new OutlierView(version, region, known.Subject, known.Roi, _values[i]);
            })]);
        }
    }
}
