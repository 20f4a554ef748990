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
public sealed class FeatureStatistics(FeatureCatalogue catalogue, RegionLists lists)
{
    /// <summary>The most values that are summed up at once, and the most parts into which they may fall.</summary>
    public const int MostValues = 5_000_000, MostParts = 2_000;

    private const int MostOutliers = 20;

    /// <summary>What can be grouped by.</summary>
    public static readonly IReadOnlyDictionary<string, Func<FeatureColumn, RegionsOfVersion, FeatureRegion, string?>> Ways =
        new Dictionary<string, Func<FeatureColumn, RegionsOfVersion, FeatureRegion, string?>>
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
        if (await catalogue.Find(session, query, null, ct) is not { Groups: var groups } found || found.Columns.Sum(column => (long)column.Count) > MostValues)
            return null;
        var (regions, filter) = (await lists.Of(session, found.Columns, ct), new RegionFilter(query));
        var statistics = new List<FeatureStatisticView>();
        foreach (var group in groups.Parts)
        {
            var parts = new Dictionary<string, Part>(StringComparer.Ordinal);
            if (plan.By.Count == 0) Of(parts, []);
            var version = default(VersionPart);
            await foreach (var (column, values) in found.Read(session, [.. group.Where(column => filter.WantsAny(regions[column.Found.Version]))], ct))
            {
                if (version?.List.Version != column.Found.Version)
                {
                    version?.CountMissing();
                    version = new(regions[column.Found.Version], filter, plan, parts, column.Found.Column);
                }
                version.Add(column, values);
            }
            version?.CountMissing();
            if (parts.Count == 0) continue;
            if (statistics.Count + parts.Count > MostParts) return null;
            var (least, greatest) = (parts.Values.Min(part => part.Least), parts.Values.Max(part => part.Greatest));
            statistics.AddRange(parts.OrderBy(part => part.Key,
                StringComparer.Ordinal).Select(part => part.Value.View(groups.Numbers[group[0].Name], plan, least, greatest, regions)));
        }
        return new(groups.Views(), groups.Differences(), query.Allow, plan.By, statistics);
    }

    private static Part Of(Dictionary<string, Part> parts, string?[] by) =>
        CollectionsMarshal.GetValueRefOrAddDefault(parts, string.Join('\n', by.Select(text => text is null ? "\0" : text)), out _) ??= new(by);

    private static string? Words(IReadOnlyList<string> words) => words.Count == 0 ? null : string.Join("; ", words);

    /// <summary>
    /// Values of one version, column by column, and the regions that have none in any of the group's columns. What a program's tables tell twice counts once.
    /// </summary>
    private sealed class VersionPart(RegionsOfVersion list, RegionFilter filter, StatisticsPlan plan, Dictionary<string, Part> parts, FeatureColumn first)
    {
        private readonly Func<FeatureColumn, RegionsOfVersion, FeatureRegion, string?>[] _ways = [.. plan.By.Select(by => Ways[by])];
        private readonly bool[]? _wanted = filter.Regions(list);
        private readonly (double Value, string? Software)?[] _told = new (double, string?)?[list.Regions.Count];
        private Part? _last;

        public RegionsOfVersion List => list;

        public void Add(GroupedColumn column, double?[] values)
        {
            for (var region = 0; region < values.Length; region++)
            {
                if (values[region] is not { } raw || _wanted?[region] is false) continue;
                var value = column.Convert(raw);
                if (_told[region] is { } before && before.Equals((value, column.Found.Column.Software))) continue;
                _told[region] = (value, column.Found.Column.Software);
                if (filter.Wants(value)) PartOf(column.Found.Column, region).Add(value, list.Version, region);
            }
        }

        public void CountMissing()
        {
            for (var region = 0; region < _told.Length; region++)
                if (_told[region] is null && _wanted?[region] is not false) PartOf(first, region).Missing++;
        }

        /// <summary>Neighbours mostly fall into one part, which is not looked up again.</summary>
        private Part PartOf(FeatureColumn column, int region)
        {
            var same = _last is not null;
            for (var way = 0; same && way < _ways.Length; way++)
                same = string.Equals(_last!.By[way], _ways[way](column, list, list.Regions[region]), StringComparison.Ordinal);
            return same ? _last! : _last = Of(parts, [.. _ways.Select(way => way(column, list, list.Regions[region]))]);
        }
    }

    private sealed class Part(string?[] by)
    {
        private readonly List<double> _values = [];
        private readonly List<(VersionId Version, int Region)> _from = [];
        private int _notFinite;

        /// <summary>What its values have in common.</summary>
        public IReadOnlyList<string?> By => by;

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

        public FeatureStatisticView View(int group, StatisticsPlan plan, double least, double greatest,
            IReadOnlyDictionary<VersionId, RegionsOfVersion> regions)
        {
            double[] sorted = [.. _values];
            var summary = ColumnSummary.Of(sorted, Missing, _notFinite);                // sorts them
            return new(group, by, summary.Count, summary.Missing, summary.NotFinite, summary.Minimum, summary.Maximum, summary.Mean, summary.Deviation,
                sorted.Length == 0 ? [] : [.. plan.Shares.Select(share => new QuantileView(share, ColumnSummary.Quantile(sorted, share)))],
                plan.Bins > 0 && least <= greatest ? Histogram(sorted, least, greatest, plan.Bins) : null,
                plan.Outliers && sorted.Length > 0 ? Outliers(sorted, regions) : null);
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
            return new(lower, upper, outside.Length, [.. outside.OrderByDescending(i => Math.Abs(_values[i] - median)).ThenBy(i => i).Take(MostOutliers)
                .Select(i =>
            {
                var (version, region) = _from[i];
                var known = regions[version].Regions[region];
                return new OutlierView(version, region, known.Subject, known.Roi, _values[i]);
            })]);
        }
    }
}
