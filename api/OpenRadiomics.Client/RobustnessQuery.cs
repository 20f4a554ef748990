using System.Globalization;

namespace OpenRadiomics.Client;

/// <summary>What is asked of features' robustness.</summary>
/// <param name="Across">reader, session or repeat: whose values the raters are.</param>
public sealed record RobustnessQuery(string Across)
{
    /// <summary>Names of raters, two or more; empty for all that occur.</summary>
    public IReadOnlyList<string> Rater { get; init; } = [];

    /// <summary>Level of confidence limits, limits of agreement and repeatability coefficients, 0.5 to 0.9999; null for 0.95.</summary>
    public double? Level { get; init; }

    /// <summary>
    /// What features have to meet, each of it, such as <c>icc21_lower&gt;=0.75</c>, <c>ccc&gt;=0.9</c> or <c>cv&lt;=0.1</c>. A number that is not defined meets
    /// nothing.
    /// </summary>
    public IReadOnlyList<string> Where { get; init; } = [];

    /// <summary>A word of <see cref="Where"/>, with a - before it for the greatest first; null for the order of groups.</summary>
    public string? Sort { get; init; }

    internal IEnumerable<(string Name, string? Value)> Parameters =>
    [
        ("across", Across), .. Rater.Select(rater => ("rater", (string?)rater)), ("level", Level?.ToString("R", CultureInfo.InvariantCulture)),
        .. Where.Select(term => ("where", (string?)term)),
    ];
}
