using System.Globalization;

namespace OpenRadiomics.Client;

/// <summary>How the features of a dataset are put together.</summary>
public sealed record CorrelationQuery
{
    /// <summary>The greatest distance 1 − |ρ| that joins clusters, 0 to 1; null for 0.1.</summary>
    public double? Cut { get; init; }

    /// <summary>The greatest share of regions that a feature may lack, 0 to below 1; null for 0.1.</summary>
    public double? Missing { get; init; }

    /// <summary>Whether the matrix is told. More than 500 features are answered without it alone.</summary>
    public bool Matrix { get; init; } = true;

    internal IEnumerable<(string Name, string? Value)> Parameters =>
        [("cut", Cut?.ToString("R", CultureInfo.InvariantCulture)), ("missing", Missing?.ToString("R", CultureInfo.InvariantCulture)),
            ("matrix", Matrix ? null : "false")];
}
