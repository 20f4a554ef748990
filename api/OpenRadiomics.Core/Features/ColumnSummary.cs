namespace OpenRadiomics.Core;

/// <summary>Values in short; numbers are those of the finite ones, null where there are too few.</summary>
/// <param name="Count">Finite values.</param>
/// <param name="Missing">Regions without a value.</param>
/// <param name="NotFinite">Values that are no number, or infinite.</param>
/// <param name="Minimum">Smallest.</param>
/// <param name="Maximum">Largest.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Standard deviation, N − 1 in the denominator.</param>
/// <param name="Quantiles">At <see cref="Shares"/>, between neighbours in a straight line; empty where there is no value.</param>
public sealed record ColumnSummary(int Count, int Missing, int NotFinite, double? Minimum, double? Maximum, double? Mean, double? Deviation,
    IReadOnlyList<double> Quantiles)
{
    /// <summary>The shares of values below the quantiles.</summary>
    public static readonly IReadOnlyList<double> Shares = [0.05, 0.25, 0.5, 0.75, 0.95];

    /// <summary>Sums up values, null for missing ones. Sums in the order given, in double: the same bits everywhere.</summary>
    public static ColumnSummary Of(ReadOnlySpan<double?> values)
    {
        var (finite, count, missing) = (new double[values.Length], 0, 0);
        foreach (var value in values)
            if (value is not { } number) missing++;
            else if (double.IsFinite(number)) finite[count++] = number;
        return Of(finite.AsSpan(0, count), missing, values.Length - missing - count);
    }

    /// <summary>Sums up finite values, and sorts them.</summary>
    public static ColumnSummary Of(Span<double> finite, int missing, int notFinite)
    {
        if (finite.IsEmpty) return new(0, missing, notFinite, null, null, null, null, []);
        double sum = 0, squares = 0;
        foreach (var value in finite) sum += value;
        var mean = sum / finite.Length;
        foreach (var value in finite) squares += (value - mean) * (value - mean);
        finite.Sort();
        var quantiles = new double[Shares.Count];
        for (var i = 0; i < quantiles.Length; i++) quantiles[i] = Quantile(finite, Shares[i]);
        return new(finite.Length, missing, notFinite, finite[0], finite[^1], mean,
            finite.Length > 1 ? Math.Sqrt(squares / (finite.Length - 1)) : null, quantiles);
    }

    /// <summary>A quantile of sorted values: the straight line between the values around place (N − 1)·share (type 7 of Hyndman and Fan).</summary>
    public static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }
}
