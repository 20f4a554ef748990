namespace OpenRadiomics.Core;

/// <summary>Statistics of feature values: of each group of comparable values, and within it of each value of what was asked to group by.</summary>
/// <param name="Groups">The groups of comparable values.</param>
/// <param name="Differences">In which parts they differ.</param>
/// <param name="Allowed">Differences that were overlooked because the query allowed it.</param>
/// <param name="By">What was grouped by.</param>
/// <param name="Statistics">Group by group, in the order of the names.</param>
public sealed record FeatureStatisticsView(
    IReadOnlyList<FeatureGroupView> Groups, IReadOnlyList<FeatureDifferenceView> Differences, IReadOnlyList<string> Allowed, IReadOnlyList<string> By,
    IReadOnlyList<FeatureStatisticView> Statistics);

/// <summary>Values in short. Numbers are those of the finite ones, null where there are too few.</summary>
/// <param name="Group">Number of the group of comparable values.</param>
/// <param name="By">What they have in common, in the order of the query; null where it is unknown.</param>
/// <param name="Count">Finite values.</param>
/// <param name="Missing">Regions of the same versions without a value.</param>
/// <param name="NotFinite">Values that are no number, or infinite.</param>
/// <param name="Minimum">Smallest.</param>
/// <param name="Maximum">Largest.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Standard deviation, N − 1 in the denominator.</param>
/// <param name="Quantiles">At the shares asked for, between neighbours in a straight line.</param>
/// <param name="Histogram">How many values lie in each of the group's bins.</param>
/// <param name="Outliers">Values outside of Tukey's fences.</param>
public sealed record FeatureStatisticView(
    int Group, IReadOnlyList<string?> By, int Count, int Missing, int NotFinite, double? Minimum, double? Maximum, double? Mean, double? Deviation,
    IReadOnlyList<QuantileView> Quantiles, HistogramView? Histogram, OutliersView? Outliers);

/// <summary>A quantile.</summary>
/// <param name="Share">The share of values below it.</param>
/// <param name="Value">The value.</param>
public sealed record QuantileView(double Share, double Value);

/// <summary>A histogram: the same bins for all parts of a group.</summary>
/// <param name="From">Where the first bin begins.</param>
/// <param name="To">Where the last ends; it holds this value too.</param>
/// <param name="Counts">Values of each bin; all are equally wide.</param>
public sealed record HistogramView(double From, double To, IReadOnlyList<int> Counts);

/// <summary>Values outside of Tukey's fences: farther from the quartiles than 1.5 times the distance between them.</summary>
/// <param name="Lower">The lower fence.</param>
/// <param name="Upper">The upper fence.</param>
/// <param name="Count">How many lie outside.</param>
/// <param name="Farthest">Those that lie farthest from the median, at most 20.</param>
public sealed record OutliersView(double Lower, double Upper, int Count, IReadOnlyList<OutlierView> Farthest);

/// <summary>A value outside of the fences, and whose it is.</summary>
public sealed record OutlierView(VersionId Version, int Region, string? Subject, string? Roi, double Value);
