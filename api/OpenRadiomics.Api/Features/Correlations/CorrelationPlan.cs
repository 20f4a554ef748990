using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>How the features of a version are put together.</summary>
/// <param name="Cut">The greatest distance 1 − |ρ| that joins.</param>
/// <param name="Missing">The greatest share of regions that a feature may lack.</param>
/// <param name="Matrix">Whether the matrix is told.</param>
internal sealed record CorrelationPlan(double Cut, double Missing, bool Matrix)
{
    public const int MostInMatrix = 500;

    private const int FewestRegions = 3;

    /// <summary>The most products of two ranks: features · features · regions.</summary>
    private const double MostProducts = 2e9;

    /// <summary>What cannot be asked for.</summary>
    public IEnumerable<FieldProblem> Problems(FeatureQuery query)
    {
        if (query.Dataset.Count != 1) yield return new("dataset", query.Dataset.Count == 0 ? "nothing" : $"{query.Dataset.Count} values",
            "one dataset, or one version of it");
        if (Cut is not (>= 0 and <= 1)) yield return new("cut", "another number", "0 to 1");
        if (Missing is not (>= 0 and < 1)) yield return new("missing", "another number", "from 0 to less than 1");
    }

    /// <summary>The view; null where there are too many products, or too many features for a matrix.</summary>
    public (FeatureCorrelationsView? View, FieldProblem? TooMany) View(VersionId version, FeatureQuery query, VersionTable table)
    {
        int[] regions = [.. Enumerable.Range(0, table.Features.Count == 0 ? 0 : table.Features[0].Values.Length)
            .Where(region => table.Features.Any(feature => feature.Values[region] is not null))];
        GroupOfVersion[] dense = [.. table.Features.Where(feature => (regions.Length - feature.Finite) / (double)regions.Length <= Missing)];
        int[] rows = [.. regions.Where(region => dense.All(feature => IsFinite(feature.Values[region])))];
        var (used, few) = (new List<(GroupOfVersion Of, double[] Values)>(), rows.Length < FewestRegions);
        var leftOut = table.Features.Except(dense).Select(feature => LeftOut(feature, "missing")).ToList();
        foreach (var feature in dense)
            if (few) leftOut.Add(LeftOut(feature, "fewRegions"));
            else if (Array.ConvertAll(rows, row => feature.Values[row]!.Value) is var values && values.Any(value => value != values[0]))
                used.Add((feature, values));
            else leftOut.Add(LeftOut(feature, "constant"));
        if ((double)used.Count * used.Count * rows.Length > MostProducts)
            return (null, new("dataset", $"{used.Count} features of {rows.Length} regions",
                $"features · features · regions up to {MostProducts:0}; filter by code, aggregation or image filter"));
        if (Matrix && used.Count > MostInMatrix) return (null,
            new("matrix", $"{used.Count} features", $"at most {MostInMatrix} where the matrix is told; matrix=false has clusters alone"));

        var clusters = FeatureClusters.Of([.. used.Select(one => one.Values)], Cut);
        double?[]? volume = table.Volume is { } column ? [.. rows.Select(row => column.Values[row])] : null;
        return (new(version, table.Groups.Differences(), query.Allow, Cut, Missing, rows.Length, regions.Length - rows.Length, Told(table.Volume, volume),
            [.. clusters.Order.Select(i => View(used[i].Of, clusters.ClusterOf[i],
                volume is null ? double.NaN : Correlation.Spearman(used[i].Values, Array.ConvertAll(volume, value => value ?? double.NaN)).Value))],
            [.. clusters.Clusters.Select((cluster, n) => new FeatureClusterView(n + 1, cluster.Size, used[cluster.Medoid].Of.Number,
                cluster.MeanCorrelation.OrNull()))],
            leftOut, Matrix ? clusters.Matrix() : null), null);
    }

    private static CorrelatedFeatureView View(GroupOfVersion feature, int cluster, double withVolume)
    {
        var (found, identity) = (feature.Columns[0].Found, feature.Columns[0].Found.Column.Identity);
        return new(feature.Number, identity.Code, identity.Subcode, identity.Aggregation, identity.Filter, identity.SettingsHash(), found.Column.Name,
            found.Identity, cluster, withVolume.OrNull());
    }

    private static LeftOutFeatureView LeftOut(GroupOfVersion feature, string reason)
    {
        var found = feature.Columns[0].Found;
        return new(feature.Number, found.Column.Identity.Code, found.Column.Name, found.Identity, reason, feature.Finite);
    }

    private static VolumeColumnView? Told(GroupOfVersion? volume, double?[]? values) =>
        volume?.Columns[0].Found is { } found ? new(found.Column.Identity.Code, found.Column.Name, found.Identity, values!.Count(IsFinite)) : null;

    private static bool IsFinite(double? value) => value is { } number && double.IsFinite(number);
}
