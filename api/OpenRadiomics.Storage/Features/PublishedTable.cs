using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>The feature values of one published table, a column a feature, in the order of its regions.</summary>
/// <param name="Path">The table.</param>
/// <param name="Regions">What its rows belong to.</param>
/// <param name="Columns">Its features.</param>
public sealed record PublishedTable(AssetPath Path, IReadOnlyList<RegionKey> Regions, IReadOnlyList<FeatureColumn> Columns);

/// <summary>What a row of a feature table belongs to; null where the table does not tell.</summary>
public sealed record RegionKey(string? Subject, string? Session, string? Scan, string? Roi, string? Label, string? Reader, string? Repeat);

/// <summary>The values of one feature.</summary>
/// <param name="Name">The author's column name.</param>
/// <param name="Identity">What they are values of.</param>
/// <param name="Relation">exact, or offset or differs: then they are not the values of the IBSI feature.</param>
/// <param name="Values">In the order of the regions; null where there is none.</param>
public sealed record FeatureColumn(string Name, FeatureIdentity Identity, string Relation, double?[] Values);

/// <summary>A column in five numbers, of its finite values; null where there are too few.</summary>
/// <param name="Count">Values that are numbers.</param>
/// <param name="Missing">Regions without.</param>
/// <param name="Minimum">Smallest.</param>
/// <param name="Maximum">Largest.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Standard deviation, N − 1 in the denominator.</param>
public sealed record ColumnSummary(int Count, int Missing, double? Minimum, double? Maximum, double? Mean, double? Deviation)
{
    /// <summary>Sums in the order of the regions, in double: the same bits everywhere.</summary>
    public static ColumnSummary Of(IReadOnlyList<double?> values)
    {
        var (count, sum, minimum, maximum) = (0, 0.0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            if (value is { } number && double.IsFinite(number))
            {
                count++;
                sum += number;
                minimum = Math.Min(minimum, number);
                maximum = Math.Max(maximum, number);
            }
        if (count == 0) return new(0, values.Count, null, null, null, null);

        var (mean, squares) = (sum / count, 0.0);
        foreach (var value in values)
            if (value is { } number && double.IsFinite(number)) squares += (number - mean) * (number - mean);
        return new(count, values.Count - count, minimum, maximum, mean, count > 1 ? Math.Sqrt(squares / (count - 1)) : null);
    }
}
